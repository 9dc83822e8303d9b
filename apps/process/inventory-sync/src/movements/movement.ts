import type { Instant, MovementReason, Quantity, ZonedInstant } from '#canonical';
import type { StoredEvent } from '#messaging';
import { movementId } from '../movement-id.js';

export const MOVEMENT_STATES = ['waiting', 'in-case', 'posted', 'set-aside'] as const;
export type MovementState = (typeof MOVEMENT_STATES)[number];

/** What is told of a movement beside what it moves. */
export interface MovementDetail {
  /** Why, in the warehouse's words. */
  readonly told?: string;
  /** The warehouse's own reference of it. */
  readonly reference?: string;
  readonly source?: string;
  readonly lot?: string;
  readonly occurredAt?: ZonedInstant;
  readonly reason?: MovementReason;
  readonly erp?: string;
  readonly documentNumber?: string;
  readonly byHand?: boolean;
  readonly inboundShipmentId?: string;
  readonly why?: string;
  readonly settledAt?: Instant;
}

/** What the events of one movement say of it together. */
export interface MovementChange {
  readonly id: string;
  readonly location: string;
  readonly sku: string;
  readonly delta: Quantity;
  readonly settled: 'posted' | 'set-aside' | null;
  readonly detail: MovementDetail;
  readonly receivedAt: Instant;
}

export interface CaseChange {
  readonly id: string;
  /** Null: it is over. */
  readonly caseId: string | null;
}

/** Events → what they change of the movements that can be read: one change per movement, the later event counts. */
export function changesBy(events: readonly StoredEvent[]): {
  movements: MovementChange[];
  cases: CaseChange[];
} {
  const movements = new Map<string, MovementChange>();
  const cases = new Map<string, CaseChange>();
  for (const event of events) {
    const change = changeBy(event);
    if (change) {
      const before = movements.get(change.id);
      movements.set(change.id, before ? merged(before, change) : change);
    }
    const ofCase = caseBy(event);
    if (ofCase) cases.set(ofCase.id, ofCase);
  }
  return { movements: [...movements.values()], cases: [...cases.values()] };
}

const merged = (before: MovementChange, after: MovementChange): MovementChange => ({
  ...before,
  settled: after.settled ?? before.settled,
  detail: { ...before.detail, ...after.detail },
});

function changeBy(event: StoredEvent): MovementChange | null {
  const { receivedAt, source } = event;
  if (is(event, 'stock.adjusted')) {
    const { sku, location, delta, reason: told, reference, lot } = event.data;
    const { occurredAt } = event;
    const detail = { told, reference, source, ...(lot && { lot }), ...(occurredAt && { occurredAt }) };
    return { id: movementId('mv', source, event.id), sku, location, delta, settled: null, detail, receivedAt };
  }
  if (is(event, 'stock.posted')) {
    const { movementId: id, sku, location, delta, ...detail } = event.data;
    return { id, sku, location, delta, settled: 'posted', detail: { ...detail, settledAt: receivedAt }, receivedAt };
  }
  if (is(event, 'stock.set-aside')) {
    const { movementId: id, sku, location, delta, why } = event.data;
    return { id, sku, location, delta, settled: 'set-aside', detail: { why, settledAt: receivedAt }, receivedAt };
  }
  return null;
}

function caseBy(event: StoredEvent): CaseChange | null {
  if (!is(event, 'exception.opened') && !is(event, 'exception.resolved')) return null;
  const { process, code, caseId } = event.data;
  const id = process === 'inventory-sync' ? /^movement:(.+)$/.exec(code)?.[1] : undefined;
  return id === undefined ? null : { id, caseId: event.type === 'exception.opened' ? caseId : null };
}

function is<N extends StoredEvent['type']>(event: StoredEvent, type: N): event is StoredEvent<N> {
  return event.type === type;
}
