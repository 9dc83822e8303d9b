import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../ground/stage.js';
import { withClient } from '../ground/statements.js';
import { PROCESSES, waiting } from './consumption.js';
import { DAYS_AT_ONCE } from './silence.js';

const LOOKS_EVERY_MS = 1_000;
/** What has not moved for so long waits for something; a carrier has a minute to answer. */
const STILL_MS = 75_000;
/** And for so long where nobody is about to do anything: feeds are read this often. */
const IDLE_MS = 15_000;
/** So many times: a TMS is asked before a person is. */
const ROUNDS = 3;

/**
 * Waits until nothing waits for anything but a person, or the time is over. For what was lost in silence weeks are let pass.
 * @returns what stood still before, although nothing about it was lost
 */
export async function atRest(stage: Stage, withinMs: number, say: (line: string) => void): Promise<string[]> {
  const deadline = Date.now() + withinMs;
  const left = await untilStill(stage, deadline, say);
  const orders = new Set(stage.lost.flatMap((body) => body.match(/sap-\d+/g) ?? []));
  const silenced = left.filter((id) => orders.has(/^sap-\d+/.exec(id)?.[0] ?? ''));
  for (let round = 0, waits = silenced; waits.length > 0 && round < ROUNDS; round++) {
    say(`${waits.length} wait for what was lost: ${DAYS_AT_ONCE} days pass`);
    await letPass(stage);
    waits = await untilStill(stage, deadline, say);
  }
  return left.filter((id) => !silenced.includes(id));
}

async function untilStill(stage: Stage, deadline: number, say: (line: string) => void): Promise<string[]> {
  let left = await withClient(stage.postgres.url, waiting);
  let movedAt = Date.now();
  let busyAt = Date.now();
  for (; left.length > 0 && Date.now() < deadline; await sleep(LOOKS_EVERY_MS)) {
    const now = await withClient(stage.postgres.url, waiting);
    if (now.join() !== left.join()) {
      movedAt = Date.now();
      say(`${now.length} under way`);
    }
    left = now;
    if (await isBusy(stage)) busyAt = Date.now();
    if (Date.now() - movedAt > STILL_MS || Date.now() - Math.max(movedAt, busyAt) > IDLE_MS) break;
  }
  return left;
}

/** Whether anybody, product or vendor, is about to do anything within the time that counts as standing still. */
async function isBusy(stage: Stage): Promise<boolean> {
  const { plans, webhooks } = await stage.control('GET', '/pending');
  if (plans + webhooks > 0) return true;
  const soon = `now() + make_interval(secs => ${STILL_MS / 1_000})`;
  return await withClient(stage.postgres.url, async (client) => {
    const { rows } = await client.query<{ busy: boolean }>(
      `SELECT EXISTS (SELECT FROM jobs.job WHERE name NOT LIKE '\\_\\_%'
         AND (state = 'active' OR state IN ('created', 'retry') AND start_after < ${soon}))
       ${PROCESSES.map(
         (schema) => `OR EXISTS (SELECT FROM ${schema}.timers WHERE due_at < ${soon})
           OR EXISTS (SELECT FROM ${schema}.commands WHERE holder IS NOT NULL)`,
       ).join(' ')} AS busy`,
    );
    return rows[0]?.busy ?? true;
  });
}

/** Whatever waits for a moment waits so much less long. */
async function letPass(stage: Stage): Promise<void> {
  await withClient(stage.postgres.url, async (client) => {
    await client.query(
      `UPDATE jobs.job SET start_after = start_after - make_interval(days => $1)
       WHERE state IN ('created', 'retry') AND start_after > now()`,
      [DAYS_AT_ONCE],
    );
    for (const schema of PROCESSES)
      await client.query(
        `UPDATE ${schema}.timers SET due_at = due_at - make_interval(days => $1) WHERE due_at > now()`,
        [DAYS_AT_ONCE],
      );
  });
  await sleep(5_000);
}
