import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ShipmentView } from '#clients';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/application';
import { Facts } from '../../facts/facts.service.js';
import { notFound, Partners } from '../../registry/partners.js';
import { Worlds } from '../../world/worlds.js';
import { pagesOf } from '../merged-pages.js';
import { ReceiptDto } from '../values.dto.js';
import { MilestoneDto } from './milestone.dto.js';
import { translateMilestone } from './milestone.translator.js';
import { ShipmentDto, ShipmentPageDto } from './shipment.dto.js';
import { toShipment } from './shipment.mapper.js';

@ApiTags('shipments')
@Controller('partner/v1/shipments')
export class ShipmentsController {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  /** A carrier's shipments, or those of a customer's orders, oldest first. */
  @Get()
  @Endpoint({ summary: 'List shipments', scope: 'shipments:read' })
  @ApiOkResponse({ type: ShipmentPageDto })
  async listShipments(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<ShipmentPageDto> {
    const page =
      this.partners.of(principal).kind === 'carrier'
        ? await pagesOf(this.partners.scacs(principal), query, (carrier, at) =>
            this.worlds.of(principal).orders.listShipments({ carrier, ...at }),
          )
        : await pagesOf(this.partners.customers(principal), query, (customer, at) =>
            this.worlds.of(principal).orders.listShipments({ customer, ...at }),
          );
    return { items: page.items.map(toShipment), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a shipment', scope: 'shipments:read' })
  @ApiOkResponse({ type: ShipmentDto })
  async readShipment(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ShipmentDto> {
    return toShipment(await this.own(principal, id));
  }

  /** Tells where the goods are. Late, repeated and out-of-order milestones do no harm. */
  @Post(':id/milestones')
  @Endpoint({ summary: 'Report a milestone', scope: 'shipments:write', idempotent: true })
  @ApiCreatedResponse({ type: ReceiptDto })
  async reportMilestone(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Headers('idempotency-key') idempotencyKey: string,
    @Body() body: MilestoneDto,
  ): Promise<ReceiptDto> {
    const shipment = await this.own(principal, id);
    return this.facts.record({
      tenant: this.partners.tenant(principal),
      principal,
      idempotencyKey,
      channel: `POST /partner/v1/shipments/${id}/milestones`,
      body,
      facts: [translateMilestone(shipment, body)],
      ...(body.occurredAt && { occurredAt: body.occurredAt }),
    });
  }

  private async own(principal: Principal, id: string): Promise<ShipmentView> {
    const shipment = await this.worlds.of(principal).orders.readShipment(id);
    const mine =
      this.partners.of(principal).kind === 'carrier'
        ? shipment.carrier !== undefined && this.partners.scacs(principal).includes(shipment.carrier)
        : this.partners.customers(principal).includes(shipment.customerId);
    if (!mine) throw notFound('shipment', id);
    return shipment;
  }
}
