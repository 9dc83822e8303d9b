import { decisionForm } from './by-hand.js';
import { joinLines } from './lines.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Fulfilment, OpenLine, OrderToShipState, Shortfall } from './order-to-ship.state.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import { shortPickRuleOf } from './rules.js';

/** What the order desk may say of goods that a warehouse did not find; `cancel`: nothing more of the order is to leave. */
export const SHORTFALL_DECISIONS = ['ship-short', 'backorder', 'cancel'] as const;
export type ShortfallDecision = (typeof SHORTFALL_DECISIONS)[number];

export const shortfallCode = (fulfilmentId: string): string => `short-pick:${fulfilmentId}`;

export const shortfallsOf = ({ shortfalls }: OrderToShipState): readonly Shortfall[] => shortfalls ?? [];

/** Whether a person has yet to say what becomes of what this fulfilment lacks: until then its goods stay. */
export const isUndecided = (state: OrderToShipState, fulfilmentId: string): boolean =>
  shortfallsOf(state).some((each) => each.fulfilmentId === fulfilmentId);

/** A warehouse did not find what it was asked for: what becomes of that the customer's rule says. */
export function fallShort(plan: Plan, { fulfilmentId, warehouse }: Fulfilment, missing: readonly OpenLine[]): void {
  const short = `${fulfilmentId} ran short of ${inWords(missing)}`;
  if (plan.state.unwanted) {
    plan.note(`${short}: the order was cancelled, nobody wants it.`);
    giveUp(plan, missing);
    return;
  }
  switch (shortPickRuleOf(plan.state)) {
    case 'backorder':
      plan.note(`${short}: the rest ships, this is promised anew.`);
      promiseAnew(plan, missing, warehouse);
      return;
    case 'ship-short':
      plan.note(`${short}: the rest ships, this is cancelled by the customer's rule.`);
      giveUp(plan, missing);
      return;
    case 'hold':
      plan.note(`${short}: its goods are held until the order desk decides.`);
      keep(plan, { fulfilmentId, warehouse, lines: missing });
  }
}

function promiseAnew(plan: Plan, lines: readonly OpenLine[], avoid: string): void {
  plan.update({ open: joinLines(plan.state.open, lines) });
  askAvailability(plan, [avoid]);
}

const giveUp = (plan: Plan, lines: readonly OpenLine[]): void =>
  plan.update({ cancelled: joinLines(plan.state.cancelled, lines) });

/** A second shortfall of the same fulfilment joins the first: the case asks about both. */
function keep(plan: Plan, { fulfilmentId, warehouse, lines }: Shortfall): void {
  const others = shortfallsOf(plan.state).filter((each) => each.fulfilmentId !== fulfilmentId);
  const before = shortfallsOf(plan.state).find((each) => each.fulfilmentId === fulfilmentId)?.lines ?? [];
  const missing = joinLines(before, lines);
  plan.update({ shortfalls: [...others, { fulfilmentId, warehouse, lines: missing }] });
  plan.open({
    code: shortfallCode(fulfilmentId),
    title: `${fulfilmentId} ran short of ${inWords(missing)}`,
    detail: `Its customer wants to be asked: resolve with ${DECISIONS_AS_TOLD}. Until then no carrier is asked.`,
    ...ofKind('short-pick'),
    resolveWith: decisionForm(SHORTFALL_DECISIONS),
    evidence: { missing },
  });
}

const inWords = (lines: readonly OpenLine[]): string =>
  lines.map(({ lineId, quantity: { value, unit } }) => `${value} ${unit} of line ${lineId}`).join(', ');

/** How the decision is told with the case. */
export const DECISIONS_AS_TOLD = SHORTFALL_DECISIONS.map((each) => `{"decision": "${each}"}`).join(' or ');

/** What is missing is promised anew, or given up. */
export function settleShortfall(plan: Plan, fulfilmentId: string, decision: ShortfallDecision, by: string): void {
  const found = shortfallsOf(plan.state).find((each) => each.fulfilmentId === fulfilmentId);
  if (!found) return;
  plan.update({ shortfalls: shortfallsOf(plan.state).filter((each) => each !== found) });
  plan.close(shortfallCode(fulfilmentId), `${by} decided: ${decision}.`);
  plan.note(`${by} decided on what ${fulfilmentId} lacks: ${decision}.`);
  if (decision === 'backorder') promiseAnew(plan, found.lines, found.warehouse);
  else giveUp(plan, found.lines);
}

/** The whole order ends: what was still to be decided ends with it. */
export function dropShortfalls(plan: Plan, resolution: string): void {
  for (const { fulfilmentId, lines } of shortfallsOf(plan.state)) {
    giveUp(plan, lines);
    plan.close(shortfallCode(fulfilmentId), resolution);
  }
  plan.update({ shortfalls: [] });
}
