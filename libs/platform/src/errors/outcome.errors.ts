import type { PointerError } from './problem.error.js';

/** A call that may be made again: the other side was not reached, was busy, or gave no clear answer. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
  readonly retryAfterMs?: number;
  /** True when the effect may have happened. */
  readonly unclear: boolean;
  readonly correlationId?: string;

  constructor(
    readonly code: string,
    message: string,
    options: { retryAfterMs?: number; unclear?: boolean; correlationId?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
    this.unclear = options.unclear ?? false;
    this.correlationId = options.correlationId;
  }
}

/** A call that was refused: making it again unchanged would be refused again. */
export class FinalError extends Error {
  override readonly name = 'FinalError';
  readonly status?: number;
  readonly correlationId?: string;
  readonly errors?: readonly PointerError[];

  constructor(
    readonly code: string,
    message: string,
    options: { status?: number; correlationId?: string; cause?: unknown; errors?: readonly PointerError[] } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = options.status;
    this.correlationId = options.correlationId;
    this.errors = options.errors;
  }
}
