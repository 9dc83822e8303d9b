import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../ground/stage.js';
import { withClient } from '../ground/statements.js';

/** Longer than anybody may keep silent. */
export const DAYS_AT_ONCE = 15;
/** What was asked before is answered by then. */
const ASKED_BEFORE_MS = 2_000;
/** Somebody looks every five seconds whether a feed is silent. */
const LOOKED_TWICE_MS = 15_000;
/** However slowly it is asked again by whoever found it away. */
const HEARD_AGAIN_WITHIN_MS = 60_000;

/**
 * The ERP is away, and what anybody told last was told weeks ago, as what waits for a word has waited for weeks; two looks
 * follow. Then the ERP is back, and is heard.
 * @param inCases the feeds whose silence is a case
 * @returns those that were when nobody told anything
 */
export async function nobodyTells(stage: Stage, inCases: () => Promise<string[]>): Promise<string[]> {
  await stage.control('PUT', '/sap/faults', [{ match: { method: '*' }, mode: 'down', probability: 1 }]);
  await sleep(ASKED_BEFORE_MS);
  await withClient(stage.postgres.url, async (client) => {
    const days = [DAYS_AT_ONCE];
    await client.query(
      `UPDATE messaging.feeds SET heard_at = heard_at - make_interval(days => $1),
         agreed_at = agreed_at - make_interval(days => $1)`,
      days,
    );
    await client.query(
      'UPDATE messaging.published_state SET changed_at = changed_at - make_interval(days => $1)',
      days,
    );
  });
  await sleep(LOOKED_TWICE_MS);
  const silent = await inCases();
  await stage.control('DELETE', '/sap/faults');
  for (const deadline = Date.now() + HEARD_AGAIN_WITHIN_MS; Date.now() < deadline; await sleep(1_000))
    if (!(await inCases()).includes('/erp/sap')) break;
  return silent;
}
