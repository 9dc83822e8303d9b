import type { Shape } from './shape.js';

/** One version of one API. */
export interface ApiVersion {
  readonly api: string;
  readonly version: string;
}

/** A partner that uses a version, in one environment. */
export interface Subscriber extends ApiVersion {
  readonly tenant: string;
  readonly partnerId: string;
  readonly environment: 'production' | 'sandbox';
}

/** Which calls are meant: whose, of what. */
export interface Caller extends Subscriber {
  /** As the contract has it: `GET /partner/v1/fulfilments/{id}`. */
  readonly operation: string;
}

/** What one call looked like. */
export interface CallShape {
  readonly query: Shape;
  /** Absent where no body was sent. */
  readonly body?: Shape;
  readonly status: number;
  /** Absent where the answer had none. */
  readonly answer?: Shape;
}

export interface RecordedShape extends CallShape {
  readonly partnerId: string;
  readonly environment: Caller['environment'];
  readonly operation: string;
  readonly samples: number;
  readonly lastAt: string;
}

/** How much a partner uses an operation. Every call that was admitted counts, sampled or not. */
export interface Use {
  readonly partnerId: string;
  readonly environment: Caller['environment'];
  readonly operation: string;
  readonly calls: number;
  readonly callsLast7Days: number;
  readonly firstDay: string;
  readonly lastAt: string;
}
