import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, callerOf, Endpoint, type Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type ProcessManager, processManagerOf } from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { toOrder, toSummary } from '../views.mapper.js';
import { CancelOrderDto, OrderDto, OrderPageDto, OrderQueryDto, OrderSummaryDto, StartOrderDto } from './order.dto.js';
import { OrderIntake } from './order.intake.js';
import { TimelineDto } from './timeline.dto.js';
import { TimelineReader } from './timeline.reader.js';

@ApiTags('orders')
@Controller('order-to-ship/v1/orders')
export class OrdersController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    private readonly intake: OrderIntake,
    private readonly timelines: TimelineReader,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** By its number in an ERP, or given whole. An order that is under way already is answered as it stands; one that is given whole and would change it is a conflict. */
  @Post()
  @HttpCode(201)
  @Endpoint({
    summary: 'Start the process of an order',
    scope: 'order-to-ship:write',
    idempotent: true,
    recordedIn: 'event-log',
    problems: ['conflict', 'unknown-connection', 'order-not-releasable', 'vendor-unclear', 'vendor-unavailable'],
  })
  @ApiBody({ type: StartOrderDto, examples: { byNumber: { value: { erp: 'sap', orderNumber: '10000001' } } } })
  start(@Body() body: StartOrderDto): Promise<OrderSummaryDto> {
    const { erp, orderNumber, order } = body;
    if (order && (erp !== undefined || orderNumber !== undefined)) throw eitherOr();
    if (order) return this.intake.startWhole(order);
    if (erp === undefined || orderNumber === undefined) throw eitherOr();
    return this.intake.startByNumber(erp, orderNumber);
  }

  @Get()
  @Endpoint({ summary: 'Orders under way and done', scope: 'order-to-ship:read' })
  async list(@Query() { orderNumber, state, customer, cursor, limit }: OrderQueryDto): Promise<OrderPageDto> {
    // One reference narrows at a time; an order number is the narrower of the two.
    const reference = orderNumber
      ? { referenceKind: 'order-number', key: orderNumber }
      : customer
        ? { referenceKind: 'customer', key: customer }
        : {};
    const { items, nextCursor } = await this.manager.instances.list(this.tenant, {
      limit,
      ...reference,
      ...(state && { status: state }),
      ...(cursor && { cursor }),
    });
    const summaries = items.map((instance) => toSummary(instance.state));
    return { items: summaries.filter(({ customerId }) => !customer || customerId === customer), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'An order with its fulfilments and shipments', scope: 'order-to-ship:read' })
  async read(@Param('id') id: string): Promise<OrderDto> {
    return toOrder(await this.stateOf(id));
  }

  /** Every call, event, decision, command and document of the order across all systems, settlement included; oldest first. */
  @Get(':id/timeline')
  @Endpoint({ summary: 'The whole life of an order', scope: 'order-to-ship:read' })
  async readTimeline(@Param('id') id: string): Promise<TimelineDto> {
    await this.stateOf(id);
    return { orderId: id, items: await this.timelines.read(this.tenant, id) };
  }

  /** Ends the order at once while no warehouse has it; after that every warehouse is asked. Goods that left come back as a return, a packed part once it has left; where all is packed it is a conflict. */
  @Post(':id/cancel')
  @HttpCode(202)
  @Endpoint({
    summary: 'Cancel an order',
    scope: 'order-to-ship:write',
    idempotent: true,
    recordedIn: 'event-log',
    problems: ['conflict'],
  })
  cancel(
    @Param('id') id: string,
    @Body() { reason }: CancelOrderDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OrderSummaryDto> {
    return this.intake.cancel(id, reason, callerOf(principal));
  }

  private async stateOf(id: string): Promise<OrderToShipState> {
    const instance = await this.manager.instances.get(this.tenant, id);
    if (!instance) throw new ProblemError('not-found', `There is no order ${id}`);
    return instance.state;
  }
}

function eitherOr(): ProblemError {
  const message = 'Give either erp and orderNumber, or order.';
  return new ProblemError('validation-failed', message, { errors: [{ pointer: '', code: 'either-or', message }] });
}
