import { Injectable } from '@nestjs/common';
import { EventLogService, type StoredEvent } from '#messaging';
import { type LoggedRequest, RequestLogReader } from '#platform/request-log';
import { Partners, sandboxTenant } from '../registry/partners.js';
import type { Run } from './run.store.js';
import type { Evidence } from './scenario.js';

/** Calls and events that are looked at; a run that needs more is begun anew. */
const MOST_CALLS = 5_000;
const MOST_EVENTS = 1_000;

/** Gathers what a partner did, from where it was recorded when it happened. */
@Injectable()
export class EvidenceBook {
  constructor(
    private readonly requests: RequestLogReader,
    private readonly events: EventLogService,
    private readonly partners: Partners,
  ) {}

  /** The partner's sandbox calls since a moment, oldest first. */
  callsSince(partnerId: string, from: Date): Promise<LoggedRequest[]> {
    return this.requests.since({ partnerId, environment: 'sandbox' }, from, MOST_CALLS);
  }

  /** @param calls of the partner, since the run began or longer */
  async of(partnerId: string, { refs, startedAt }: Run, calls: readonly LoggedRequest[]): Promise<Evidence> {
    return {
      refs,
      calls: calls.filter(({ at }) => at >= startedAt),
      events: await this.eventsOf(partnerId, refs.order),
      deliveries: [],
    };
  }

  private async eventsOf(partnerId: string, orderId: string | undefined): Promise<readonly StoredEvent[]> {
    if (!orderId) return [];
    const tenant = sandboxTenant(this.partners.enterprise, partnerId);
    return this.events.read({ tenant, orderId, limit: MOST_EVENTS });
  }
}
