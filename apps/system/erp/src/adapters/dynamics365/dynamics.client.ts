import { randomUUID } from 'node:crypto';
import { Untranslatable } from '#platform/connections';
import { type HttpClient, type HttpRequest, VendorError, type VendorErrorKind } from '#platform/http';
import { isFault, isPage } from './dynamics.wire.js';
import { type BatchedAnswer, type BatchPart, batchAnswers, batchBody } from './odata.batch.js';
import { type ODataRead, urlOf } from './odata.query.js';

type Guard<T> = (value: unknown) => value is T;

/** A read of a collection, and what its rows must be. */
export interface Listing<T> extends ODataRead {
  readonly accepts: Guard<T>;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Whether the server says that there is more. */
  readonly more: boolean;
}

export interface Creation {
  readonly collection: string;
  readonly entity: object;
}

/** A safeguard: no list that we ask for has this many pages. */
const MOST_PAGES = 1_000;

/** Messaging Gateway to the OData V4 service of one environment, with its pages, batches and errors. */
export class DynamicsClient {
  constructor(
    private readonly http: HttpClient,
    private readonly baseUrl: string,
  ) {}

  /** One page as the server cuts it: it has one of its own, of 10,000 rows at most (data-entities/odata). */
  async page<T>(operation: string, listing: Listing<T>): Promise<Page<T>> {
    const { rows, next } = rowsOf(await this.#get(operation, urlOf(listing)), listing);
    return { rows, more: next !== undefined };
  }

  /** All rows, over as many pages as the server makes of them. */
  async list<T>(operation: string, listing: Listing<T>): Promise<readonly T[]> {
    return this.#rest(operation, listing, rowsOf(await this.#get(operation, urlOf(listing)), listing));
  }

  /** The entity of a key; null where there is none. */
  async one<T>(operation: string, { accepts, ...read }: Listing<T>, signal?: AbortSignal): Promise<T | null> {
    try {
      const entity = await this.#get(operation, urlOf(read), signal);
      if (accepts(entity)) return entity;
      throw new VendorError('garbage', `What was answered for ${read.path} is not of its form`);
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'not-found') return null;
      throw error;
    }
  }

  /** Two listings in one trip, each whole. */
  async both<A, B>(operation: string, first: Listing<A>, second: Listing<B>, signal?: AbortSignal) {
    const [a, b] = await this.#read(operation, [first, second], signal);
    return [
      await this.#rest(operation, first, rowsOf(a, first)),
      await this.#rest(operation, second, rowsOf(b, second)),
    ] as const;
  }

  async three<A, B, C>(
    operation: string,
    listings: readonly [Listing<A>, Listing<B>, Listing<C>],
    signal?: AbortSignal,
  ) {
    const [first, second, third] = listings;
    const [a, b, c] = await this.#read(operation, listings, signal);
    return [
      await this.#rest(operation, first, rowsOf(a, first)),
      await this.#rest(operation, second, rowsOf(b, second)),
      await this.#rest(operation, third, rowsOf(c, third)),
    ] as const;
  }

  /** All of them or none: a change set (data-entities/odata, Run multiple requests in a single transaction). */
  async create(operation: string, creations: readonly Creation[], signal?: AbortSignal): Promise<void> {
    const changeSet = creations.map(({ collection, entity }) => ({
      method: 'POST' as const,
      url: `${this.baseUrl}${urlOf({ path: collection })}`,
      body: entity,
    }));
    const answers = await this.#batch(operation, [changeSet], { repeatable: false, signal });
    for (const answer of answers) demandSuccess(answer, 'unclear');
    if (answers.length !== creations.length)
      throw new VendorError('unclear', `Dynamics 365 answered ${answers.length} of ${creations.length} creations`);
  }

  async #read(operation: string, reads: readonly ODataRead[], signal?: AbortSignal): Promise<unknown[]> {
    const parts = reads.map((read) => ({ method: 'GET' as const, url: `${this.baseUrl}${urlOf(read)}` }));
    const answers = await this.#batch(operation, parts, { repeatable: true, signal });
    for (const answer of answers) demandSuccess(answer, 'unavailable');
    if (answers.length !== reads.length)
      throw new VendorError('garbage', `Dynamics 365 answered ${answers.length} of ${reads.length} reads`);
    return answers.map(({ body }) => body);
  }

  async #rest<T>(operation: string, { accepts, path }: Listing<T>, first: Rows<T>): Promise<readonly T[]> {
    let { next } = first;
    if (!next) return first.rows;
    const all = [...first.rows];
    for (let page = 1; next !== undefined; page++) {
      if (page === MOST_PAGES) throw new VendorError('garbage', `${path} never ends`);
      const following: Rows<T> = rowsOf(await this.#get(operation, next), { path, accepts });
      if (following.next === next) throw new VendorError('garbage', `A page of ${path} names itself as the next`);
      all.push(...following.rows);
      next = following.next;
    }
    return all;
  }

  async #get(operation: string, path: string, signal?: AbortSignal): Promise<unknown> {
    return (await this.#request<unknown>({ operation, method: 'GET', path, signal })).data;
  }

  async #batch(
    operation: string,
    parts: readonly BatchPart[],
    options: Pick<HttpRequest, 'repeatable' | 'signal'>,
  ): Promise<BatchedAnswer[]> {
    const boundary = `batch_${randomUUID()}`;
    const { headers, data } = await this.#request<string>({
      operation,
      method: 'POST',
      path: '/data/$batch',
      rawBody: batchBody(parts, boundary),
      contentType: `multipart/mixed; boundary=${boundary}`,
      headers: { accept: 'multipart/mixed' },
      responseType: 'text',
      ...options,
    });
    const contentType = headers['content-type'];
    try {
      return batchAnswers(typeof contentType === 'string' ? contentType : undefined, data);
    } catch (error) {
      if (error instanceof Untranslatable) throw new VendorError('garbage', error.message, { cause: error });
      throw error;
    }
  }

  async #request<T>(request: HttpRequest) {
    try {
      return await this.http.request<T>({
        ...request,
        headers: { 'odata-version': '4.0', 'odata-maxversion': '4.0', ...request.headers },
      });
    } catch (error) {
      throw error instanceof VendorError ? inItsWords(error) : error;
    }
  }
}

interface Rows<T> {
  readonly rows: readonly T[];
  /** Path of the next page. */
  readonly next: string | undefined;
}

function rowsOf<T>(data: unknown, { path, accepts }: Pick<Listing<T>, 'path' | 'accepts'>): Rows<T> {
  if (!isPage(data)) throw new VendorError('garbage', `What was answered for ${path} is no list`);
  const { value, '@odata.nextLink': link } = data;
  if (!value.every((row) => accepts(row))) throw new VendorError('garbage', `What ${path} lists is not of its form`);
  return { rows: value as T[], next: link === undefined ? undefined : pathOf(link, path) };
}

/** A link names the host; only what is below our own is followed. */
function pathOf(link: string, path: string): string {
  const at = link.indexOf(`/data/${path.split('(')[0]}`);
  if (at < 0) throw new VendorError('garbage', `The next page of ${path} is another list`);
  return link.slice(at);
}

/** What the platform says of a refusal; the reason itself is mostly within. */
export function faultOf(body: unknown): { readonly code: string; readonly message: string } | null {
  if (!isFault(body)) return null;
  const { code, message, innererror } = body.error;
  const words = [innererror?.message, message].find((text) => text) ?? 'no reason is told';
  return { code: code || innererror?.type || 'unknown', message: words.replace(/\s+/g, ' ').trim() };
}

function inItsWords(error: VendorError): VendorError {
  const fault = faultOf(error.body);
  if (!fault) return error;
  const { kind, status, body, retryAfterMs } = error;
  return new VendorError(kind, `Dynamics 365: ${fault.message}`, {
    status,
    body,
    retryAfterMs,
    vendorCode: fault.code,
    cause: error,
  });
}

const KINDS: Readonly<Record<number, VendorErrorKind>> = {
  401: 'auth',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  429: 'rate-limited',
  503: 'unavailable',
};

/** @param failed what a failure on its side means: a read did nothing */
function demandSuccess({ status, headers, body }: BatchedAnswer, failed: 'unclear' | 'unavailable'): void {
  if (status < 400) return;
  const kind = KINDS[status] ?? (status >= 500 ? failed : 'rejected');
  const fault = faultOf(body);
  const seconds = headers['retry-after'];
  throw new VendorError(kind, fault ? `Dynamics 365: ${fault.message}` : `Dynamics 365 answered ${status} in a batch`, {
    status,
    body,
    ...(fault && { vendorCode: fault.code }),
    ...(seconds && /^\d+$/.test(seconds) && { retryAfterMs: Number(seconds) * 1_000 }),
  });
}
