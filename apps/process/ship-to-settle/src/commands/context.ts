import type { Call } from '#clients';
import type { CommandContext, RetryPolicy } from '#process-manager';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Every posting waits out an ERP or TMS that is down for hours. */
export const PATIENT: RetryPolicy = {
  firstDelayMs: 500,
  maxDelayMs: 30_000,
  giveUpAfterMs: 7 * DAY,
  warnAfterMs: 15 * MINUTE,
};
/** The call of a command: it continues the trace of its settlement's order and happens once under the command's own key. */
export function callOf(context: CommandContext, orderId: string): Call {
  const { traceparent, idempotencyKey, mayHaveHappened, signal } = context;
  return { traceparent, idempotencyKey, mayHaveHappened, signal, orderId };
}
