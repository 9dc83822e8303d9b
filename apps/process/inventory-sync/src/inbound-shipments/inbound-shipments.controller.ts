import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type StoredEvent, WireTapService } from '#messaging';
import { CurrentPrincipal, callerOf, Endpoint, type Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { mergeTimeline, type ProcessManager, processManagerOf } from '#process-manager';
import type { InventorySyncState } from '../inventory-sync.state.js';
import { InboundConfirmationDto } from './inbound-confirmation.dto.js';
import { InboundConfirmations } from './inbound-confirmations.js';
import {
  InboundShipmentDto,
  InboundShipmentPageDto,
  InboundShipmentQueryDto,
  InboundTimelineDto,
} from './inbound-shipment.dto.js';
import { inboundOf, shipmentIn, toInboundShipment } from './inbound-shipment.mapper.js';

@ApiTags('inbound-shipments')
@Controller('inventory-sync/v1/inbound-shipments')
export class InboundShipmentsController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('inventory-sync')) private readonly manager: ProcessManager<InventorySyncState>,
    private readonly tap: WireTapService,
    private readonly confirmations: InboundConfirmations,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  @Get()
  @Endpoint({ summary: 'Goods from suppliers, oldest notice first', scope: 'inventory-sync:read' })
  async list(@Query() query: InboundShipmentQueryDto): Promise<InboundShipmentPageDto> {
    const { warehouse, state, cursor, limit } = query;
    const { items, nextCursor } = await this.manager.instances.list(this.tenant, {
      limit,
      referenceKind: 'inbound-shipment',
      ...(warehouse && { owner: warehouse }),
      ...(state && { status: state }),
      ...(cursor && { cursor }),
    });
    return { items: items.flatMap((view) => inboundOf(view) ?? []).map(toInboundShipment), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'An inbound shipment: announced, received, posted', scope: 'inventory-sync:read' })
  async read(@Param('id') id: string): Promise<InboundShipmentDto> {
    return toInboundShipment(shipmentIn(await this.manager.instances.get(this.tenant, id), id).state);
  }

  /** For a warehouse that no partner runs: it arrived, or it was received with what came of each line. What came besides is told with `further`; a receipt without it happens once. */
  @Post(':id/confirmations')
  @HttpCode(201)
  @Endpoint({
    summary: 'Confirm the arrival or the receipt of an inbound shipment',
    scope: 'inventory-sync:write',
    idempotent: true,
    recordedIn: 'event-log',
    problems: ['conflict'],
  })
  confirm(
    @Param('id') id: string,
    @Body() body: InboundConfirmationDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<InboundShipmentDto> {
    return this.confirmations.confirm(id, body, callerOf(principal));
  }

  /** What was told of it, what was decided, and what the ERP was asked; oldest first. */
  @Get(':id/timeline')
  @Endpoint({ summary: 'The life of an inbound shipment', scope: 'inventory-sync:read' })
  async readInboundShipmentTimeline(@Param('id') id: string): Promise<InboundTimelineDto> {
    const { correlationId } = shipmentIn(await this.manager.instances.get(this.tenant, id), id);
    const [history, calls] = await Promise.all([
      this.manager.instances.history(this.tenant, id),
      this.tap.read(this.tenant, id),
    ]);
    const events = history.flatMap(({ input }) => (input.kind === 'event' ? [input.event as StoredEvent] : []));
    const sources = { process: 'inventory-sync', correlationId, history, events, calls, documents: [] };
    return { inboundShipmentId: id, items: mergeTimeline(sources) };
  }
}
