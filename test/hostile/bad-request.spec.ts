import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INJECTIONS } from '../support/attacks.js';
import { anything, at, OwnCalls, reads } from '../support/own-calls.js';
import { type OwnCall, uncovered } from '../support/resources.js';
import { faultsOfRefusal } from '../support/wire.js';

// Every route of a partner API, read off the contracts, with everything around body and query that can be wrong.

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

describe('a path', LONG, () => {
  /** Scenarios are for sandbox credentials: those of an owner here are told 403 whatever they name. */
  const named = ({ operation }: OwnCall) =>
    operation.path.includes('{') && (operation.method === 'GET' || !operation.path.includes('/scenarios/'));
  /** The address with something else instead of each id in turn. */
  function* instead({ operation, address }: OwnCall, id: string) {
    for (const [index, segment] of operation.path.split('/').entries())
      if (segment.startsWith('{')) yield address.split('/').with(index, id).join('/');
  }

  it('with an id of another kind, or of none, is 404', async () => {
    const firstIdOf = ({ address, operation }: OwnCall) => {
      const kind = operation.path.split('/{')[0] as string;
      return { kind: kind.split('/').at(-1), id: address.split('/')[kind.split('/').length] as string };
    };
    // Each once: many operations are about the same thing.
    const byKind = own.calls.filter(named).map(firstIdOf);
    const ids = [...new Map(byKind.map((each) => [`${each.kind} ${each.id}`, each])).values()];
    const found = await own.faults(named, async (call, wrong) => {
      const parts = call.address.split('/');
      for (const { id } of ids.filter((each) => !parts.includes(each.id) && !parts.includes(each.kind as string)))
        for (const path of instead(call, id)) wrong(path, await own.ask(call, path), 404, 'not-found');
      for (const id of ['0', '-1', randomUUID(), 'null', 'undefined', 'sap-0-F1', 'x'.repeat(1_000)])
        for (const path of instead(call, id)) wrong(path, await own.ask(call, path), 404, 'not-found');
    });
    expect(found).toEqual([]);
  });

  it('that would mean something to someone behind us is 404; one that is no percent-encoding, or too long, is 400', async () => {
    const found = await own.faults(named, async (call, wrong) => {
      for (const text of INJECTIONS)
        for (const path of instead(call, encodeURIComponent(text)))
          wrong(path, await own.ask(call, path), 404, 'not-found');
      for (const text of ['a%00b', '%2e%2e%2f%2e%2e%2forders'])
        for (const path of instead(call, text)) wrong(path, await own.ask(call, path), 404, 'not-found');
      for (const text of ['%zz', '%', '%ED%A0%80', '%C0%AF', 'x'.repeat(1_001)])
        for (const path of instead(call, text)) wrong(path, await own.ask(call, path), 400, 'malformed-request');
    });
    expect(found).toEqual([]);
  });

  it('of dots alone leads nowhere', async () => {
    const found = await own.faults(named, async (call, wrong) => {
      for (const dots of ['..', '.', '%2e%2e', '%2E'])
        for (const path of instead(call, dots))
          wrong(path, await own.raw({ ...call, address: path }), 404, 'not-found');
    });
    expect(found).toEqual([]);
  });

  it('of a version that is not there is 404', async () => {
    const found = await own.faults(anything, async (call, wrong) => {
      for (const version of ['v0', 'v99', 'V1', 'v01', 'v1.0', '1', 'latest', ''])
        wrong(
          version,
          await own.ask(call, call.address.replace(/^\/partner\/v\d+/, `/partner/${version}`)),
          404,
          'not-found',
        );
    });
    expect(found).toEqual([]);
  });
});

describe('a method', LONG, () => {
  it('that the address does not know is 405 and says which it does', async () => {
    const found: string[] = [];
    for (const call of own.calls) {
      const known = own.populated.ofPartners
        .filter(({ path }) => path === call.operation.path)
        .map(({ method }) => method);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        if (known.includes(method)) continue;
        const answer = await own.ask({ ...call, body: undefined }, call.address, { method });
        for (const fault of faultsOfRefusal(answer, 405, 'method-not-allowed'))
          found.push(`${method} ${call.address}: ${fault}`);
        const allowed = answer.headers
          .get('allow')
          ?.split(', ')
          .filter((each) => each !== 'HEAD');
        if (allowed?.join() !== [...new Set(known)].sort().join())
          found.push(`${method} ${call.address} allows ${allowed}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each([
    ['TRACE', 405],
    ['NONSENSE', 400],
    ['get', 400],
  ])('of another kind is refused on the wire: %s', async (method, status) => {
    const [call] = own.calls as [OwnCall];
    const answer = await own.raw(call, [], method);
    expect(faultsOfRefusal(answer, status, status === 405 ? 'method-not-allowed' : 'malformed-request')).toEqual([]);
  });
});

describe('an Idempotency-Key', LONG, () => {
  const commands = ({ operation }: OwnCall) => operation.idempotent;

  it('that is missing or has no form is 400', async () => {
    const found = await own.faults(commands, async (call, wrong) => {
      const none = { ...call, operation: { ...call.operation, idempotent: false } };
      wrong('none', await own.ask(none, call.address), 400, 'idempotency-key-missing');
      wrong(
        'an empty one',
        await own.ask(call, call.address, { headers: { 'idempotency-key': '' } }),
        400,
        'idempotency-key-missing',
      );
      for (const key of [
        '""',
        '"abc',
        '"a" "b"',
        '"a", "b"',
        `"${'k'.repeat(201)}"`,
        'k'.repeat(201),
        '"\u00e9"',
        '"a\\x"',
      ])
        wrong(
          key,
          await own.ask(call, call.address, { headers: { 'idempotency-key': key } }),
          400,
          'malformed-request',
        );
    });
    expect(found).toEqual([]);
  });

  it('twice is 400, and so is any other header that counts once', async () => {
    const found = await own.faults(anything, async (call, wrong) => {
      for (const name of ['Idempotency-Key', 'Authorization', 'Content-Type'])
        wrong(name, await own.raw(call, [`${name}: a`, `${name}: a`]), 400, 'malformed-request');
    });
    expect(found).toEqual([]);
  });
});

describe('a header', LONG, () => {
  it('beyond sixteen kilobytes is 431', async () => {
    const answer = await own.raw(own.calls[0] as OwnCall, [`x-long: ${'x'.repeat(17_000)}`]);
    expect(faultsOfRefusal(answer, 431, 'header-fields-too-large')).toEqual([]);
  });

  it('of an address beyond it as well', async () => {
    const [call] = own.calls as [OwnCall];
    const answer = await own.raw({ ...call, address: `${call.address}?q=${'x'.repeat(17_000)}` });
    expect(faultsOfRefusal(answer, 431, 'header-fields-too-large')).toEqual([]);
  });

  it.each([
    'traceparent: 00-x',
    'traceparent: \u00ff',
    'baggage: %ED%A0%80',
    'baggage: a=b, crossdock.order=x',
    'accept: nothing',
    'range: bytes=0-',
    'expect: nonsense',
    'x-forwarded-host: evil',
    'x-http-method-override: DELETE',
    'upgrade: websocket',
  ])('that tells nothing of use changes nothing: %s', async (line) => {
    const call = own.calls.find(reads) as OwnCall;
    const { status, text } = await own.raw({ ...call, address: at(call) }, [line]);
    expect([status, text.includes('evil')]).toEqual([200, false]);
  });
});
