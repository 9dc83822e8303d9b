import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { InvariantName } from '../invariants/invariants.js';
import type { Safeguard } from '../preload/control.js';
import { brokenBy } from './evidence.js';
import { Ground, SPEED } from './ground.js';
import type { Run } from './runs.js';

/** How long after the last fault an order may take to come to its end; on an idle machine it is there in ten seconds. */
const QUIET_MS = 100_000;
const TIMEOUT_MS = 600_000;
/** What a process that goes on still does at once. */
const AFTERMATH_MS = 3_000;

/** A run, and what breaks in it without a safeguard. */
export interface Proof {
  readonly run: Run;
  readonly missed: readonly Missed[];
}

interface Missed {
  readonly safeguard: Safeguard;
  readonly invariant: InvariantName;
  readonly by: RegExp;
  /** Broken for so long it stays broken; not for what cannot be broken for a moment only. */
  readonly afterMs?: number;
}

/** The product stands once; each run is made with all of its safeguards, and again without one. */
export function prove(proofs: readonly Proof[]): void {
  let ground: Ground;
  beforeAll(async () => {
    ground = await Ground.start();
  }, TIMEOUT_MS);
  afterEach(async () => {
    ground.switchOff();
    await ground.orders.control('PUT', '/clock', { speed: SPEED });
    for (const vendor of ['sap', 'wms', 'tms']) await ground.orders.control('DELETE', `/${vendor}/faults`);
  });
  afterAll(() => ground?.dispose());

  describe.each(proofs)('$missed.0.safeguard', ({ run, missed }) => {
    it('holds what it is there for', { timeout: TIMEOUT_MS }, async () => {
      const order = await run(ground);
      await expect.poll(() => brokenBy(ground, order), { timeout: QUIET_MS, interval: 500 }).toEqual({});
      await sleep(AFTERMATH_MS);
      expect(await brokenBy(ground, order)).toEqual({});
    });

    it.each(missed)(
      '$safeguard is missed when it is switched off: $invariant',
      {
        timeout: TIMEOUT_MS,
      },
      async ({ safeguard, invariant, by, afterMs = 0 }) => {
        ground.switchOff(safeguard);
        const order = await run(ground);
        await sleep(afterMs);
        await expect
          .poll(() => brokenBy(ground, order), { timeout: QUIET_MS, interval: 500 })
          .toHaveProperty([invariant], expect.arrayContaining([expect.stringMatching(by)]));
      },
    );
  });
}
