import { ControlProblem } from '../core/control.problem.js';
import { FloorRefusal } from './floor.book.js';

/** What is told wrongly, not what cannot be done now. */
const TOLD_WRONGLY: readonly string[] = ['ITEM_UNKNOWN', 'MORE_THAN_RECEIVED'];

/** What the floor refuses, as the control surface says it. */
export function willingly<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FloorRefusal)) throw error;
    throw new ControlProblem(TOLD_WRONGLY.includes(error.code) ? 'validation-failed' : 'conflict', error.message);
  }
}
