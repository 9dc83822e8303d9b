import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type StoredEvent, WireTapService } from '#messaging';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type InstanceView, mergeTimeline, type ProcessManager, processManagerOf } from '#process-manager';
import type { InboundShipment, InventorySyncState } from '../inventory-sync.state.js';
import {
  InboundShipmentDto,
  InboundShipmentPageDto,
  InboundShipmentQueryDto,
  InboundTimelineDto,
} from './inbound-shipment.dto.js';
import { toInboundShipment } from './inbound-shipment.mapper.js';

@ApiTags('inbound-shipments')
@Controller('inventory-sync/v1/inbound-shipments')
export class InboundShipmentsController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('inventory-sync')) private readonly manager: ProcessManager<InventorySyncState>,
    private readonly tap: WireTapService,
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
    return toInboundShipment((await this.instance(id)).state);
  }

  /** What was told of it, what was decided, and what the ERP was asked; oldest first. */
  @Get(':id/timeline')
  @Endpoint({ summary: 'The life of an inbound shipment', scope: 'inventory-sync:read' })
  async readInboundShipmentTimeline(@Param('id') id: string): Promise<InboundTimelineDto> {
    const { correlationId } = await this.instance(id);
    const [history, calls] = await Promise.all([
      this.manager.instances.history(this.tenant, id),
      this.tap.read(this.tenant, id),
    ]);
    const events = history.flatMap(({ input }) => (input.kind === 'event' ? [input.event as StoredEvent] : []));
    const sources = { process: 'inventory-sync', correlationId, history, events, calls, documents: [] };
    return { inboundShipmentId: id, items: mergeTimeline(sources) };
  }

  private async instance(id: string): Promise<InstanceView<InboundShipment>> {
    const view = await this.manager.instances.get(this.tenant, id);
    const state = view && inboundOf(view);
    if (!view || !state) throw new ProblemError('not-found', `There is no inbound shipment ${id}`);
    return { ...view, state };
  }
}

const inboundOf = ({ state }: InstanceView<InventorySyncState>): InboundShipment | null =>
  state.kind === 'inbound-shipment' ? state : null;
