import type { Call } from '#clients';
import type { CommandContext, RetryPolicy } from '#process-manager';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** An effect on a system that may be down for hours: the order waits, and nobody places it a second time. */
export const PATIENT: RetryPolicy = {
  firstDelayMs: 500,
  maxDelayMs: 30_000,
  giveUpAfterMs: 7 * DAY,
  warnAfterMs: 15 * MINUTE,
};
/** A question whose answer ages: sooner given up, because a person can ask it again at any time. */
export const QUESTION: RetryPolicy = {
  firstDelayMs: 500,
  maxDelayMs: 30_000,
  giveUpAfterMs: DAY,
  warnAfterMs: 15 * MINUTE,
};

/** The call of a command: it continues the trace of its order and happens once under the command's own key. */
export function callOf(context: CommandContext, orderId: string): Call {
  const { traceparent, idempotencyKey, mayHaveHappened, signal } = context;
  return { traceparent, idempotencyKey, mayHaveHappened, signal, orderId };
}
