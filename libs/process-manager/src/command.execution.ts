import { clock } from '#platform/clock';
import { FinalError, RetryableError } from '#platform/errors';
import type { CommandJobData } from './instance.js';
import type { CommandFailure, CommandHandler, CommandOutcome } from './process.js';
import { retryDelay } from './retry.js';

/** How an attempt ended: with an outcome, … */
export interface Done {
  readonly outcome: CommandOutcome;
}
/** … or with an error after which there is another attempt. */
export interface ToBeRepeated {
  readonly error: RetryableError;
  readonly retryAfterMs: number;
}

/**
 * One attempt at a command by its handler. Never throws: whatever the handler does becomes an outcome or another attempt.
 * @param signalOf makes the signal that ends the attempt, once the handler asks for it
 */
export async function execute(
  handler: CommandHandler,
  command: CommandJobData,
  attempt: number,
  signalOf: () => AbortSignal,
): Promise<Done | ToBeRepeated> {
  let signal: AbortSignal | undefined;
  try {
    const result = await handler.execute(command.payload, {
      tenant: command.tenant,
      instanceId: command.instance,
      idempotencyKey: command.key,
      attempt,
      mayHaveHappened: command.repeat || attempt > 1,
      traceparent: command.traceparent,
      get signal() {
        signal ??= signalOf();
        return signal;
      },
    });
    return { outcome: { ok: true, result: result ?? null } };
  } catch (error) {
    if (error instanceof FinalError)
      return { outcome: failed(error.code, error.message, attempt, error.correlationId) };
    const retryable =
      error instanceof RetryableError
        ? error
        : new RetryableError('unexpected', (error as Error).message, { unclear: true, cause: error });
    const spent = clock.now() - Date.parse(command.decidedAt);
    if (spent > handler.retry.giveUpAfterMs)
      return { outcome: failed('gave-up', retryable.message, attempt, retryable.correlationId, retryable.code) };
    return { error: retryable, retryAfterMs: retryDelay(handler.retry, attempt, retryable.retryAfterMs) };
  }
}

export function failed(
  code: string,
  message: string,
  attempts: number,
  correlationId?: string,
  cause?: string,
): CommandOutcome {
  const failure: CommandFailure = {
    code,
    message,
    attempts,
    ...(correlationId && { correlationId }),
    ...(cause && { cause }),
  };
  return { ok: false, failure };
}
