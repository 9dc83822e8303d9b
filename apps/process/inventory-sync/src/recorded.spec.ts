import fc from 'fast-check';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { describeRecorded } from '../../../../test/support/recordings.js';
import { applyCompared, applyInbound, comparedMoves, inboundMovesBy } from './inventory-sync.moves.sample.js';
import { inventorySync } from './inventory-sync.process.js';
import { INBOUND, InventoryRun, LANE } from './inventory-sync.sample.js';

const few = { numRuns: 400, seed: 1 };

describeRecorded({
  definition: inventorySync,
  folder: new URL('recordings/', import.meta.url),
  left: new URL('left-behind/', import.meta.url),
  commands: (await policiesIn(new URL('commands/', import.meta.url))).keys(),
  lives: function* () {
    for (const moves of fc.sample(comparedMoves, few))
      yield [
        LANE,
        (observe) => {
          const run = new InventoryRun(LANE, observe);
          for (const each of moves) applyCompared(run, each);
        },
      ] as const;
    for (const moves of fc.sample(inboundMovesBy('/outside', '/elsewhere'), few))
      yield [
        INBOUND,
        (observe) => {
          const run = new InventoryRun(INBOUND, observe);
          for (const each of moves) applyInbound(run, each);
        },
      ] as const;
  },
});
