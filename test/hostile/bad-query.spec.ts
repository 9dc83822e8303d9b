import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INJECTIONS } from '../support/attacks.js';
import { anything, at, OwnCalls, query, reads } from '../support/own-calls.js';
import { inParallel } from '../support/parallel.js';
import { type OwnCall, uncovered } from '../support/resources.js';
import { faultsOfRefusal, send } from '../support/wire.js';

/** Thousands of requests: seconds as a rule, minutes on a machine that is busy. */
const LONG = { timeout: 600_000 };

let own: OwnCalls;

beforeAll(async () => {
  own = await OwnCalls.start();
}, 300_000);
afterAll(() => own?.dispose());

it('every operation of partners is there to be asked wrongly', () => {
  expect(uncovered(own.populated.ofPartners, own.calls)).toEqual([]);
});

describe('a query', LONG, () => {
  it('with a limit that is none is 422', async () => {
    const limits = ['0', '-1', '201', '1.5', '1e3', '1e2', '0x10', '', 'many', 'NaN', '9007199254740993', '%20', '１'];
    const found = await own.faults(
      (call) => query(call, 'limit').length > 0,
      async (call, wrong) => {
        for (const limit of limits)
          wrong(`limit=${limit}`, await own.ask(call, at(call, `limit=${limit}`)), 422, 'validation-failed');
      },
    );
    expect(found).toEqual([]);
  });

  it('with a cursor that nobody gave is 422', async () => {
    const code = (text: string) => Buffer.from(text).toString('base64url');
    const cursors = [
      '',
      'abc',
      'x'.repeat(501),
      '%00',
      encodeURIComponent("' OR 1=1 --"),
      '..%2f..%2f',
      ...['{}', '[]', 'null', '[-1]', '[1e9]', '[0.5]', '{"__proto__":{}}', '[0,"x"]', '[0,{}]', '"', '\0'].map(code),
    ];
    const found = await own.faults(
      (call) => query(call, 'cursor').length > 0,
      async (call, wrong) => {
        for (const cursor of cursors)
          wrong(
            `cursor=${cursor.slice(0, 40)}`,
            await own.ask(call, at(call, `cursor=${cursor}`)),
            422,
            'validation-failed',
          );
      },
    );
    expect(found).toEqual([]);
  });

  it("with a cursor that was tampered with, or is another collection's, is 422", async () => {
    const given = new Map<OwnCall, string>();
    const found = await own.faults(
      (call) => query(call, 'cursor').length > 0,
      async (call, wrong) => {
        const { nextCursor } = (await own.ask(call, at(call, 'limit=1'))).body;
        if (!nextCursor) return;
        given.set(call, nextCursor);
        const bytes = Buffer.from(nextCursor, 'base64url');
        const tampered = [
          `${nextCursor}x`,
          nextCursor.slice(1),
          nextCursor.slice(0, -1),
          [...nextCursor].reverse().join(''),
          Buffer.from(bytes.with(-1, (bytes.at(-1) as number) ^ 1)).toString('base64url'),
          bytes.subarray(16).toString('base64url'),
        ];
        for (const each of tampered)
          wrong(`cursor=${each}`, await own.ask(call, at(call, `cursor=${each}`)), 422, 'validation-failed');
      },
    );
    // The feed is one, in every version.
    const isFeed = ({ address }: OwnCall) => address.endsWith('/events');
    for (const [call, itsOwn] of given)
      for (const [other, cursor] of given) {
        if (other === call || itsOwn === cursor || (isFeed(call) && isFeed(other))) continue;
        const answer = await own.ask(call, at(call, `cursor=${cursor}`));
        for (const fault of faultsOfRefusal(answer, 422, 'validation-failed'))
          found.push(`${call.operation.name} with the cursor of ${other.operation.name}: ${fault}`);
      }
    expect(found).toEqual([]);
    expect(given.size).toBeGreaterThanOrEqual(5);
  });

  it('with a parameter that the operation does not have is 422', async () => {
    const found = await own.faults(anything, async (call, wrong) => {
      for (const name of ['colour', 'toString', 'hasOwnProperty', 'constructor', '__proto__'])
        wrong(name, await own.ask(call, at(call, `${name}=1`)), 422, 'validation-failed');
    });
    expect(found).toEqual([]);
  });

  it('with a parameter that the operation does not have is 422 to operators and our own apps as well', async () => {
    const inner = own.populated.operations.filter(
      ({ api, scope }) => api !== 'partner' && (scope || api === 'partner-admin'),
    );
    expect(inner.length).toBeGreaterThan(40);
    const found: string[] = [];
    await inParallel(inner, async (operation) => {
      const { name, method, path } = operation;
      const { token } = await own.populated.staffFor(operation);
      const address = `${own.populated.product.baseUrl}${path.replaceAll(/\{\w+\}/g, 'x')}?colour=red`;
      const headers = { 'idempotency-key': `"${randomUUID()}"`, 'if-match': '*' };
      const answer = await send(address, { method, token, headers });
      // Where a body is due, its absence may be told first.
      for (const fault of faultsOfRefusal(answer, 422, 'validation-failed')) found.push(`${name}: ${fault}`);
    });
    expect(found).toEqual([]);
  });

  it('with a parameter twice is 422', async () => {
    const found = await own.faults(
      (call) => query(call).length > 0,
      async (call, wrong) => {
        for (const { name, schema } of query(call)) {
          if (schema?.type === 'array') continue;
          const twice = await own.ask(call, at(call, `${name}=1&${name}=1`));
          wrong(`${name} twice`, twice, 422, 'validation-failed');
          wrong(`NUL in ${name}`, await own.ask(call, at(call, `${name}=a%00b`)), 422, 'validation-failed');
        }
      },
    );
    expect(found).toEqual([]);
  });

  it('that would mean something to someone behind us is refused, or finds nothing', async () => {
    const found: string[] = [];
    for (const call of own.calls.filter(reads))
      for (const { name } of query(call))
        for (const text of INJECTIONS) {
          const {
            status,
            text: told,
            headers,
          } = await own.ask(call, `${call.address}?${name}=${encodeURIComponent(text)}`);
          if (![200, 404, 422].includes(status) || headers.has('set-cookie'))
            found.push(`${call.operation.name}?${name}=${text}: ${status} ${told.slice(0, 200)}`);
        }
    expect(found).toEqual([]);
  });
});
