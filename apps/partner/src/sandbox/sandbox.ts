import { Inject, Injectable } from '@nestjs/common';
import type { CanonicalEvent } from '#canonical';
import { EventLogService } from '#messaging';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import type { Tx } from '#platform/persistence';
import { currentContext } from '#platform/telemetry';
import type { ReportedFact } from '../facts/reported-fact.js';
import { moveFulfilment } from '../fulfilments/fulfilment.moves.js';
import { moveInventory, moveShipment, moveTender } from './moves.js';
import {
  inventoryId,
  type SandboxKind,
  type SandboxResource,
  type SandboxResources,
  tenderId,
} from './sandbox.resource.js';
import { SandboxStore } from './sandbox.store.js';
import { isInvoice, settle } from './settle.js';

/** The source of what a sandbox itself tells. */
export const SANDBOX_SOURCE = '/sandbox';

/**
 * Partners' sandboxes: each a world of the partner's own under its own tenant. What scenarios place there is told by
 * events; what the partner reports moves it in the transaction of the report, so that the partner sees it at once.
 */
@Injectable()
export class Sandbox {
  constructor(
    private readonly store: SandboxStore,
    private readonly events: EventLogService,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** Places resources and tells of them. */
  async place(
    tx: Tx,
    tenant: string,
    resources: readonly SandboxResource[],
    facts: readonly ReportedFact[],
    reference: string,
  ): Promise<void> {
    await this.store.put(tx, tenant, resources);
    await this.events.append(tx, tenant, toEvents(facts, reference));
  }

  /** Moves what the partner's new events are about. */
  async react(tx: Tx, tenant: string, events: readonly CanonicalEvent[]): Promise<void> {
    for (const event of events) {
      if (isInvoice(event)) await this.bill(tx, tenant, event);
      else await this.move(tx, tenant, event);
    }
  }

  private async move(tx: Tx, tenant: string, event: CanonicalEvent): Promise<void> {
    const { fulfilmentId, shipmentId, version } = event.data as {
      fulfilmentId?: string;
      shipmentId?: string;
      version?: number;
    };
    if (fulfilmentId) await this.change(tx, tenant, 'fulfilment', fulfilmentId, (view) => moveFulfilment(view, event));
    if (shipmentId && version !== undefined)
      await this.change(tx, tenant, 'tender', tenderId(shipmentId, version), (view) => moveTender(view, event));
    if (shipmentId) await this.change(tx, tenant, 'shipment', shipmentId, (view) => moveShipment(view, event));
    if (event.type === 'stock.adjusted') {
      const { location, sku } = event.data as { location: string; sku: string };
      await this.change(tx, tenant, 'inventory', inventoryId(location, sku), (view) => moveInventory(view, event));
    }
  }

  private async bill(tx: Tx, tenant: string, event: CanonicalEvent<'freight-invoice.received'>): Promise<void> {
    const { invoice } = event.data;
    const { shipmentId } = invoice;
    // The shipment first: invoices of one shipment are settled one after the other.
    const shipment = await this.store.lock(tx, tenant, 'shipment', shipmentId);
    const { invoices, facts } = settle({
      invoice,
      orderId: shipment?.orderId,
      known: await this.store.ofShipment(tx, tenant, 'freight-invoice', shipmentId),
      tender: await this.store.lock(tx, tenant, 'tender', tenderId(shipmentId, 1)),
      rulebook: this.config.landscape.settlement,
    });
    await this.store.put(
      tx,
      tenant,
      invoices.map((body) => ({ kind: 'freight-invoice', id: body.id, body })),
    );
    await this.events.append(tx, tenant, toEvents(facts, event.id));
  }

  private async change<K extends SandboxKind>(
    tx: Tx,
    tenant: string,
    kind: K,
    id: string,
    move: (view: SandboxResources[K]) => SandboxResources[K],
  ): Promise<void> {
    const before = await this.store.lock(tx, tenant, kind, id);
    if (!before) return;
    const body = move(before);
    if (body !== before) await this.store.put(tx, tenant, [{ kind, id, body } as SandboxResource]);
  }
}

function toEvents(facts: readonly ReportedFact[], reference: string): CanonicalEvent[] {
  const receivedAt = clock.iso();
  return facts.map((fact, index) => ({
    ...fact,
    id: `${reference}:s${index}`,
    source: SANDBOX_SOURCE,
    version: 1 as const,
    classifier: fact.classifier ?? 'actual',
    occurredAt: receivedAt,
    receivedAt,
    traceparent: currentContext().traceparent,
  })) as CanonicalEvent[];
}
