import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type ProcessManager, processManagerOf } from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { toShipment, toTender } from '../views.mapper.js';
import {
  ShipmentDto,
  ShipmentPageDto,
  ShipmentQueryDto,
  TenderDto,
  TenderPageDto,
  TenderQueryDto,
} from './shipment.dto.js';

@ApiTags('shipments')
@Controller('order-to-ship/v1')
export class ShipmentsController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** A page may hold fewer than `limit` when a state is asked for: the cursor says whether there are more. */
  @Get('shipments')
  @Endpoint({ summary: 'Shipments of a carrier, oldest first', scope: 'order-to-ship:read' })
  async listShipments(@Query() query: ShipmentQueryDto): Promise<ShipmentPageDto> {
    const { items, nextCursor } = await this.references('shipment', query);
    const views = items.flatMap(({ key, instance }) => shipmentView(instance.state, key) ?? []);
    return { items: views.filter(({ state }) => !query.state || state === query.state), nextCursor };
  }

  @Get('shipments/:id')
  @Endpoint({ summary: 'A shipment', scope: 'order-to-ship:read' })
  async readShipment(@Param('id') id: string): Promise<ShipmentDto> {
    const state = await this.stateBy('shipment', id);
    const view = state && shipmentView(state, id);
    if (!view) throw new ProblemError('not-found', `There is no shipment ${id}`);
    return view;
  }

  @Get('tenders')
  @Endpoint({ summary: 'Tenders to a carrier, oldest first', scope: 'order-to-ship:read' })
  async listTenders(@Query() query: TenderQueryDto): Promise<TenderPageDto> {
    const { items, nextCursor } = await this.references('tender', query);
    const views = items.flatMap(({ key, instance }) => tenderView(instance.state, key) ?? []);
    return { items: views.filter(({ state }) => !query.state || state === query.state), nextCursor };
  }

  @Get('tenders/:id')
  @Endpoint({ summary: 'A tender', scope: 'order-to-ship:read' })
  async readTender(@Param('id') id: string): Promise<TenderDto> {
    const state = await this.stateBy('tender', id);
    const view = state && tenderView(state, id);
    if (!view) throw new ProblemError('not-found', `There is no tender ${id}`);
    return view;
  }

  private references(kind: string, { carrier, cursor, limit }: { carrier?: string; cursor?: string; limit: number }) {
    return this.manager.instances.references(this.tenant, {
      kind,
      limit,
      ...(carrier && { owner: carrier }),
      ...(cursor && { cursor }),
    });
  }

  private async stateBy(kind: string, key: string): Promise<OrderToShipState | undefined> {
    const { items } = await this.manager.instances.references(this.tenant, { kind, key, limit: 1 });
    return items[0]?.instance.state;
  }
}

function shipmentView(state: OrderToShipState, id: string): ShipmentDto | null {
  const shipment = state.shipments.find(({ shipmentId }) => shipmentId === id);
  return shipment ? toShipment(state, shipment) : null;
}

function tenderView(state: OrderToShipState, id: string): TenderDto | null {
  for (const shipment of state.shipments) {
    const record = shipment.tenders.find(({ version }) => `${shipment.shipmentId}-T${version}` === id);
    if (record) return toTender(state, shipment, record);
  }
  return null;
}
