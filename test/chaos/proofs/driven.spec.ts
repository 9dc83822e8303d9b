import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../support/world.js';
import { Stage } from '../ground/stage.js';
import { type Evidence, gathered, type Outside } from '../invariants/evidence.js';
import { type InvariantName, violations } from '../invariants/invariants.js';
import type { Planned } from '../plan/fault.js';
import type { Safeguard } from '../preload/control.js';
import { byPlan, disorder, outsideOf } from '../run.js';

const SEED = 7;
/** As often the usual trade: what a fault is to meet is under way when it comes. */
const TRADE = 3;
const TIMEOUT_MS = 600_000;
/** Broken for so long it stays broken: what is only late is done by then. */
const STAYS_MS = 4_000;
/** An order is a while on its way. */
const STANDS_MS = 15_000;
/** Without its safeguard a plan breaks it in one of so many rounds: what a fault meets is the machine's. */
const ROUNDS = 4;

interface Driven {
  readonly safeguard: Safeguard;
  readonly invariant: InvariantName;
  readonly by: RegExp;
  /** Whether it is the safeguard's, where others may break it for a while as well. */
  readonly isOfIt?: (evidence: Evidence, broken: string) => boolean;
  readonly staysMs?: number;
  /** The faults that the safeguard is there for. */
  readonly plan: readonly Planned[];
}

const DONE_TWICE = 'nothing is done twice but what its vendor did unheard';
const struckAt = { part: 0, times: 3, forMs: 10_000, at: 0 } as const;
const dies = (target: 'order-to-ship/1' | 'ship-to-settle/1', moment: 'before' | 'after', what: 'commit' | 'call') =>
  ({ kind: 'failpoint', target, moment, what, ...struckAt }) as const;

/** The very driver of the suite, its faults and its invariants; each run is another round of one trade. */
const DRIVEN: readonly Driven[] = [
  {
    safeguard: 'idempotency',
    ...{ invariant: DONE_TWICE, by: /^sap: / },
    plan: [dies('order-to-ship/1', 'after', 'call'), dies('ship-to-settle/1', 'after', 'call')],
  },
  {
    safeguard: 'fencing',
    ...{ invariant: DONE_TWICE, by: /^sap: / },
    plan: [
      { kind: 'vendor', target: 'sap', mode: 'slow', forMs: 9_000, at: 0 },
      { kind: 'stop', target: 'erp/1', forMs: 20_000, at: 6_000 },
      { kind: 'kill', target: 'order-to-ship/1', forMs: 18_000, at: 9_500 },
      { kind: 'kill', target: 'ship-to-settle/1', forMs: 18_000, at: 9_500 },
    ],
  },
  {
    safeguard: 'outbox',
    ...{ invariant: 'every instance is rebuilt from its history', by: /"what":"events"/ },
    plan: [dies('order-to-ship/1', 'after', 'commit'), dies('ship-to-settle/1', 'after', 'commit')],
  },
  {
    safeguard: 'read-back',
    ...{
      invariant: 'every acknowledged request ends terminal or in a case that explains it',
      by: /^sap-\d+, which no case explains: /,
    },
    isOfIt: isUnknownToItsWarehouse,
    staysMs: STANDS_MS,
    plan: [{ kind: 'vendor', target: 'wms', mode: 'ok-without-effect', forMs: 8_000, at: 0 }],
  },
];

/** We believe that it is there. */
function isUnknownToItsWarehouse({ orders, journals }: Evidence, broken: string): boolean {
  const [id = ''] = broken.split(',');
  const released = orders.get(id)?.fulfilments.filter(({ state }: Json) => state === 'released') ?? [];
  const known = new Set(journals['wms']?.map(({ businessKey }) => businessKey));
  return released.some((each: Json) => !known.has(each.id));
}

let stage: Stage;
let outside: Outside;
beforeAll(async () => {
  stage = await Stage.start({
    sabotage: {
      erp: ['idempotency', 'fencing'],
      wms: ['read-back'],
      'order-to-ship': ['outbox'],
      'ship-to-settle': ['outbox'],
    },
    inPairs: true,
  });
  outside = outsideOf(stage, SEED);
  await stage.disturbPosts(disorder(SEED));
  outside.driver.load(TRADE);
  outside.driver.start();
}, TIMEOUT_MS);
afterAll(async () => {
  outside?.caller.stop();
  await outside?.driver.stop();
  await stage?.dispose();
}, 120_000);

/** What breaks an invariant at this moment, though nothing is at rest. */
async function brokenNow({ invariant, by, isOfIt = () => true }: Driven): Promise<string[]> {
  const evidence = await gathered(stage, outside, { stuck: [], silent: [] });
  return violations(evidence)[invariant].filter((each) => by.test(each) && isOfIt(evidence, each));
}

/** Broken since, and still so after a while. */
async function brokenSince(driven: Driven, before: readonly string[]): Promise<string[]> {
  const isNew = (each: string) => !before.includes(each);
  const found = (await brokenNow(driven)).filter(isNew);
  if (found.length === 0) return [];
  await sleep(driven.staysMs ?? STAYS_MS);
  const left = await brokenNow(driven);
  return found.filter((each) => left.includes(each));
}

describe.each(DRIVEN)('the suite with $safeguard switched off', (driven) => {
  it('goes red by: $invariant', { timeout: TIMEOUT_MS }, async () => {
    const { safeguard, plan } = driven;
    const before = await brokenNow(driven);
    stage.switchOff(safeguard);
    let broken: string[] = [];
    for (let round = 0; broken.length === 0 && round < ROUNDS; round++) {
      await byPlan(plan)(stage, outside.driver, (line) => process.stdout.write(`${safeguard}: ${line}\n`));
      broken = await brokenSince(driven, before);
    }
    stage.switchOff();
    await stage.calm();
    expect(broken).not.toEqual([]);
  });
});
