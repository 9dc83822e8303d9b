import type { RetryPolicy } from '#process-manager';
import { DAY, timeAlone } from '../../../../test/support/time-alone.js';
import { isUndoing } from './documents.js';
import { MAY_OUTLIVE } from './ship-to-settle.invariants.sample.js';
import type { SettlementRun } from './ship-to-settle.sample.js';
import type { Stage } from './ship-to-settle.state.js';

export type Live = Exclude<Stage['name'], 'closed'>;

/** Effects are tried for a week and questions for a day, before a person is asked. */
export const EFFECT = 7 * DAY;
const QUESTION = DAY;
/** An invoice of the samples is dated within three days, and due thirty days after at most. */
const TERMS = 33 * DAY;

/** How long a settlement waits at most until a person is asked, or until it is over, by what its README says. */
export const LONGEST: Readonly<Record<Live, number>> = {
  // Its goods are issued within a fortnight.
  gathering: 14 * DAY,
  // Then it is accrued as it was tendered.
  rating: QUESTION + EFFECT,
  accruing: EFFECT,
  'awaiting-invoice': 14 * DAY,
  // A person is asked at once.
  disputed: 0,
  posting: EFFECT,
  payable: TERMS + EFFECT,
  reversing: EFFECT,
  releasing: EFFECT,
};

/** Of a settlement as it stands. Its TMS is asked one thing after the other: what it owes of before is given up first. */
export function longestOf({ state: { stage, tenders }, waitingFor }: SettlementRun): number {
  if (stage.name === 'closed') return 0;
  if (stage.name !== 'rating') return LONGEST[stage.name];
  const disputes = waitingFor.filter((type) => type === 'dispute-freight-invoice').length;
  return LONGEST.rating + Math.max(0, tenders.length - 1) * QUESTION + disputes * EFFECT;
}

/** Until a case ends the wait, or the end does; in milliseconds. */
export const leftAlone = (run: SettlementRun, policies: ReadonlyMap<string, RetryPolicy>): number =>
  timeAlone(
    run,
    policies,
    () => run.word === 'closed' || run.cases.some((code) => !MAY_OUTLIVE.test(code)) || waitsForSecond(run),
  );

/** What is not paid before a second person has decided waits for them. */
const waitsForSecond = (run: SettlementRun): boolean =>
  run.state.stage.name === 'payable' &&
  run.cases.some(isUndoing) &&
  run.timers.size === 0 &&
  run.runnable().length === 0;
