import type { BadDay, VendorAnswer, VendorBook, VendorFactory, VendorRequest } from '../core/vendor.js';
import { batchAnswer, partsOf } from './dynamics.batch.js';
import { DynamicsBook } from './dynamics.book.js';
import { control } from './dynamics.control.js';
import { queried, shown } from './dynamics.query.js';
import { ITEMS, WAREHOUSES } from './dynamics.records.js';
import { DynamicsRefusal, malformed, refusalOf } from './dynamics.refusal.js';
import { EntraTokens } from './entra.tokens.js';
import { create } from './vendor-invoice.js';

/** Dynamics 365 Finance and SCM, simulated: the OData V4 service of one environment, and the token endpoint of its directory. */
export const dynamicsVendor: VendorFactory = ({ secrets: { clientId = '', clientSecret = '' } }) => {
  const tokens = new EntraTokens({ clientId, clientSecret });
  return {
    id: 'd365',
    kind: 'erp',
    vendor: 'dynamics365',
    basePath: '/dynamics365',
    seed,
    answer: (book, request) => guarded(() => answer(new DynamicsBook(book), tokens, request)),
    answerBadly: (day) => BAD_DAYS[day],
    control: (book, call) => control(new DynamicsBook(book), call),
  };
};

function seed(book: VendorBook): void {
  const dynamics = new DynamicsBook(book);
  for (const item of Object.keys(ITEMS))
    for (const warehouse of WAREHOUSES) {
      dynamics.move(item, warehouse, 'Available', 250);
      dynamics.move(item, warehouse, 'Blocking', 3);
    }
}

const FAILED = new DynamicsRefusal(
  500,
  'Exception has been thrown by the target of an invocation.',
  'System.Exception',
);

const BAD_DAYS: Readonly<Record<BadDay, VendorAnswer>> = {
  error: refusalOf(FAILED),
  'rate-limit': { status: 429, body: { error: { code: '429', message: 'Too many requests.' } } },
  'ok-with-error': { ...refusalOf(FAILED), status: 200 },
};

function answer(book: DynamicsBook, tokens: EntraTokens, request: VendorRequest): VendorAnswer {
  const { method, path, headers, rawBody } = request;
  const now = book.book.now();
  if (method === 'POST' && /^\/[^/]+\/oauth2\/v2\.0\/token$/.test(path))
    return tokens.issue(new URLSearchParams(rawBody.toString('utf8')), book.epoch, now);
  if (!tokens.accepts(headers['authorization'], book.epoch, now))
    return { status: 401, headers: { 'www-authenticate': 'Bearer' } };
  if (path === '/data/$batch') return batch(book, request);
  return call(book, request);
}

function batch(book: DynamicsBook, request: VendorRequest): VendorAnswer {
  if (request.method !== 'POST') throw new DynamicsRefusal(405, 'A batch is posted.');
  const answers = partsOf(request).map((part) => {
    if ('read' in part) return guarded(() => call(book, part.read));
    // Of a change set that is refused there is one answer, and nothing of it is done.
    return all(() => create(book, part.changes.map(creationOf)).map((body): VendorAnswer => ({ status: 201, body })));
  });
  return batchAnswer(answers, String(book.book.now()));
}

const all = (work: () => VendorAnswer[]): VendorAnswer | VendorAnswer[] => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DynamicsRefusal) return refusalOf(error);
    throw error;
  }
};

const creationOf = (request: VendorRequest) => {
  if (request.method !== 'POST') throw new DynamicsRefusal(405, `${request.method} is not simulated.`);
  return { collection: addressOf(request).collection, entity: jsonOf(request) };
};

function call(book: DynamicsBook, request: VendorRequest): VendorAnswer {
  const { collection, key } = addressOf(request);
  const set = book.set(collection);
  if (!set) throw new DynamicsRefusal(404, `No HTTP resource was found that matches ${request.path}.`);
  if (request.method === 'POST') {
    const [body] = create(book, [creationOf(request)]);
    return { status: 201, body };
  }
  if (request.method !== 'GET') throw new DynamicsRefusal(405, `${request.method} is not simulated.`);
  if (!key) {
    const address = `http://${request.headers['host'] ?? 'localhost'}/dynamics365/data/${collection}`;
    return { status: 200, body: queried(set, request.query, book.pageSize, address) };
  }
  if (set.keys.some((name) => !(name in key))) throw malformed('All fields of the key must be told.');
  const row = set.rows().find((each) => set.keys.every((name) => String(each[name]) === key[name]));
  if (!row) throw new DynamicsRefusal(404, 'No resources were found when selecting for update.');
  return { status: 200, body: shown(set, row, request.query) };
}

/** `Collection`, or `Collection(name='value',name='value')`. */
function addressOf({ path }: VendorRequest): { collection: string; key?: Record<string, string> } {
  const [, collection = '', inner] = /^\/data\/(\w+)(?:\((.*)\))?$/.exec(decodeURIComponent(path)) ?? [];
  if (inner === undefined) return { collection };
  const parts = [...inner.matchAll(/(\w+)='((?:[^']|'')*)'/g)];
  return { collection, key: Object.fromEntries(parts.map(([, name, value]) => [name, value?.replaceAll("''", "'")])) };
}

function jsonOf({ rawBody }: VendorRequest): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw malformed('The body is no JSON.');
  }
}

function guarded(work: () => VendorAnswer): VendorAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof DynamicsRefusal) return refusalOf(error);
    throw error;
  }
}
