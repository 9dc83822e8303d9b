/** One call on a vendor's own wire format. */
export interface VendorRequest {
  readonly method: string;
  /** Below the vendor's base path, as sent (percent-encoding kept), without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Buffer;
}

export interface VendorAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** An object goes out as JSON, text and bytes as they are, nothing as an empty body. */
  readonly body?: unknown;
}

/** One call on the control surface below `/_control/{system}/`. */
export interface ControlCall {
  readonly method: string;
  /** Decoded: `['orders', '10000001', 'cancel']`. */
  readonly segments: readonly string[];
  /** Parsed JSON; undefined when nothing was sent. */
  readonly body: unknown;
}

/** A webhook that leaves after the commit. */
export interface Told {
  /** The same for all copies and attempts; allotted when absent. */
  readonly id?: string;
  /** The exact body that goes over the wire. */
  readonly body: string;
  /** How often it is sent; once unless told otherwise. */
  readonly copies?: number;
}

/** Names of the further keys that a document can be found by, with its value now. */
export type DocumentKeys = Readonly<Record<string, string | undefined>>;

/**
 * Everything that a simulated vendor reads and writes. Every call of a vendor's functions runs in one transaction:
 * what they write is durable before the answer goes out, and undone when they throw.
 */
export interface VendorBook {
  /** Milliseconds since 1970, by the wall clock: vendors stamp with it. The simulated clock only schedules. */
  now(): number;
  get<T>(collection: string, id: string): T | undefined;
  /** @param keys replace those given before */
  put(collection: string, id: string, document: object, keys?: DocumentKeys): void;
  remove(collection: string, id: string): void;
  /** Oldest first. */
  all<T>(collection: string): T[];
  /** By a key given with `put`; oldest first. */
  find<T>(collection: string, key: string, value: string): T[];
  /** Those whose key is at or after `from` in text order, in that order; at most `limit`. */
  since<T>(collection: string, key: string, from: string, limit?: number): T[];
  /** Never the same twice, also after a reset. The first one is `first`. */
  nextNumber(range: string, first?: number): number;
  /** @param businessKey the caller's reference, never a number that the vendor allots */
  journal(kind: string, businessKey: string, payload: unknown): void;
  /** Comes back through `onDue` after so many hours of the simulated world; at speed 0 never. */
  plan(afterHours: number, plan: object): void;
  /** Queues a webhook; those of one lane (a fulfilment, a shipment) arrive in order. */
  tell(lane: string, told: Told): void;
}

/** How a vendor looks on a bad day, in its own format. Nothing was done when it answers like this. */
export type BadDay = 'error' | 'rate-limit' | 'ok-with-error';

export interface SandboxVendor {
  /** Connection id, and the name on the control surface. */
  readonly id: string;
  readonly kind: 'erp' | 'wms' | 'tms';
  /** The adapter's id. */
  readonly vendor: string;
  /** `/sap`; everything below it is this vendor's. */
  readonly basePath: string;
  /** Fills an empty book: at the first start and after a reset. */
  seed(book: VendorBook): void;
  answer(book: VendorBook, request: VendorRequest): VendorAnswer;
  answerBadly(day: BadDay, request: VendorRequest): VendorAnswer;
  /** With a 429 it says nothing of when to come again. */
  readonly silentAboutRates?: true;
  /** A plan has come due. */
  onDue?(book: VendorBook, plan: unknown): void;
  /**
   * Somebody acts at this vendor.
   * @returns undefined when there is no such action
   * @throws ControlProblem
   */
  control?(book: VendorBook, call: ControlCall): { readonly status?: number; readonly body: object } | undefined;
  /** Where its webhooks go below the product's base URL, and the headers of one attempt. */
  readonly webhooks?: {
    readonly path: string;
    headers(attempt: { readonly id: string; readonly body: string; readonly at: Date }): Record<string, string>;
  };
}

/** What a vendor is made with. */
export interface VendorContext {
  /** Credentials of the connection, named as in the adapter's config. */
  readonly secrets: Readonly<Record<string, string | undefined>>;
}

export type VendorFactory = (context: VendorContext) => SandboxVendor;
