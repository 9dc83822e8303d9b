import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNERS, PopulatedProduct } from '../support/populated.js';
import { type OwnCall, Resources, uncovered } from '../support/resources.js';
import { faultsOfRefusal, send, type WireAnswer } from '../support/wire.js';
import type { Json } from '../support/world.js';
import { type FuzzedRequest, type Own, request } from './arbitraries.js';
import { pointsInto } from './pointers.js';

// `SEED=4711 MINUTES=10 npm run test:fuzz`: the same seed makes the same requests, in the same order.

const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));
const MINUTES = Number(process.env.MINUTES ?? 2);
const CALLERS = [...OWNERS, 'operator'];
/** Requests of one operation before the next has its turn, so that a short run reaches them all. */
const ROUND = 10;

let populated: PopulatedProduct;
let resources: Resources;
let calls: OwnCall[];
const known = new Map<OwnCall, Own>();
/** Names of operations that took a valid request, or found that what it asks for was done already. */
const taken = new Set<string>();

beforeAll(async () => {
  console.log(`SEED=${SEED} MINUTES=${MINUTES} npm run test:fuzz`);
  populated = await PopulatedProduct.start();
  await populated.parkEvents();
  resources = new Resources(populated);
  calls = [];
  for (const operation of populated.aboutPartners)
    calls.push(...(await ofOne(await resources.callsOf(operation, CALLERS, 10_000))));
  for (const call of calls) known.set(call, { body: call.body, ...(await cursorOf(call)) });
}, 180_000);
afterAll(() => populated?.dispose());

/** Of those that hold the scope the first whose kind of partner may: what is for another kind is 403 whatever it says. */
async function ofOne(candidates: readonly OwnCall[]): Promise<OwnCall[]> {
  for (const call of candidates) {
    const { operation, owner, address, body } = call;
    if (candidates.length === 1 || !operation.idempotent || body === undefined) return [call];
    const { status } = await populated.world.call(owner, address, { method: operation.method, body });
    if (status !== 403) return [call];
  }
  return candidates.slice(0, 1);
}

async function cursorOf({ operation, owner, address }: OwnCall): Promise<Own> {
  if (!operation.parameters.some(({ name }) => name === 'cursor')) return {};
  const { body } = await populated.world.call(owner, `${address}?limit=1`);
  return body?.nextCursor ? { cursor: body.nextCursor } : {};
}

/** Ends what it is about: it has its turn when all the others had theirs. */
const ends = ({ operation }: OwnCall) => operation.method === 'DELETE';
/** What partners do in their sandbox only: those of the owners here are real. */
const isOfSandbox = ({ operation }: OwnCall) => operation.path.includes('/scenarios/');

interface Made {
  readonly path: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The request as it goes over the wire. */
function made({ operation, ids, query, body, key }: FuzzedRequest, address: string): Made {
  const template = operation.path.split('/');
  const left = [...ids];
  const path = address.split('/').map((segment, at) => {
    const id = template[at]?.startsWith('{') ? left.shift() : null;
    return id === null || id === undefined ? segment : encodeURIComponent(id.toWellFormed());
  });
  const search = Object.entries(query).map((pair) =>
    pair.map((part) => encodeURIComponent(part.toWellFormed())).join('='),
  );
  return {
    path: `${path.join('/')}${search.length > 0 ? `?${search.join('&')}` : ''}`,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(operation.idempotent && { 'idempotency-key': key }),
      ...(operation.conditional && { 'if-match': '*' }),
    },
  };
}

/** What partners have brought about so far. */
async function footprint(): Promise<string> {
  const [{ events, documents }] = (await populated.query(
    `SELECT (SELECT count(*) FROM messaging.events WHERE source LIKE '/partner/%') AS events,
       (SELECT count(*) FROM messaging.document_uses WHERE channel LIKE '%/partner/%') AS documents`,
  )) as [Json];
  return `${events} events, ${documents} documents`;
}

async function ask(
  { owner, address }: OwnCall,
  { method }: { method: string },
  { path, body, headers }: Made,
): Promise<WireAnswer> {
  return send(`${populated.product.baseUrl}${path}`, {
    method,
    // By where it goes when it is well made: what is made of that may be no address at all.
    token: await populated.world.token(owner, address),
    headers,
    ...(body !== undefined && { body }),
  });
}

/** All that must hold of every request; the first that does not is what fails. */
async function holds(call: OwnCall, fuzzed: FuzzedRequest): Promise<void> {
  const { operation } = call;
  const wire = made(fuzzed, call.address);
  const before = await footprint();
  const answer = await ask(call, operation, wire);
  const { status, text, body } = answer;
  if (status >= 500) throw new Error(`${status}: ${text}`);
  const faults =
    status < 300
      ? operation.faults(status, answer.headers.get('content-type'), body)
      : faultsOfRefusal(answer, status, body?.code, status === 405 ? undefined : operation);
  if (faults.length > 0) throw new Error(`${status} is not as published: ${faults.join('; ')}: ${text}`);
  if (status >= 400) {
    if ((await footprint()) !== before)
      throw new Error(`${status}, and yet something was kept: ${before}, now ${await footprint()}`);
    for (const { pointer } of body.errors ?? [])
      if (!pointsInto(pointer, fuzzed.body)) throw new Error(`${status} points at ${pointer}, where nothing is`);
  }
  if (fuzzed.honesty === 'valid' && [400, 401, 405, 413, 415].includes(status))
    throw new Error(`a valid one is ${status}: ${text}`);
  if (fuzzed.honesty === 'valid' && (status < 300 || status === 409 || status === 410)) taken.add(operation.name);
  const { cursor } = fuzzed.query;
  if (status < 300 && cursor !== undefined && cursor !== known.get(call)?.cursor)
    throw new Error(`${status} to a cursor that was not given: ${cursor}`);
  if (!operation.idempotent || status === 400) return;
  const again = await ask(call, operation, wire);
  if (again.status !== status || withoutTrace(again.body) !== withoutTrace(body))
    throw new Error(`the same key answers ${status} ${text} and then ${again.status} ${again.text}`);
}

const nameOf = ({ operation }: OwnCall) => operation.name;

/** All of it is as its owner may send it: `revokeTokens` is the one thing that can be said of an end. */
const isHarmless = ({ ids, query, body }: FuzzedRequest) =>
  ids.every((id) => id === null) &&
  Object.entries(query).every(([name, value]) => name === 'revokeTokens' && /^(true|false)$/.test(value)) &&
  (body === undefined || JSON.stringify(body) === '{}');

const withoutTrace = (body: Json) => JSON.stringify(body && { ...body, correlationId: '' });

describe('requests made from the contracts', () => {
  it('are made of every operation of partners, and of those that operators have for them', () => {
    expect(uncovered(populated.aboutPartners, calls)).toEqual([]);
  });

  it(
    'valid, almost valid and hostile: none fails on our side, each is answered as published, refusals leave nothing',
    async () => {
      const until = Date.now() + MINUTES * 60_000;
      const made_ = new Map<string, number>();
      const failures = new Map<string, string>();
      // The first round is gone through however slow the machine.
      const isOver = (round: number) => round > 0 && Date.now() > until;
      for (let round = 0; !isOver(round); round++) {
        for (const call of calls) {
          const { name } = call.operation;
          // A command that ends what it is about would leave nothing to ask for.
          if (isOver(round) || failures.has(name) || ends(call)) continue;
          const property = fc.asyncProperty(request(call.operation, known.get(call)), async (fuzzed) => {
            made_.set(name, (made_.get(name) ?? 0) + 1);
            await holds(call, fuzzed);
          });
          const seed = SEED + round;
          const run = await fc.check(property, {
            seed,
            numRuns: ROUND,
            interruptAfterTimeLimit: 60_000,
            markInterruptAsFailure: false,
          });
          if (!run.failed) continue;
          const [smallest] = run.counterexample as [FuzzedRequest];
          const { path, body, headers } = made(smallest, call.address);
          const told = (run.errorInstance as Error | undefined)?.message.slice(0, 2_000);
          failures.set(
            name,
            `${name} (SEED=${SEED}, round ${round}): ${told}\n  ${call.operation.method} ${path}\n  ${JSON.stringify(headers)}\n  ${body ?? ''}`,
          );
        }
      }
      const total = [...made_.values()].reduce((sum, count) => sum + count, 0);
      console.log(`${total} requests to ${made_.size} operations with SEED=${SEED}`);
      for (const failure of failures.values()) console.log(failure);
      expect([...failures.values()]).toEqual([]);
      const asked = calls.filter((call) => !ends(call));
      expect(made_.size).toBe(asked.length);
      expect(asked.filter((call) => !isOfSandbox(call) && !taken.has(call.operation.name)).map(nameOf)).toEqual([]);
      // Whatever was sent, the product is as it was.
      expect((await fetch(`${populated.product.baseUrl}/health/ready`)).status).toBe(200);
    },
    MINUTES * 60_000 + 600_000,
  );

  it('that end a resource: hostile ones leave it, a valid one ends it, once', { timeout: 300_000 }, async () => {
    const ending = calls.filter(ends);
    expect(ending.length).toBeGreaterThan(0);
    for (const { operation } of ending) {
      // What one version ended is gone in the next as well.
      resources.forget();
      const [call] = await resources.callsOf(operation, CALLERS, 10_000);
      if (!call) throw new Error(`${operation.name}: there is nothing left that it could end`);
      const hostile = request(operation).filter((fuzzed) => fuzzed.honesty === 'hostile' && !isHarmless(fuzzed));
      await fc.assert(
        fc.asyncProperty(hostile, (fuzzed) => holds(call, fuzzed)),
        { seed: SEED, numRuns: ROUND },
      );
      const wire = { path: call.address, headers: { 'if-match': '*' } };
      const first = await ask(call, operation, wire);
      expect([operation.name, first.status, operation.faults(first.status, null, undefined)]).toEqual([
        operation.name,
        204,
        [],
      ]);
      const again = await ask(call, operation, wire);
      expect(faultsOfRefusal(again, 404, 'not-found', operation)).toEqual([]);
    }
  });
});
