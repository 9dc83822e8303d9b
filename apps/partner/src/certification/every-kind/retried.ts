import type { LoggedRequest } from '#platform/request-log';
import { AGAIN, failed, idsOf, open, passed } from '../judging.js';
import type { Step } from '../scenario.js';

/** @param calls that tell one thing */
export function retried(calls: readonly LoggedRequest[]): Step {
  const title = 'Send it again under the same key';
  const effects = calls.filter(({ status, replayed }) => status === 201 && !replayed);
  if (effects.length > 1)
    return failed(
      title,
      `You told it ${effects.length} times under ${effects.length} keys; a retry keeps its key, or the thing happens twice: ${AGAIN}.`,
      idsOf(effects),
    );
  const replay = calls.find(({ replayed, status }) => replayed && status === 201);
  const [effect] = effects;
  if (replay && effect) return passed(title, idsOf([effect, replay]));
  // Nothing came of it: a right one mends it.
  const reused = calls.find(({ problem }) => problem === 'idempotency-key-reused');
  if (reused)
    return failed(title, 'Your retry had another body than the first try: send the first body again under its key.', [
      reused.correlationId,
    ]);
  return open(title, 'The same request under the same key is awaited.');
}
