import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ObservedFetch, observed } from './observed.js';

const LIST = '/partner/v1/fulfilments';
const CONFIRM = '/partner/v1/fulfilments/sap-1-F1/confirmations';

/** Answers what its last caller told it to. */
let server: Server;
let base: string;
let answers: { status: number; body: object };

beforeAll(async () => {
  server = createServer((_, answer) => {
    answer.writeHead(answers.status, { 'content-type': 'application/json', 'x-correlation-id': '1' });
    answer.end(JSON.stringify(answers.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('a fetch that is observed', () => {
  it('gives its caller the answer, and tells once what of it the contract does not know', async () => {
    const { fetch, violations } = observedFetch();
    answers = { status: 200, body: { items: [], nextCursor: null, total: 0 } };
    expect(await (await fetch(`${base}${LIST}`)).json()).toEqual(answers.body);
    expect(await violations()).toEqual([expect.stringMatching(/^GET .*fulfilments → 200 .*\n.*\(total\)/)]);
    expect(await violations()).toEqual([]);
  });

  it('tells what was accepted and should not have been: header, body and all', async () => {
    const { fetch, violations } = observedFetch();
    answers = { status: 201, body: { id: '1', status: 'accepted', receivedAt: '2026-11-25T08:00:00.000Z' } };
    await fetch(new Request(`${base}${CONFIRM}`, { method: 'POST', body: '{"kind":"accepted","colour":"red"}' }));
    const [told] = await violations();
    expect(told).toContain('without the header Idempotency-Key was accepted');
    expect(told).toContain('(colour)');
  });

  it('tells it although nobody reads the answer', async () => {
    const { fetch, violations } = observedFetch();
    answers = { status: 206, body: {} };
    await fetch(new URL(`${base}${LIST}`));
    expect(await violations()).toEqual([expect.stringContaining('no answer 206')]);
  });

  it('says nothing of what is as published, and of what no contract speaks of', async () => {
    const { fetch, violations } = observedFetch();
    answers = { status: 200, body: { items: [], nextCursor: null } };
    await fetch(`${base}${LIST}`);
    answers = { status: 299, body: {} };
    await fetch(`${base}/_control/clock`, { method: 'PUT', body: '{}' });
    expect(await violations()).toEqual([]);
  });
});

it('a call that is made to be observed fails', async () => {
  answers = { status: 200, body: { items: [] } };
  await expect(observed(`${base}${LIST}`)).rejects.toThrow("required property 'nextCursor'");
});

function observedFetch() {
  const watching = new ObservedFetch();
  return { fetch: watching.fetch, violations: () => watching.violations() };
}
