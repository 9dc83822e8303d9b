import type { Delivery } from '../changes.js';
import type { Instance } from '../instance.js';
import type { Decision, Input, KeptInput, Timer } from '../process.js';
import { firstTold, keepsInput, poisonCode, poisonedTimer } from './parked.case.js';

/** Outcomes and timers that a decider threw on: each stays with the case about it until it is decided after all. Pure. */

/** A timer whose case a person settles is set anew for as long: its instance is not left without a clock. */
const ANEW_MS = 86_400_000;
const DECIDED = 'It was decided when it was tried again.';
const REPLACED = 'The timer was set anew, or is not waited for any more.';

type Closing = NonNullable<Decision<unknown>['close']>[number];

/** What a case keeps; undefined where it is about something else. */
export const keptIn = (code: string, evidence: unknown): KeptInput | undefined =>
  keepsInput(code) ? (evidence as { readonly input: KeptInput }).input : undefined;

/**
 * What the decider is told. Where a person settles what came of a command, nobody here knows what did: it is as if the
 * command had given up, which a process goes on from, or asks about in a case of its own.
 */
export function toldAs(input: Input): Input {
  if (input.kind !== 'action' || input.settles?.kind !== 'outcome') return input;
  const { by, now, settles } = input;
  const message = `What came of it could not be decided, and ${by} settled it by hand.`;
  const failure = { code: 'gave-up', cause: 'undecided', message, attempts: 0 };
  return { kind: 'outcome', command: settles.command, outcome: { ok: false, failure }, now };
}

/**
 * What follows without the decider, which knows nothing of it: a person settles what a timer was for; or a timer is told
 * again that was set anew meanwhile, by a release that did not end its case by that. Undefined where the input is the
 * decider's.
 */
export function withoutDecider<S>({ state, timers }: Instance<S>, { id, input }: Delivery): Decision<S> | undefined {
  if (state === null) return undefined;
  if (input.kind === 'action' && input.settles?.kind === 'timer') {
    const { by, now, settles } = input;
    const { name, payload } = settles;
    const dueAt = new Date(Date.parse(now) + ANEW_MS).toISOString();
    return {
      state,
      ...(!(name in timers) && { timers: [{ name, dueAt, payload }] }),
      note: `${by} settled by hand what the timer ${name} was for; it is set anew.`,
    };
  }
  if (input.kind !== 'timer' || id === firstTold(id) || !(input.name in timers)) return undefined;
  return { state, close: [{ code: poisonCode(id), resolution: REPLACED }], note: REPLACED };
}

/** The case that ends because of an input that was decided, as far as it is told for that. */
export function overWith({ id, input }: Delivery): readonly Closing[] {
  if (id !== firstTold(id)) return [{ code: poisonCode(id), resolution: DECIDED }];
  if (input.kind !== 'action' || !input.settles || !input.caseCode) return [];
  return [{ code: input.caseCode, resolution: `Settled by hand by ${input.by}.` }];
}

/** Cases of timers that a decision sets or calls off: what could not be decided is not waited for any more. */
export const replacedBy = (timers: readonly Timer[], openCases: Instance<unknown>['openCases']): readonly Closing[] =>
  timers.length === 0
    ? []
    : Object.keys(openCases)
        .filter((code) => timers.some(({ name }) => name === poisonedTimer(code)))
        .map((code) => ({ code, resolution: REPLACED }));
