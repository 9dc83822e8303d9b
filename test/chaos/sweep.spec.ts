import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './ground/stage.js';
import { INVARIANTS, type InvariantName, violations } from './invariants/invariants.js';
import { SHOWN, writeReport } from './report/report.js';
import { type Outcome, run } from './run.js';
import { APPS, sweep } from './sweep.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const minutes = Number(process.env.MINUTES ?? 45);
const apps = process.env.ONLY?.split(',') ?? APPS;
const say = (line: string) => process.stdout.write(`${line}\n`);

let stage: Stage;
let outcome: Outcome;
let broken: Record<InvariantName, string[]>;

beforeAll(
  async () => {
    say(`SEED=${seed}: a sweep of ${apps.join(', ')}`);
    stage = await Stage.start();
    outcome = await run(stage, { seed, strikes: sweep(minutes, apps), say });
    broken = violations(outcome.evidence);
    writeReport({ name: `sweep-${seed}`, minutes, outcome, broken }, say);
  },
  (minutes + 40) * 60_000,
);
afterAll(() => stage?.dispose(), 120_000);

describe('after a process of each app has died wherever it comes by', () => {
  it.each(Object.keys(INVARIANTS) as InvariantName[])('%s', (name) => {
    expect(broken[name].slice(0, SHOWN)).toEqual([]);
  });

  it('each app was struck, and most of its commits and calls before and after', () => {
    for (const app of apps) {
      const all = outcome.failpoints.filter((each) => each.app === app);
      expect([app, all.filter(({ isStruck }) => isStruck).length > all.length / 2]).toEqual([app, true]);
    }
  });
});
