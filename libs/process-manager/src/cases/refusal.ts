import { ProblemError } from '#platform/errors';
import { firstLine } from '../parked/parked.case.js';
import type { Decision, Input, Refusal } from '../process.js';

/** An act of a person that its decider did not take. */
export interface RefusedAct {
  readonly inputId: string;
  readonly refusal: Refusal;
  /** The decider had no objection: nothing follows from the act as things stand. */
  readonly idle?: true;
}

const EFFECTS = ['commands', 'timers', 'open', 'close', 'events', 'named'] as const;

/**
 * Why a person's act is not taken; null where it is, or the input is no act.
 * @param failure what the decider threw
 */
export function refusalOf<S>(
  input: Input,
  before: S | null,
  decision: Decision<S> | null,
  failure: string | undefined,
): Pick<RefusedAct, 'refusal' | 'idle'> | null {
  if (input.kind !== 'action') return null;
  if (failure !== undefined) return { refusal: { message: `It could not be decided: ${firstLine(failure)}` } };
  if (decision?.refused) return { refusal: decision.refused };
  if (input.settles || (decision && (decision.state !== before || EFFECTS.some((effect) => decision[effect]))))
    return null;
  return { refusal: { message: decision?.note ?? 'Nothing follows from it as things stand' }, idle: true };
}

/** @returns what the person is told; thrown in the transaction of the act, it takes everything back */
export function problemOf({ message, pointer }: Refusal): ProblemError {
  if (pointer === undefined) return new ProblemError('conflict', message);
  return new ProblemError('validation-failed', message, { errors: [{ pointer, code: 'not-accepted', message }] });
}
