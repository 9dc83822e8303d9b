import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../support/contracts.js';
import { type Place, placesIn, withValue } from '../support/mutations.js';
import { observed } from '../support/observed.js';
import { OWNERS, PopulatedProduct, STRANGERS } from '../support/populated.js';
import { COMMON_KINDS, kindIn, type OwnCall, Resources, uncovered } from '../support/resources.js';
import type { Answer, Json } from '../support/world.js';

// Every route of a partner API is called here, read off the contracts: a new one is covered as it is.

/** Thousands of requests: seconds as a rule, minutes on a machine that is busy. */
const LONG = { timeout: 600_000 };

let populated: PopulatedProduct;
let resources: Resources;
/** What owners can call that names a thing of theirs in its path. */
let own: OwnCall[];

beforeAll(async () => {
  populated = await PopulatedProduct.start();
  resources = new Resources(populated);
  own = [];
  for (const operation of withParameters()) own.push(...(await resources.callsOf(operation, OWNERS, 10_000)));
}, 300_000);
afterAll(() => populated?.dispose());

const withParameters = () => populated.ofPartners.filter(({ path }) => path.includes('{'));
const collections = () => populated.ofPartners.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
const call = (partner: string, path: string, more = {}): Promise<Answer> => populated.world.call(partner, path, more);
/** The kind of what the last parameter names. */
const kindOf = ({ path }: Operation) => kindIn(path.slice(0, path.lastIndexOf('/{')));
const isCommon = ({ path }: Operation) => COMMON_KINDS.has(kindIn(path));
/** A log of one's own calls shows what one tried, ids of others included. */
const isOwnLog = ({ path }: Operation) => path.endsWith('/requests');
const nameOf = ({ operation, owner }: OwnCall) => `${operation.name} of ${owner}`;

/** A call as its owner would make it, by whomever. */
async function tryOut(partner: string, { operation, owner, address, body }: OwnCall, path = address, key?: string) {
  const { method, conditional } = operation;
  const tag = conditional ? (await call(owner, address)).headers.get('etag') : undefined;
  return call(partner, path, {
    method,
    ...(key && { key }),
    ...(body !== undefined && { body }),
    ...(conditional && { headers: { 'if-match': tag ?? '*' } }),
  });
}

/** The same address with an id that nobody has: the last parameter's, of the same form. */
function ofNobody({ operation, address }: OwnCall): string {
  const [template, segments] = [operation.path.split('/'), address.split('/')];
  const at = template.findLastIndex((segment) => segment.startsWith('{'));
  segments[at] = (segments[at] as string).replaceAll(/[0-9]/g, (digit) => String(9 - Number(digit)));
  return segments.join('/');
}

/** What of an answer may not differ between another's resource and none at all. */
function told({ status, body }: Answer, path: string): string {
  const names = path
    .split('/')
    .map(decodeURIComponent)
    .sort((a, b) => b.length - a.length);
  const text = JSON.stringify({ ...body, correlationId: '' });
  return `${status} ${names.reduce((rest, name) => (name.length > 3 ? rest.replaceAll(name, '…') : rest), text)}`;
}

/** Ids of what the owners have, as their own collections show it; the first of each, or all. */
async function traces(most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const ids = new Set<string>(OWNERS);
  for (const owner of OWNERS)
    for (const operation of collections().filter((each) => populated.holds(owner, each) && !isCommon(each)))
      for (const { id } of ((await call(owner, operation.path)).body?.items ?? []).slice(0, most))
        if (typeof id === 'string' && id.length > 5) ids.add(id);
  return [...ids];
}

const seen = (marks: readonly string[], body: Json) => marks.filter((mark) => JSON.stringify(body).includes(mark));

/** What a member of a body could name of an owner's, such as `purchaseOrderId`. */
async function idOfAnother(operation: Operation, { path }: Place): Promise<string | undefined> {
  const ids = await Promise.all(OWNERS.map((owner) => resources.idNamed(owner, operation, String(path.at(-1)))));
  return ids.find(Boolean);
}

/** Every member of a body that names a resource of the API, by the contracts; below another's path nobody gets that far. */
const nameable = () =>
  populated.ofPartners
    .filter(({ path }) => !path.includes('{'))
    .flatMap((operation) =>
      placesIn(operation.body ?? {})
        .filter(({ path }) => resources.isReference(operation, String(path.at(-1))))
        .map(({ pointer }) => `${operation.name} ${pointer}`),
    );

describe('a resource of another partner', LONG, () => {
  it('is there to be asked for, for every parameter of every route', () => {
    expect(uncovered(withParameters(), own)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(8);
  });

  it('shows in no collection of another', async () => {
    const wrong: string[] = [];
    const marks = await traces();
    expect(marks.length).toBeGreaterThan(OWNERS.length + 8);
    for (const operation of collections())
      for (const stranger of STRANGERS.filter((each) => populated.holds(each, operation))) {
        const { body } = await call(stranger, operation.path);
        const shown = seen(marks, body ?? null);
        if (shown.length > 0) wrong.push(`${operation.name} shows ${stranger} ${shown.join(', ')}`);
      }
    expect(wrong).toEqual([]);
  });

  it('is 404 to a partner of any kind that holds the scope, as if there were none, and 403 to one that does not', async () => {
    const wrong: string[] = [];
    for (const each of own.filter(({ operation }) => !COMMON_KINDS.has(kindOf(operation)))) {
      for (const stranger of STRANGERS) {
        const answer = await tryOut(stranger, each);
        const emptyList = each.operation.method === 'GET' && answer.status === 200 && answer.body.items?.length === 0;
        const expected = populated.holds(stranger, each.operation) ? 404 : 403;
        if (answer.status !== expected && !(expected === 404 && emptyList))
          wrong.push(`${nameOf(each)} is ${answer.status} to ${stranger}: ${JSON.stringify(answer.body)}`);
        const none = ofNobody(each);
        const [theirs, nobodys] = [told(answer, each.address), told(await tryOut(stranger, each, none), none)];
        if (theirs !== nobodys) wrong.push(`${nameOf(each)} tells ${stranger} ${theirs}, of none ${nobodys}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('cannot be named in a body either, however deep', async () => {
    const wrong: string[] = [];
    const tried = new Set<string>();
    for (const operation of populated.ofPartners)
      for (const each of await resources.callsOf(operation, STRANGERS))
        for (const place of placesIn(operation.body ?? {})) {
          const id = await idOfAnother(operation, place);
          if (!id) continue;
          const answer = await tryOut(each.owner, { ...each, body: withValue(operation, each.body, place, id) });
          // For another kind of partner: whoever is of the right one must get further.
          if (answer.status === 403) continue;
          tried.add(`${operation.name} ${place.pointer}`);
          const pointed = answer.body?.errors?.some(({ pointer }: Json) => pointer === place.pointer);
          if (answer.status !== 404 && !(answer.status === 422 && pointed))
            wrong.push(
              `${nameOf(each)} with another's ${place.pointer}: ${answer.status} ${JSON.stringify(answer.body)}`,
            );
        }
    expect(wrong).toEqual([]);
    expect([...tried].sort()).toEqual(nameable().sort());
    expect(tried.size).toBeGreaterThanOrEqual(4);
  });

  it('cannot be named in a query either', async () => {
    const wrong: string[] = [];
    const [marks, ids] = [await traces(), await traces(1)];
    let tried = 0;
    for (const operation of populated.ofPartners.filter((each) => each.method === 'GET' && !isOwnLog(each)))
      for (const each of await resources.callsOf(operation, STRANGERS))
        for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'query'))
          for (const mark of ids) {
            tried += 1;
            const { body } = await call(each.owner, `${each.address}?${name}=${encodeURIComponent(mark)}`);
            const shown = seen(marks, body?.items ?? []);
            if (shown.length > 0) wrong.push(`${nameOf(each)}?${name}=${mark} shows ${shown.join(', ')}`);
          }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(collections().length);
  });

  it('was there all the time: its owner is answered after all that was tried', async () => {
    const wrong: string[] = [];
    const able = new Set<string>();
    const [ending, staying] = [own.filter(ends), own.filter((each) => !ends(each))];
    for (const one of [...staying, ...ending]) {
      // What one version ended is gone in the next as well.
      const [each] = ends(one) ? await resources.callsOf(one.operation, [one.owner]) : [one];
      if (!each) continue;
      const { status, body } = await tryOut(each.owner, each);
      // A command may be forbidden by the state of what it names, or be another's to give: it is there nevertheless.
      const there = status < 300 || (each.operation.method !== 'GET' && [403, 409, 422].includes(status));
      if (status !== 403) able.add(each.operation.name);
      if (!there) wrong.push(`${nameOf(each)} at ${each.address}: ${status} ${JSON.stringify(body)}`);
      if (ends(each)) resources.forget();
    }
    expect(wrong).toEqual([]);
    const nobodys = withParameters().filter((each) => !COMMON_KINDS.has(kindOf(each)) && !able.has(each.name));
    expect(nobodys.map(({ name }) => name)).toEqual([]);
  });
});

const ends = ({ operation }: OwnCall) => operation.method === 'DELETE';

/** What belongs to the partner itself, in whichever world it is asked. */
const isOfAccount = ({ scope }: Operation) => /^(account|partner-people):/.test(scope ?? '');

describe("a resource of the partner's other world", LONG, () => {
  /** Of the partners, by name. */
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    for (const owner of OWNERS) tokens.set(owner, await populated.sandboxToken(owner));
  });

  const inSandbox = (owner: string, method: string, path: string, more: { body?: Json; conditional?: boolean } = {}) =>
    observed<Json>(`${populated.product.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.get(owner)}`,
        ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
        ...(more.body !== undefined && { 'content-type': 'application/json' }),
        ...(more.conditional && { 'if-match': '*' }),
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
    });

  it('is 404 to a sandbox token, whatever is asked of it', async () => {
    const wrong: string[] = [];
    const real = own.filter(({ operation }) => !isOfAccount(operation) && !COMMON_KINDS.has(kindOf(operation)));
    expect(real.length).toBeGreaterThanOrEqual(8);
    for (const { operation, owner, address, body } of real) {
      const answer = await inSandbox(owner, operation.method, address, { body, conditional: operation.conditional });
      const emptyList = operation.method === 'GET' && answer.status === 200 && answer.body.items?.length === 0;
      if (answer.status !== 404 && !emptyList)
        wrong.push(`${operation.name} of ${owner}: ${answer.status} ${answer.text}`);
    }
    expect(wrong).toEqual([]);
  });

  it('shows in no collection', async () => {
    const wrong: string[] = [];
    const marks = (await traces()).filter((mark) => !OWNERS.some((owner) => owner === mark));
    for (const operation of collections().filter((each) => !isOfAccount(each) && !isOwnLog(each)))
      for (const owner of OWNERS.filter((each) => populated.holds(each, operation))) {
        const { body } = await inSandbox(owner, 'GET', operation.path);
        const shown = seen(marks, body ?? null);
        if (shown.length > 0) wrong.push(`${operation.name} shows ${owner} ${shown.join(', ')}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('a cursor of another partner', LONG, () => {
  it('is refused', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of collections().filter(hasCursor))
      for (const owner of OWNERS.filter((each) => populated.holds(each, operation))) {
        const { nextCursor } = (await call(owner, `${operation.path}?limit=1`)).body;
        if (!nextCursor) continue;
        const path = `${operation.path}?limit=1&cursor=${encodeURIComponent(nextCursor)}`;
        expect([operation.name, (await call(owner, path)).status]).toEqual([operation.name, 200]);
        for (const stranger of STRANGERS.filter((each) => populated.holds(each, operation))) {
          tried += 1;
          const { status, body } = await call(stranger, path);
          if (status !== 422 || body.errors?.[0]?.code !== 'invalid-cursor')
            wrong.push(`${operation.name} answers ${stranger} with ${status} ${JSON.stringify(body)}`);
        }
      }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(5);
  });
});

const hasCursor = ({ parameters }: Operation) => parameters.some(({ name }) => name === 'cursor');

describe('an Idempotency-Key of another partner', LONG, () => {
  it('is as good as new: it gives no other partner its answer, and takes no effect from it', async () => {
    const wrong: string[] = [];
    for (const operation of populated.ofPartners.filter(({ idempotent }) => idempotent)) {
      for (const mine of await resources.callsOf(operation, OWNERS)) {
        const key = randomUUID();
        const first = await tryOut(mine.owner, mine, mine.address, key);
        if (first.status >= 500) wrong.push(`${nameOf(mine)}: ${first.status}`);
        const strangers = STRANGERS.filter((stranger) => populated.holds(stranger, operation));
        for (const stranger of strangers) {
          const again = await tryOut(stranger, mine, mine.address, key);
          const same = first.status < 300 && JSON.stringify(again.body) === JSON.stringify(first.body);
          if (again.headers.has('idempotency-replayed') || same)
            wrong.push(`${nameOf(mine)} is replayed to ${stranger}`);
        }
        const replayed = await tryOut(mine.owner, mine, mine.address, key);
        if (first.status < 300 && replayed.headers.get('idempotency-replayed') !== 'true')
          wrong.push(`${nameOf(mine)} is not replayed to its owner: ${replayed.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has an effect for each of two partners', async () => {
    const key = randomUUID();
    const adjust = (partner: string, location: string) =>
      call(partner, '/partner/v1/stock-adjustments', {
        key,
        body: { sku: 'SKU-1001', location, delta: -1, unit: 'EA', reason: 'DAMAGE' },
      });
    const answers = [await adjust('3pl-east', '4012345000016'), await adjust('3pl-west', '4012345000023')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(2);
    const told = await populated.query(
      `SELECT source, count(*)::int FROM messaging.events WHERE type = 'stock.adjusted' AND data->>'reference' LIKE $1 GROUP BY source ORDER BY source`,
      [`%${key}%`],
    );
    expect(told).toEqual([
      { source: '/partner/3pl-east', count: 1 },
      { source: '/partner/3pl-west', count: 1 },
    ]);
  });
});

describe("a partner's token", () => {
  it.each([...OWNERS, ...STRANGERS])('of %s is 401 at every API that is not for partners', async (partner) => {
    const inner = populated.operations.filter(({ api, scope }) => api !== 'partner' && scope);
    expect(inner.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const { name, method, path } of inner) {
      const { status } = await call(partner, path.replaceAll(/\{\w+\}/g, 'x'), { method });
      if (status !== 401) wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['', '/erp', '/order-to-ship', '/partner-admin', '/catalog', '/identity'])(
    'is not to be had for %s',
    async (audience) => {
      const resource = `${populated.product.baseUrl}${audience || '/'}`;
      await expect(populated.product.token('3pl-east', { resource })).rejects.toThrow(/invalid_target/);
    },
  );
});
