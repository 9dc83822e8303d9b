import { type HttpClient, parseJson, Unreadable, VendorError } from '#platform/http';
import { MalformedAnswer } from './malformed-answer.js';
import { type Entity, entityOf, nextPage, type ODataRequest, rowsOf, urlOf } from './odata.codec.js';
import { describe, parseFault, parseMessageHeader, type SapFault } from './odata-error.translator.js';
import { BROKE_OFF, JOURNAL_ENTRY_PATH, LOCKED } from './sap.codes.js';
import { SapSession, tokenRefused } from './sap.session.js';

/** A safeguard: no list that we ask for has this many pages. */
const MOST_PAGES = 1_000;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly data: unknown;
}

/** Messaging Gateway to one S/4HANA system: OData V2 and one SOAP service, with SAP's sessions, tokens, tags and errors. */
export class SapClient {
  readonly #sessions = new Map<string, SapSession>();
  readonly #query: Readonly<Record<string, string>>;

  constructor(
    private readonly http: HttpClient,
    options: { sapClient?: string },
  ) {
    this.#query = options.sapClient ? { 'sap-client': options.sapClient } : {};
  }

  /** Null when SAP has no such entity. */
  async readOne(operation: string, request: ODataRequest): Promise<Entity | null> {
    try {
      const { data } = await this.#read(operation, request);
      return parsed(() => entityOf(data));
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'not-found') return null;
      throw error;
    }
  }

  /** One page as the server cuts it, and whether it says that there is more. */
  async readPage(operation: string, request: ODataRequest): Promise<{ rows: readonly Entity[]; more: boolean }> {
    const { data } = await this.#read(operation, request);
    return parsed(() => ({ rows: rowsOf(data), more: nextPage(data) !== undefined }));
  }

  /** All rows, over as many pages as the server makes of them. */
  async readAll(operation: string, request: ODataRequest): Promise<readonly Entity[]> {
    const all: Entity[] = [];
    let query = request.query;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { data } = await this.#read(operation, { ...request, query });
      all.push(...parsed(() => rowsOf(data)));
      const next = parsed(() => nextPage(data));
      if (!next) return all;
      query = next;
    }
    throw new VendorError('garbage', `${request.path} never ends`);
  }

  /** A changing call. `etag` guards against writing over somebody else's change (412 → kind `conflict`). */
  async send(
    operation: string,
    request: ODataRequest,
    options: { etag?: string; signal?: AbortSignal } = {},
  ): Promise<unknown> {
    const session = this.#session(request.service);
    let answer = await this.#write(operation, request, session, options);
    if (tokenRefused(answer.status, answer.headers)) {
      session.forget();
      answer = await this.#write(operation, request, session, options);
    }
    if (answer.status >= 400) throw refused(answer.status, parseFault(answer.data), answer.data);
    const fault = parseFault(answer.data) ?? parseMessageHeader(headerOf(answer, 'sap-message'));
    if (fault) throw refused(answer.status, fault, answer.data);
    return answer.data;
  }

  async postJournalEntry(operation: string, envelope: string, signal?: AbortSignal): Promise<string> {
    const { data } = await this.http.request<string>({
      operation,
      method: 'POST',
      path: JOURNAL_ENTRY_PATH,
      query: this.#query,
      headers: { accept: 'text/xml' },
      rawBody: envelope,
      contentType: 'text/xml; charset=utf-8',
      responseType: 'text',
      signal,
      // A SOAP fault comes as 500 and says whether anything was posted: the translator reads it.
      acceptStatus: (status) => status < 300 || status === 500,
    });
    return data;
  }

  async ping(service: string): Promise<void> {
    await this.http.request({
      operation: 'ping',
      method: 'GET',
      path: `${service}/`,
      query: this.#query,
    });
  }

  async #read(operation: string, request: ODataRequest): Promise<Answer> {
    const answer = await translated(() =>
      this.http.request({
        operation,
        method: 'GET',
        path: urlOf(request, { ...this.#query, $format: 'json' }),
        headers: { accept: 'application/json', ...this.#session(request.service).cookies() },
      }),
    );
    this.#session(request.service).remember(answer.headers);
    const fault = parseFault(answer.data);
    if (fault?.code === BROKE_OFF) throw new VendorError('unavailable', describe(fault), { vendorCode: fault.code });
    if (fault) throw refused(answer.status, fault, answer.data);
    return answer;
  }

  async #write(
    operation: string,
    request: ODataRequest,
    session: SapSession,
    { etag, signal }: { etag?: string; signal?: AbortSignal },
  ): Promise<Answer> {
    const headers = await translated(() => session.headers());
    const answer = await translated(() =>
      this.http.request<string>({
        operation,
        method: request.method,
        path: urlOf(request, this.#query),
        headers: { accept: 'application/json', ...headers, ...(etag && { 'if-match': etag }) },
        ...(request.body !== undefined && { body: request.body }),
        signal,
        // A refused token is told in plain text, and a change that went well in nothing at all.
        responseType: 'text',
        acceptStatus: (status) => status < 300 || status === 403,
      }),
    );
    session.remember(answer.headers);
    return answer.status === 403 || answer.data === ''
      ? answer
      : { ...answer, data: parsed(() => jsonOf(answer.data)) };
  }

  #session(service: string): SapSession {
    let session = this.#sessions.get(service);
    if (!session) {
      session = new SapSession(this.http, service, this.#query);
      this.#sessions.set(service, session);
    }
    return session;
  }
}

const headerOf = (answer: Answer, name: string): string | undefined => {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : value?.[0];
};

function jsonOf(body: string): unknown {
  try {
    return parseJson(body);
  } catch (cause) {
    if (cause instanceof Unreadable) throw new MalformedAnswer(`SAP answered with ${cause.message}`);
    throw cause;
  }
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedAnswer) throw new VendorError('garbage', error.message, { cause: error });
    throw error;
  }
}

/** The HTTP client judges by status; SAP's own words and message number say more. */
async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    const fault = parseFault(error.body);
    if (!fault) throw error.status === CHANGED_MEANWHILE ? busy(error) : error;
    throw new VendorError(isTransient(error, fault) ? 'unavailable' : error.kind, describe(fault), {
      status: error.status,
      body: error.body,
      retryAfterMs: error.retryAfterMs,
      vendorCode: fault.code,
      cause: error,
    });
  }
}

/** 412: somebody changed the entity between our read and our write. Nothing was done; the next attempt reads anew. */
const CHANGED_MEANWHILE = 412;

const busy = (error: VendorError): VendorError =>
  new VendorError('unavailable', error.message, { status: error.status, body: error.body, cause: error });

const isTransient = (error: VendorError, fault: SapFault): boolean =>
  error.status === CHANGED_MEANWHILE || isLocked(fault);

const isLocked = (fault: SapFault): boolean => [fault, ...fault.details].some(({ code }) => LOCKED.has(code));

function refused(status: number, fault: SapFault | null, body: unknown): VendorError {
  const kind = fault?.code === BROKE_OFF ? 'unclear' : fault && isLocked(fault) ? 'unavailable' : 'rejected';
  const message = fault ? describe(fault) : `SAP refused with ${status}`;
  return new VendorError(kind, message, { status, body, ...(fault && { vendorCode: fault.code }) });
}
