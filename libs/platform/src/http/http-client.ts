/** One call to a vendor. */
export interface HttpRequest {
  /** Canonical operation, for the wire tap and metrics: `create-delivery`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, with its leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, under `contentType`. */
  readonly rawBody?: string | Buffer;
  readonly contentType?: string;
  /** Default `json`: an answer that is none is `garbage`. */
  readonly responseType?: 'json' | 'text' | 'buffer';
  /** May be sent again after an unclear outcome. GETs are. */
  readonly repeatable?: boolean;
  /** For the whole call with its retries; default the client's. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Statuses that are an answer and no error; default 2xx. */
  readonly acceptStatus?: (status: number) => boolean;
}

export interface HttpResponse<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly data: T;
}

export interface HttpClient {
  /** @throws VendorError */
  request<T = unknown>(request: HttpRequest): Promise<HttpResponse<T>>;
}

/** Adds credentials to each call; after a 401 `refresh` is asked once and the call repeated. */
export interface Authorizer {
  headers(): Promise<Record<string, string>>;
  refresh?(): Promise<void>;
}

/** One call as it happened, for the wire tap. */
export interface RecordedCall {
  readonly tenant?: string;
  readonly orderId?: string;
  readonly correlationId: string;
  readonly system: string;
  readonly direction: 'out' | 'in';
  readonly operation: string;
  readonly method: string;
  /** Without its query's secrets. */
  readonly url: string;
  readonly status?: number;
  readonly outcome: 'ok' | 'failed' | 'unclear';
  readonly error?: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly attempt: number;
}

export interface CallRecorder {
  record(call: RecordedCall): void;
}

export interface HttpClientOptions {
  /** Connection id: one breaker and one bulkhead each. */
  readonly connection: string;
  readonly baseUrl: string;
  readonly timeoutMs?: number;
  /** Calls at a time; more wait, up to ten times as many. */
  readonly concurrency?: number;
  readonly authorize?: Authorizer;
  readonly recorder?: CallRecorder;
}
