import type { CanonicalEvent, FulfilmentLine, Instant } from '#canonical';
import { stillGone } from './came-back.js';
import { perOrderLine } from './lines.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Fulfilment } from './order-to-ship.state.js';
import { partsOf } from './parts.js';
import type { Plan } from './plan.js';
import { takeCount } from './return-posting.js';
import { among, awaitedOf, withoutGoods } from './return-receipts.js';
import { awaitGoods, expectBack, hasLeft, inWords, liveReturnOf, putReturn } from './returns.js';

/**
 * A warehouse counted goods that came back: what is awaited first, then what nobody announced, of whichever part left.
 * To the warehouse all parts are the one fulfilment that it was asked for.
 */
export function cameBack(plan: Plan, { data, occurredAt, receivedAt }: CanonicalEvent<'fulfilment.returned'>): void {
  const { fulfilmentId } = data;
  const at = occurredAt ? new Date(occurredAt).toISOString() : receivedAt;
  const left = partsOf(plan.state, fulfilmentId).filter(hasLeft);
  const awaited = left.flatMap((part) => awaitedOf(liveReturnOf(plan.state, part.fulfilmentId)));
  const all = awaited.length > 0 ? awaited : left.flatMap((part) => stillGone(plan.state, part));
  const counted = perOrderLine(data.lines.length > 0 ? data.lines : all);
  plan.note(`${fulfilmentId}: ${inWords(counted) || 'nothing'} came back, says its warehouse.`);
  const unannounced = left.reduce((rest, part) => countAwaited(plan, part, rest, at), counted);
  const excess = left.reduce((rest, part) => countUnannounced(plan, part, rest, at), unannounced);
  if (excess.length > 0) moreCameBack(plan, fulfilmentId, excess);
}

/** @returns what is left of the count */
function countAwaited(
  plan: Plan,
  { fulfilmentId }: Fulfilment,
  counted: FulfilmentLine[],
  at: Instant,
): FulfilmentLine[] {
  const back = liveReturnOf(plan.state, fulfilmentId);
  const came = among(counted, awaitedOf(back));
  if (!back || came.length === 0) return counted;
  const brought = { ...back, state: 'brought-back' as const };
  putReturn(plan, brought);
  // The ERP has no call for it: the person whose case it is posts what was counted.
  if (back.byHand) awaitGoods(plan, brought, came);
  else takeCount(plan, brought, { lines: came, countedAt: at });
  return withoutGoods(counted, came);
}

function countUnannounced(plan: Plan, part: Fulfilment, counted: FulfilmentLine[], at: Instant): FulfilmentLine[] {
  if (liveReturnOf(plan.state, part.fulfilmentId)) return counted;
  const came = among(counted, stillGone(plan.state, part));
  if (came.length === 0) return counted;
  expectBack(plan, part, 'its warehouse has counted it', came);
  countAwaited(plan, part, came, at);
  return withoutGoods(counted, came);
}

function moreCameBack(plan: Plan, fulfilmentId: string, excess: readonly FulfilmentLine[]): void {
  plan.open({
    code: `more-came-back:${fulfilmentId}`,
    title: `More of ${fulfilmentId} came back than is awaited`,
    detail: `Its warehouse counted ${inWords(excess)} beyond that. Find out what they are: nothing of it is posted.`,
    ...ofKind('more-came-back'),
    evidence: { lines: excess },
  });
}
