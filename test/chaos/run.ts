import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disorder } from '../support/lossy.wire.js';
import { Caller } from './driver/caller.js';
import { Driver } from './driver/driver.js';
import { Hands } from './driver/hands.js';
import { Ledger } from './driver/ledger.js';
import { Operators } from './driver/operators.js';
import { Poison } from './driver/poison.js';
import { Probe } from './driver/probe.js';
import { eachOf, type Speed } from './driver/speed.js';
import { Trade } from './driver/trade.js';
import { strike } from './faults/inject.js';
import type { Done } from './faults/unstruck.js';
import type { Stage } from './ground/stage.js';
import { type Evidence, evidenceOf, type Outside } from './invariants/evidence.js';
import { describeFault, type Planned } from './plan/fault.js';
import { type Coverage, coverageOf } from './preload/coverage.js';
import { Random } from './random.js';
import { type Revision, revision } from './report/revision.js';

/** Before anything strikes, and after everything did. */

export interface Happened extends Done {
  readonly where?: string;
}

/** What is done while the trade goes on; resolves when the last of it is over. */
export type Strikes = (stage: Stage, driver: Driver, say: (line: string) => void) => Promise<readonly Happened[]>;

export interface RunOptions {
  readonly seed: number;
  readonly strikes: Strikes;
  readonly say?: (line: string) => void;
}

/** How long everything has to come to rest. */
const QUIET_MS = 900_000;

export interface Outcome {
  readonly of: Revision;
  /** When it began, the machine's load then, and how long it took until all was looked at. */
  readonly took: { readonly from: string; readonly load: number; readonly ms: number };
  readonly happened: readonly Happened[];
  readonly failpoints: Coverage;
  /** What was logged, most frequent first. */
  readonly complaints: readonly (readonly [string, number])[];
  readonly evidence: Evidence;
  readonly baseline: Speed;
  readonly recovered: { readonly afterMs: number; readonly speed: Speed };
}

/** Everybody outside, before anybody does anything. What they do is drawn from the seed. */
export function outsideOf(stage: Stage, seed: number): Outside & { readonly trade: Trade } {
  const random = new Random(seed ^ 0x5eed);
  const { urls, landscape } = stage.apart;
  mkdirSync(join(stage.folder, 'driver'), { recursive: true });
  const ledger = new Ledger(join(stage.folder, 'driver', 'ledger.jsonl'));
  const caller = new Caller((client) => stage.tokenOf(client));
  const hands = new Hands(caller, ledger, urls, random);
  const operators = new Operators(hands);
  const trade = new Trade(hands, operators);
  const poison = new Poison(caller, urls, landscape, random);
  return { ledger, caller, trade, driver: new Driver({ hands, trade, operators, poison }) };
}

/** One run: the trade begins, it is struck, all is calm again, and what can be seen from outside is gathered. */
export async function run(stage: Stage, options: RunOptions): Promise<Outcome> {
  const { seed, strikes, say = () => undefined } = options;
  const began = Date.now();
  const [load = 0] = loadavg();
  const { ledger, caller, trade, driver } = outsideOf(stage, seed);
  const probe = new Probe({ caller, ledger, trade, urls: stage.apart.urls });

  await stage.disturbPosts(disorder(seed));
  driver.start();
  await probe.begin();
  const baseline = await probe.measure();
  say(`baseline: ${describe(baseline)}`);

  const happened = await strikes(stage, driver, say);
  const endedAt = Date.now();
  const [recovered] = await Promise.all([
    probe.untilAsFast(baseline, endedAt, say),
    stage.calm().then(() => say(`calm ${Date.now() - endedAt} ms after the last fault`)),
  ]);
  say(`after ${recovered.afterMs} ms: ${describe(recovered.speed)}`);
  await driver.stop();
  await stage.disturbPosts();
  const evidence = await evidenceOf(stage, { ledger, caller, driver }, QUIET_MS, say);
  caller.stop();
  ledger.close();
  const complaints = stage.processes.complained;
  const took = { from: new Date(began).toISOString(), load, ms: Date.now() - began };
  return {
    of: revision(),
    took,
    happened,
    failpoints: coverageOf(stage.inside),
    complaints,
    evidence,
    baseline,
    recovered,
  };
}

/** Each fault of a plan at its moment. */
export const byPlan =
  (plan: readonly Planned[]): Strikes =>
  async (stage, driver, say) => {
    const began = Date.now();
    const happened: Happened[] = [];
    const each = async (fault: Planned) => {
      await sleep(Math.max(0, began + fault.at - Date.now()));
      try {
        const struck = await strike(stage, driver, fault);
        happened.push({ fault, ...struck });
        say(`${at(began)} ${describeFault(fault)}: ${struck.times}${struck.where ? ` ${struck.where}` : ''}`);
      } catch (error) {
        const failed = (error as Error).message.slice(0, 300);
        happened.push({ fault, times: 0, failed });
        say(`${at(began)} ${describeFault(fault)} FAILED ${failed}`);
      }
    };
    await Promise.all(plan.map(each));
    return happened;
  };

/** One webhook in eight comes again, and one in eight later than what is told after it. */
export function disorder(seed: number): Disorder {
  const random = new Random(seed ^ 0xd15);
  const drawn = () => (random.happens(0.125) ? random.between(200, 4_000) : 0);
  return { againAfterMs: drawn, heldForMs: drawn };
}

const at = (began: number) => `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`;
const describe = (speed: Speed) => `p99 ${eachOf((what) => `${what} ${speed[what].toFixed(0)}`).join(', ')}`;
