import { describe, expect, it } from 'vitest';
import { type LeftBehind, livesLeft } from './left.states.js';

/**
 * Instances that each version left in the middle of their lives, the one at hand included, go on under the decider at hand.
 * @param wrongWith what is wrong with one: as it is found, or once everybody has done their part
 */
export function describeLivesLeft(folder: URL, wrongWith: (left: LeftBehind) => readonly string[]): void {
  describe.each(livesLeft(folder))('what version %d left in the middle of hundreds of lives', (_, left) => {
    it.each(left.map((each) => [each.stage, each] as const))(
      '%s: waits for something as it is found, and goes on to its end',
      (_, each) => {
        expect(wrongWith(each)).toEqual([]);
      },
    );
  });
}
