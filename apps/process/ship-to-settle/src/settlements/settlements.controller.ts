import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invoiceSubject } from '#canonical';
import { EventLogService } from '#messaging';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import {
  eventsOfOrder,
  type InstanceView,
  mergeTimeline,
  type ProcessManager,
  processManagerOf,
} from '#process-manager';
import type { ShipToSettleState } from '../ship-to-settle.state.js';
import { toSettlement } from '../views.mapper.js';
import {
  SettlementDto,
  SettlementPageDto,
  SettlementQueryDto,
  SupplementDto,
  UndoSupplementDto,
} from './settlement.dto.js';
import { SupplementUndoing } from './supplement.undoing.js';
import { TimelineDto } from './timeline.dto.js';

@ApiTags('settlements')
@Controller('ship-to-settle/v1/settlements')
export class SettlementsController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('ship-to-settle')) private readonly manager: ProcessManager<ShipToSettleState>,
    private readonly log: EventLogService,
    private readonly undoing: SupplementUndoing,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  @Get()
  @Endpoint({ summary: 'Settlements, one per shipment', scope: 'ship-to-settle:read' })
  async list(@Query() { orderId, statement, cursor, limit }: SettlementQueryDto): Promise<SettlementPageDto> {
    const { items, nextCursor } = await this.manager.instances.list(this.tenant, {
      limit,
      ...(orderId && { referenceKind: 'order', key: orderId }),
      ...(statement && { referenceKind: 'statement', key: statement }),
      ...(cursor && { cursor }),
    });
    const asked = items.filter(({ state }) => !orderId || state.orderId === orderId);
    return { items: asked.map(({ state }) => toSettlement(state)), nextCursor };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A settlement: expected and billed, accrual, invoices and postings',
    scope: 'ship-to-settle:read',
  })
  async read(@Param('id') id: string): Promise<SettlementDto> {
    return toSettlement((await this.instance(id)).state);
  }

  /**
   * A supplement that was taken by mistake is set aside again, and its carrier is told. Where money is in the books for it,
   * a second person has to approve (a case `undo-supplement:…` says so); it is taken back by a document of its own.
   */
  @Post(':id/undo-supplement')
  @HttpCode(200)
  @Endpoint({
    summary: 'Take a supplement back',
    scope: 'exceptions:write',
    idempotent: true,
    problems: ['conflict'],
  })
  undoSupplement(
    @Param('id') id: string,
    @Body() body: UndoSupplementDto,
    @CurrentPrincipal() by: Principal,
  ): Promise<SettlementDto> {
    return this.undoing.ask(id, body, actorOf(by));
  }

  /** By somebody else than who asked for it. To leave the supplement as it is, its case is abandoned. */
  @Post(':id/undo-supplement/approve')
  @HttpCode(200)
  @Endpoint({
    summary: 'Agree that a supplement is taken back',
    scope: 'exceptions:approve',
    idempotent: true,
    problems: ['conflict', 'second-person-required'],
  })
  approveUndoing(
    @Param('id') id: string,
    @Body() body: SupplementDto,
    @CurrentPrincipal() by: Principal,
  ): Promise<SettlementDto> {
    return this.undoing.approve(id, body, actorOf(by));
  }

  /** What was told of its shipment, what was decided, and what was posted; oldest first. The order's timeline has the calls. */
  @Get(':id/timeline')
  @Endpoint({ summary: 'The life of a settlement', scope: 'ship-to-settle:read' })
  async readTimeline(@Param('id') id: string): Promise<TimelineDto> {
    const { state, correlationId } = await this.instance(id);
    const [history, events] = await Promise.all([
      this.manager.instances.history(this.tenant, id),
      eventsOfOrder(this.log, this.tenant, state.orderId),
    ]);
    const own = events.filter(({ subject, type }) => subject === id || isInvoiceOf(state, type, subject));
    return {
      settlementId: id,
      items: mergeTimeline({
        process: 'ship-to-settle',
        correlationId,
        history,
        events: own,
        calls: [],
        documents: [],
      }),
    };
  }

  private async instance(id: string): Promise<InstanceView<ShipToSettleState>> {
    const instance = await this.manager.instances.get(this.tenant, id);
    if (!instance) throw new ProblemError('not-found', `There is no settlement ${id}`);
    return instance;
  }
}

function isInvoiceOf({ invoices }: ShipToSettleState, type: string, subject: string): boolean {
  return type === 'freight-invoice.received' && invoices.some(({ invoice }) => subject === invoiceSubject(invoice));
}
