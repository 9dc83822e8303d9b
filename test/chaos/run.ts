import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disorder } from '../support/lossy.wire.js';
import { Caller } from './driver/caller.js';
import { Driver } from './driver/driver.js';
import { Ledger } from './driver/ledger.js';
import { Poison } from './driver/poison.js';
import { Probe, type Speed } from './driver/probe.js';
import { Trade } from './driver/trade.js';
import { strike } from './faults/inject.js';
import { Stage } from './ground/stage.js';
import { type Evidence, evidenceOf } from './invariants/evidence.js';
import { describeFault, type Planned } from './plan/fault.js';
import { Random } from './random.js';

/** Before anything strikes, and after everything did. */
const BASELINE_MS = 20_000;

export interface Happened {
  readonly fault: Planned;
  readonly times: number;
  readonly where?: string;
  /** Why it could not be done. */
  readonly failed?: string;
}

export interface RunOptions {
  readonly seed: number;
  readonly plan: readonly Planned[];
  /** Modules that every process loads before its app. */
  readonly preloads?: readonly string[];
  /** How long everything has to come to rest. */
  readonly quietMs?: number;
  readonly say?: (line: string) => void;
}

export interface Outcome {
  readonly happened: readonly Happened[];
  /** Different commits and calls of all apps, and at how many of their two moments each a process was killed. */
  readonly failpoints: { readonly known: number; readonly struck: readonly string[] };
  /** What was logged, most frequent first. */
  readonly complaints: readonly (readonly [string, number])[];
  readonly evidence: Evidence;
  readonly baseline: Speed;
  readonly recovered: { readonly afterMs: number; readonly speed: Speed };
}

/** One run: the trade begins, the plan strikes, all is calm again, and what can be seen from outside is gathered. */
export async function run(stage: Stage, options: RunOptions): Promise<Outcome> {
  const { seed, plan, quietMs = 900_000, say = () => undefined } = options;
  const random = new Random(seed ^ 0x5eed);
  mkdirSync(join(stage.folder, 'driver'), { recursive: true });
  const ledger = new Ledger(join(stage.folder, 'driver', 'ledger.jsonl'));
  const caller = new Caller((client) => stage.tokenOf(client));
  const trade = new Trade(caller, ledger, stage.apart.urls, random);
  const driver = new Driver(trade, new Poison(caller, stage.apart.urls, stage.apart.landscape, random));
  const probe = new Probe(caller, stage.apart.urls);

  await stage.disturbPosts(disorder(new Random(seed ^ 0xd15)));
  driver.start();
  await probe.begin(trade);
  const baseline = await probe.measure(BASELINE_MS);
  say(`baseline: ${describe(baseline)}`);

  const { happened, endedAt } = await struckBy(plan, stage, driver, say);
  const [recovered] = await Promise.all([
    probe.untilAsFast(baseline, endedAt),
    stage.calm().then(() => say(`calm ${Date.now() - endedAt} ms after the last fault`)),
  ]);
  say(`after ${recovered.afterMs} ms: ${describe(recovered.speed)}`);
  await driver.stop();
  await stage.disturbPosts();
  const evidence = await evidenceOf(stage, { ledger, caller, driver }, quietMs, say);
  caller.stop();
  ledger.close();
  const complaints = stage.processes.complained;
  return { happened, failpoints: failpointsOf(stage), complaints, evidence, baseline, recovered };
}

async function struckBy(
  plan: readonly Planned[],
  stage: Stage,
  driver: Driver,
  say: (line: string) => void,
): Promise<{ happened: Happened[]; endedAt: number }> {
  const began = Date.now();
  let endedAt = began;
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
    endedAt = Date.now();
  };
  await Promise.all(plan.map(each));
  return { happened, endedAt };
}

/** Of an app, whichever of its processes it was. */
function failpointsOf({ inside }: Stage): Outcome['failpoints'] {
  const known = new Set<string>();
  const struck = new Set<string>();
  for (const [seat, control] of inside) {
    const [app] = seat.split('/');
    for (const { what, name } of control.passages()) known.add(`${app} ${what} ${name}`);
    for (const { kind, moment, what, name } of control.strikes())
      if (kind === 'kill') struck.add(`${app}, ${moment} ${what} ${name}`);
  }
  return { known: known.size, struck: [...struck].sort() };
}

/** One webhook in eight comes again, and one in eight later than what is told after it. */
const disorder = (random: Random): Disorder => {
  const drawn = () => (random.happens(0.125) ? random.between(200, 4_000) : 0);
  return { againAfterMs: drawn, heldForMs: drawn };
};

const at = (began: number) => `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`;
const describe = ({ readMs, postMs }: Speed) =>
  `p99 of a read ${readMs.toFixed(0)} ms, of a POST ${postMs.toFixed(0)} ms`;
