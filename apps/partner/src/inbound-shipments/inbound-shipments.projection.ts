import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventName, eachOnce, isEvent } from '#canonical';
import { type StoredEvent, Subscriptions } from '#messaging';
import type { Tx } from '#platform/persistence';
import { isPartnerFeed } from '../feeds/partner-feeds.js';
import { InboundShipmentStore } from './inbound-shipments.store.js';

export const INBOUND_EVENTS = [
  'inbound-shipment.arrived',
  'inbound-shipment.received',
  'inbound-shipment.given-up',
] as const satisfies readonly EventName[];

/** What others than partners tell of inbound shipments: supplier and warehouse see that, too. */
@Injectable()
export class InboundShipmentsProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly store: InboundShipmentStore,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add({
      name: 'partner-inbound-shipments',
      types: INBOUND_EVENTS,
      handle: async (events, tx) => {
        for (const event of events) if (!isPartnerFeed(event.source)) await this.follow(tx, event);
      },
    });
  }

  private async follow(tx: Tx, event: StoredEvent): Promise<void> {
    const { tenant, id: reportId, source, occurredAt, receivedAt: recordedAt } = event;
    const step = { reportId, source, recordedAt, ...(occurredAt && { occurredAt }) };
    if (isEvent(event, 'inbound-shipment.arrived')) {
      const { inboundShipmentId: id, warehouse } = event.data;
      await this.store.follow(tx, { tenant, id, warehouse }, { ...step, state: 'arrived' });
    }
    if (isEvent(event, 'inbound-shipment.given-up'))
      await this.store.giveUp(tx, tenant, event.data.inboundShipmentId, recordedAt);
    if (!isEvent(event, 'inbound-shipment.received')) return;
    const { inboundShipmentId: id, warehouse, lines, reason, further, toldBy = '' } = event.data;
    const receipt = { lines: eachOnce(lines), ...(reason && { reason }) };
    // What a person says that it is of this shipment is the word of who told it under another id.
    const received = { ...step, source: `${source}${toldBy}`, state: 'received' } as const;
    await this.store.follow(tx, { tenant, id, warehouse }, received, receipt, further);
  }
}
