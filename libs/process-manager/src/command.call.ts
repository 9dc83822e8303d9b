import type { CommandContext } from './process.js';

/** The call of a command: it continues the trace of what it is for and happens once under the command's own key. */
export function callOf(
  { traceparent, idempotencyKey, mayHaveHappened, signal, instanceId }: CommandContext,
  orderId = instanceId,
) {
  return { traceparent, idempotencyKey, mayHaveHappened, signal, orderId };
}
