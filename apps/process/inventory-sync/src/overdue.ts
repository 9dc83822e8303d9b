import { toInstant } from '#canonical';
import { ofKind } from './inventory-sync.cases.js';
import type { InboundShipment, InventorySyncState, Plan } from './inventory-sync.state.js';
import { inboundOf } from './receiving.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TIMER = 'overdue';
/** How long after it was expected a shipment may come; how long one may take whose supplier named no day. */
const GRACE_MS = DAY;
const UNNAMED_MS = 14 * DAY;
/** Goods at the gate are counted within this long; a person who says "wait" waits as long. */
const AGAIN_MS = 2 * DAY;

type Awaited = 'arrival' | 'receipt';

/** What a person decides about is waited for by its case. */
const awaited = (state: InventorySyncState | null): Awaited | null =>
  state?.kind !== 'inbound-shipment' || state.held
    ? null
    : state.stage === 'expected'
      ? 'arrival'
      : state.stage === 'arrived'
        ? 'receipt'
        : null;

const codeOf = (what: Awaited) => `overdue:${what}` as const;

/** One clock for whatever the shipment waits for; the case of what it waited for before is over. */
export function keepClock(plan: Plan, before: InventorySyncState | null): void {
  const [was, now] = [awaited(before), awaited(plan.state)];
  if (was === now) return;
  if (was) plan.close(codeOf(was), 'It is no longer missing.');
  plan.timer(TIMER, now && waitingTime(inboundOf(plan), now, plan.now), { what: now });
}

function waitingTime({ expectedAt }: InboundShipment, what: Awaited, now: string): number {
  if (what === 'receipt') return AGAIN_MS;
  if (!expectedAt) return UNNAMED_MS;
  return Math.max(0, Date.parse(toInstant(expectedAt)) - Date.parse(now)) + GRACE_MS;
}

export function isOverdue(plan: Plan): void {
  const what = awaited(plan.state);
  if (!what) return;
  const { id, supplier } = inboundOf(plan);
  plan.open({
    code: codeOf(what),
    title: what === 'arrival' ? `${id} has not come` : `${id} stands at the gate, and nobody counted it`,
    ...ofKind(codeOf(what)),
    evidence: { supplier, lines: inboundOf(plan).lines },
  });
}

/** A person on a shipment that is overdue: wait on, or expect it no longer. @returns false when the case is none of these */
export function actOnOverdue(plan: Plan, action: string, caseCode: string, by: string): boolean {
  const what = awaited(plan.state);
  if (!caseCode.startsWith('overdue:')) return false;
  if (!what || caseCode !== codeOf(what)) return true;
  if (action === 'abandon') {
    plan.close(caseCode, `Expected no longer, says ${by}.`);
    const { id, supplier, warehouse } = inboundOf(plan);
    plan.update({ stage: 'given-up' });
    plan.emit({
      type: 'inbound-shipment.given-up',
      subject: id,
      data: { inboundShipmentId: id, supplier, warehouse },
    });
    plan.note(`${by} expects ${id} no longer.`);
  } else if (action === 'resolve') {
    plan.close(caseCode, `${by} waits on.`);
    plan.timer(TIMER, AGAIN_MS, { what });
  }
  return true;
}
