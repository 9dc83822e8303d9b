import { Inject, Injectable, Optional } from '@nestjs/common';
import { EventLogService, type StoredEvent } from '#messaging';
import { clock } from '#platform/clock';
import { type LoggedRequest, RequestLogReader } from '#platform/request-log';
import { Partners, sandboxTenant } from '../registry/partners.js';
import { DeliveryBook, type RunKey } from './delivery.book.js';
import { Prober } from './prober.js';
import type { Run } from './run.store.js';
import type { Evidence, Scenario, SeenDelivery } from './scenario.js';

/** The last calls that are looked at: what was shown before them stays shown. */
const MOST_CALLS = 5_000;
/** Of one order; a run that needs more is begun anew. */
const MOST_EVENTS = 1_000;

/** See `Evidence.patienceMs`: injected where something else is wanted than half a minute, enough for whoever works by a queue. */
export const PATIENCE_MS = Symbol('PatienceMs');
const DEFAULT_PATIENCE_MS = 30_000;

/** Gathers what a partner did, from where it was recorded when it happened. */
@Injectable()
export class EvidenceBook {
  constructor(
    private readonly requests: RequestLogReader,
    private readonly events: EventLogService,
    private readonly partners: Partners,
    private readonly deliveries: DeliveryBook,
    private readonly prober: Prober,
    @Optional() @Inject(PATIENCE_MS) private readonly patienceMs: number = DEFAULT_PATIENCE_MS,
  ) {}

  /** The partner's last sandbox calls since a moment, oldest first. */
  callsSince(partnerId: string, from: Date): Promise<LoggedRequest[]> {
    return this.requests.since({ partnerId, environment: 'sandbox' }, from, MOST_CALLS);
  }

  /** @param calls of the partner, since the run began or longer */
  async of(partnerId: string, scenario: Scenario, run: Run, calls: readonly LoggedRequest[]): Promise<Evidence> {
    const { refs, startedAt } = run;
    const ofRun = calls.filter(({ at }) => at >= startedAt);
    return {
      refs,
      calls: ofRun,
      events: await this.eventsOf(partnerId, refs, ofRun),
      deliveries: await this.deliveriesOf(partnerId, scenario, run),
      now: clock.date(),
      patienceMs: this.patienceMs,
    };
  }

  /** What is due to be sent to the partner's endpoint is sent meanwhile. */
  private async deliveriesOf(
    partnerId: string,
    { id, probes }: Scenario,
    { number, refs }: Run,
  ): Promise<readonly SeenDelivery[]> {
    if (!probes || !refs.fulfilment) return [];
    const { enterprise } = this.partners;
    const tenant = sandboxTenant(enterprise, partnerId);
    const key: RunKey = { enterprise, tenant, partnerId, scenario: id, number };
    await this.prober.probe(key, refs.fulfilment, probes);
    return this.deliveries.of(key, refs.fulfilment);
  }

  /** Of the run's order or, where it is about a purchase order, of the shipments that were announced in it. */
  private async eventsOf(
    partnerId: string,
    { order: orderId, purchaseOrder }: Run['refs'],
    calls: readonly LoggedRequest[],
  ): Promise<readonly StoredEvent[]> {
    const tenant = sandboxTenant(this.partners.enterprise, partnerId);
    if (orderId) return this.events.read({ tenant, orderId, limit: MOST_EVENTS });
    if (!purchaseOrder) return [];
    const announced: StoredEvent[] = [];
    for (const subject of announcedIn(calls))
      announced.push(...(await this.events.read({ tenant, subject, limit: MOST_EVENTS })));
    return announced;
  }
}

/** Ids of the inbound shipments that calls made. */
const announcedIn = (calls: readonly LoggedRequest[]): Set<string> =>
  new Set(
    calls
      .filter(({ status, replayed }) => status === 201 && !replayed)
      .flatMap(
        ({ responseBody }) => (responseBody as { inboundShipmentId?: string } | undefined)?.inboundShipmentId ?? [],
      ),
  );
