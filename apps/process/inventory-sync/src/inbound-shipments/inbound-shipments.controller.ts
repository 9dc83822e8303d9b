import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Quantity } from '#canonical';
import { type StoredEvent, WireTapService } from '#messaging';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type InstanceView, mergeTimeline, type ProcessManager, processManagerOf } from '#process-manager';
import { type InboundShipment, type InventorySyncState, inboundWord } from '../inventory-sync.state.js';
import {
  InboundShipmentDto,
  InboundShipmentPageDto,
  InboundShipmentQueryDto,
  InboundTimelineDto,
} from './inbound-shipment.dto.js';

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
    return { items: items.flatMap((view) => inboundOf(view) ?? []).map(toDto), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'An inbound shipment: announced, received, posted', scope: 'inventory-sync:read' })
  async read(@Param('id') id: string): Promise<InboundShipmentDto> {
    return toDto((await this.instance(id)).state);
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

/** State as the API shows it: only what is named here leaves. */
function toDto(shipment: InboundShipment): InboundShipmentDto {
  const { id, supplier, warehouse, expectedAt, lines, documents, queue } = shipment;
  return {
    id,
    supplier,
    warehouse,
    state: inboundWord(shipment),
    expectedAt,
    lines: lines.map(({ purchaseOrderId, lineId, sku, notified, received, damaged }) => ({
      purchaseOrderId,
      lineId,
      sku,
      notified: amount(notified),
      received: amount(received),
      damaged: amount(damaged),
    })),
    documents: documents.map(({ movementId, erp, documentNumber }) => ({ movementId, erp, documentNumber })),
    outstanding: queue.map((posting) => ({
      movementId: posting.id,
      state: posting.state,
      deltas: posting.items.map(({ delta }) => amount(delta)),
    })),
  };
}

const amount = ({ value, unit }: Quantity) => ({ value, unit });
