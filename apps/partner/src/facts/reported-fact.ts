import type { CanonicalEvent, EventData, EventName } from '#canonical';

/** A fact as a partner's message states it, before it is an event. */
export type ReportedFact = {
  [N in EventName]: {
    readonly type: N;
    readonly subject: string;
    readonly orderId?: string;
    readonly classifier?: CanonicalEvent['classifier'];
    readonly data: EventData[N];
  };
}[EventName];
