import { setTimeout as sleep } from 'node:timers/promises';
import { controlOf, nextOf } from './faults/inject.js';
import type { Stage } from './ground/stage.js';
import { SEATS, type Seat, VENDORS } from './plan/fault.js';
import { coverageOf } from './preload/coverage.js';
import type { Strikes } from './run.js';

/** So many apps at a time: the trade goes on with the others. */
const SIDE_BY_SIDE = 2;
/** An app has been everywhere when none of its processes comes to anything new for so long, ready and with the trade going on. */
const NOTHING_NEW_MS = 20_000;
const LOOKS_EVERY_MS = 100;
/** As many times the trade of other runs: whatever there is to be passed is passed soon. */
const TRADE = 4;
/** Each vendor has a bad moment now and then: what is called only then is called as well. */
const BAD_MOMENTS = [
  { match: { method: '*' }, mode: 'commit-then-reset', probability: 0.03 },
  { match: { method: '*' }, mode: 'error', probability: 0.03 },
  { match: { method: '*' }, mode: 'rate-limit', probability: 0.01, retryAfter: 1 },
] as const;

/** Every app that has failpoints, in the order of their seats. */
export const APPS: readonly string[] = [...new Set(SEATS.map((seat) => seat.split('/')[0] as string))];

/**
 * Walks through every commit and call that there is: of each app a process dies at whatever it comes to where none died yet,
 * before and after, and again as soon as it is back.
 * @param minutes at most; then what is left is left
 */
export const sweep =
  (minutes: number, apps: readonly string[] = APPS): Strikes =>
  async (stage, driver, say) => {
    const end = Date.now() + minutes * 60_000;
    driver.load(TRADE);
    for (const vendor of VENDORS) await stage.control('PUT', `/${vendor}/faults`, BAD_MOMENTS);
    // What others do meanwhile leads an app to what it had not come to before.
    for (let found = 1; found > 0 && Date.now() < end; ) {
      found = 0;
      const left = [...apps];
      const walker = async () => {
        for (let app = left.shift(); app && Date.now() < end; app = left.shift()) {
          const struck = await walk(stage, `${app}/1` as Seat, end);
          found += struck;
          say(`${app}: ${struck} more, ${told(stage, app)}`);
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, walker));
    }
    driver.load(1);
    return [];
  };

/** @returns how often it died */
async function walk({ inside, processes }: Stage, seat: Seat, end: number): Promise<number> {
  const control = controlOf(inside, seat);
  const before = control.strikes().length;
  let known = before;
  for (let idle = 0; idle < NOTHING_NEW_MS && Date.now() < end; await sleep(LOOKS_EVERY_MS)) {
    const struck = control.strikes().length;
    if (struck > known) idle = 0;
    known = struck;
    if (!control.isArmed) control.arm(nextOf(inside, seat));
    if (processes.isReady(seat)) idle += LOOKS_EVERY_MS;
  }
  control.disarm();
  return known - before;
}

function told({ inside }: Stage, app: string): string {
  const all = coverageOf(inside).filter((each) => each.app === app);
  return `${all.filter(({ isStruck }) => isStruck).length} of ${all.length}`;
}
