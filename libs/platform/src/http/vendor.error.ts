import { redactedText, tellable } from '../telemetry/index.js';

/**
 * How a call to a vendor ended badly, told by what may have happened there:
 * - `rejected`, `not-found`, `conflict`: it understood and said no;
 * - `unavailable`, `rate-limited`, `auth`: surely not processed;
 * - `unclear`: may have happened (no answer, or a failure after it was sent);
 * - `garbage`: an answer that cannot be read; the effect may have happened.
 */
export type VendorErrorKind =
  | 'rejected'
  | 'not-found'
  | 'conflict'
  | 'auth'
  | 'rate-limited'
  | 'unavailable'
  | 'unclear'
  | 'garbage';

export interface VendorErrorOptions {
  readonly status?: number;
  readonly body?: unknown;
  readonly retryAfterMs?: number;
  /** The vendor's own code, verbatim. */
  readonly vendorCode?: string;
  readonly cause?: unknown;
}

const LONGEST_CODE = 200;

/**
 * An error of a vendor, for whoever has to do something about it. Its words may come from outside: they are told without
 * credentials, and as a text that has an end and that can be kept.
 */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  readonly status?: number;
  readonly body?: unknown;
  readonly retryAfterMs?: number;
  readonly vendorCode?: string;

  constructor(
    readonly kind: VendorErrorKind,
    message: string,
    options: VendorErrorOptions = {},
  ) {
    super(redactedText(tellable(message)), { cause: options.cause });
    this.status = options.status;
    this.body = options.body;
    this.retryAfterMs = options.retryAfterMs;
    this.vendorCode = options.vendorCode === undefined ? undefined : tellable(options.vendorCode, LONGEST_CODE);
  }
}
