import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INJECTIONS } from '../support/attacks.js';
import { inParallel } from '../support/parallel.js';
import { OWNERS, PopulatedProduct } from '../support/populated.js';
import { type OwnCall, Resources } from '../support/resources.js';
import { exchange, faultsOfRefusal, parseAnswer, send, type WireAnswer } from '../support/wire.js';

// Every route of a partner API, read off the contracts, with everything around the body that can be wrong.

/** Thousands of requests: seconds as a rule, minutes on a machine that is busy. */
const LONG = { timeout: 600_000 };

let populated: PopulatedProduct;
let calls: OwnCall[];
const tokens = new Map<string, string>();

beforeAll(async () => {
  populated = await PopulatedProduct.start();
  const resources = new Resources(populated);
  calls = [];
  for (const operation of populated.ofPartners)
    calls.push(...(await resources.callsOf(operation, OWNERS, 10_000)).slice(0, 1));
  for (const owner of OWNERS) tokens.set(owner, await populated.product.token(owner));
}, 300_000);
afterAll(() => populated?.dispose());

interface More {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({ operation, owner, body }: OwnCall, path: string, { method = operation.method, headers }: More = {}) {
  return send(`${populated.product.baseUrl}${path}`, {
    method,
    token: tokens.get(owner) as string,
    ...(body !== undefined && method !== 'GET' && { body: JSON.stringify(body) }),
    headers: {
      ...(body !== undefined && method !== 'GET' && { 'content-type': 'application/json' }),
      ...(operation.idempotent && { 'idempotency-key': `"${randomUUID()}"` }),
      ...(operation.conditional && { 'if-match': '*' }),
      ...headers,
    },
  });
}

/** A request as no HTTP client would write it. */
async function raw({ operation, owner, address }: OwnCall, lines: readonly string[] = [], method = operation.method) {
  const head = [`${method} ${address} HTTP/1.1`, 'host: x', 'connection: close'];
  const bytes = [...head, `authorization: Bearer ${tokens.get(owner)}`, ...lines, '', ''].join('\r\n');
  return parseAnswer(await exchange(populated.product.port, bytes));
}

async function faults(
  chosen: (call: OwnCall) => boolean,
  check: (
    call: OwnCall,
    wrong: (what: string, answer: WireAnswer, status: number, code: string) => void,
  ) => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  const asked = calls.filter(chosen);
  expect(asked.length).toBeGreaterThan(0);
  await inParallel(asked, (call) =>
    check(call, (what, answer, status, code) => {
      for (const fault of faultsOfRefusal(answer, status, code))
        found.push(`${call.operation.name}, ${what}: ${fault}`);
    }),
  );
  return found;
}

const query = ({ operation }: OwnCall, name?: string) =>
  operation.parameters.filter((each) => each.in === 'query' && (!name || each.name === name));
const needed = (call: OwnCall) =>
  query(call)
    .filter(({ required }) => required)
    .map(({ name, schema, example }) => `${name}=${encodeURIComponent(String(example ?? schema?.example ?? 'x'))}`);
/** The address with the parameters that it cannot do without, and these. */
const at = (call: OwnCall, ...parameters: string[]) => `${call.address}?${[...needed(call), ...parameters].join('&')}`;
const anything = () => true;
const reads = ({ operation }: OwnCall) => operation.method === 'GET';

describe('a query', LONG, () => {
  it('with a limit that is none is 422', async () => {
    const limits = ['0', '-1', '201', '1.5', '1e3', '1e2', '0x10', '', 'many', 'NaN', '9007199254740993', '%20', '１'];
    const found = await faults(
      (call) => query(call, 'limit').length > 0,
      async (call, wrong) => {
        for (const limit of limits)
          wrong(`limit=${limit}`, await ask(call, at(call, `limit=${limit}`)), 422, 'validation-failed');
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
    const found = await faults(
      (call) => query(call, 'cursor').length > 0,
      async (call, wrong) => {
        for (const cursor of cursors)
          wrong(
            `cursor=${cursor.slice(0, 40)}`,
            await ask(call, at(call, `cursor=${cursor}`)),
            422,
            'validation-failed',
          );
      },
    );
    expect(found).toEqual([]);
  });

  it("with a cursor that was tampered with, or is another collection's, is 422", async () => {
    const given = new Map<OwnCall, string>();
    const found = await faults(
      (call) => query(call, 'cursor').length > 0,
      async (call, wrong) => {
        const { nextCursor } = (await ask(call, at(call, 'limit=1'))).body;
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
          wrong(`cursor=${each}`, await ask(call, at(call, `cursor=${each}`)), 422, 'validation-failed');
      },
    );
    // The feed is one, in every version.
    const isFeed = ({ address }: OwnCall) => address.endsWith('/events');
    for (const [call, own] of given)
      for (const [other, cursor] of given) {
        if (other === call || own === cursor || (isFeed(call) && isFeed(other))) continue;
        const answer = await ask(call, at(call, `cursor=${cursor}`));
        for (const fault of faultsOfRefusal(answer, 422, 'validation-failed'))
          found.push(`${call.operation.name} with the cursor of ${other.operation.name}: ${fault}`);
      }
    expect(found).toEqual([]);
    expect(given.size).toBeGreaterThanOrEqual(5);
  });

  it('with a parameter that the operation does not have is 422', async () => {
    const found = await faults(anything, async (call, wrong) => {
      for (const name of ['colour', 'toString', 'hasOwnProperty', 'constructor', '__proto__'])
        wrong(name, await ask(call, at(call, `${name}=1`)), 422, 'validation-failed');
    });
    expect(found).toEqual([]);
  });

  it('with a parameter that the operation does not have is 422 to operators and our own apps as well', async () => {
    const token = await populated.product.token('operator');
    const inner = populated.operations.filter(({ api, scope }) => api !== 'partner' && scope);
    expect(inner.length).toBeGreaterThan(40);
    const found: string[] = [];
    await inParallel(inner, async ({ name, method, path }) => {
      const address = `${populated.product.baseUrl}${path.replaceAll(/\{\w+\}/g, 'x')}?colour=red`;
      const headers = { 'idempotency-key': `"${randomUUID()}"`, 'if-match': '*' };
      const answer = await send(address, { method, token, headers });
      // Where a body is due, its absence may be told first.
      for (const fault of faultsOfRefusal(answer, 422, 'validation-failed')) found.push(`${name}: ${fault}`);
    });
    expect(found).toEqual([]);
  });

  it('with a parameter twice is 422', async () => {
    const found = await faults(
      (call) => query(call).length > 0,
      async (call, wrong) => {
        for (const { name, schema } of query(call)) {
          if (schema?.type === 'array') continue;
          const twice = await ask(call, at(call, `${name}=1&${name}=1`));
          wrong(`${name} twice`, twice, 422, 'validation-failed');
          wrong(`NUL in ${name}`, await ask(call, at(call, `${name}=a%00b`)), 422, 'validation-failed');
        }
      },
    );
    expect(found).toEqual([]);
  });

  it('that would mean something to someone behind us is refused, or finds nothing', async () => {
    const found: string[] = [];
    for (const call of calls.filter(reads))
      for (const { name } of query(call))
        for (const text of INJECTIONS) {
          const {
            status,
            text: told,
            headers,
          } = await ask(call, `${call.address}?${name}=${encodeURIComponent(text)}`);
          if (![200, 404, 422].includes(status) || headers.has('set-cookie'))
            found.push(`${call.operation.name}?${name}=${text}: ${status} ${told.slice(0, 200)}`);
        }
    expect(found).toEqual([]);
  });
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
    const ids = calls.filter(named).map(({ address, operation }) => {
      const kind = operation.path.split('/{')[0] as string;
      return { kind: kind.split('/').at(-1), id: address.split('/')[kind.split('/').length] as string };
    });
    const found = await faults(named, async (call, wrong) => {
      const own = call.address.split('/');
      for (const { id } of ids.filter((each) => !own.includes(each.id) && !own.includes(each.kind as string)))
        for (const path of instead(call, id)) wrong(path, await ask(call, path), 404, 'not-found');
      for (const id of ['0', '-1', randomUUID(), 'null', 'undefined', 'sap-0-F1', 'x'.repeat(1_000)])
        for (const path of instead(call, id)) wrong(path, await ask(call, path), 404, 'not-found');
    });
    expect(found).toEqual([]);
  });

  it('that would mean something to someone behind us is 404; one that is no percent-encoding, or too long, is 400', async () => {
    const found = await faults(named, async (call, wrong) => {
      for (const text of INJECTIONS)
        for (const path of instead(call, encodeURIComponent(text)))
          wrong(path, await ask(call, path), 404, 'not-found');
      for (const text of ['a%00b', '%2e%2e%2f%2e%2e%2forders'])
        for (const path of instead(call, text)) wrong(path, await ask(call, path), 404, 'not-found');
      for (const text of ['%zz', '%', '%ED%A0%80', '%C0%AF', 'x'.repeat(1_001)])
        for (const path of instead(call, text)) wrong(path, await ask(call, path), 400, 'malformed-request');
    });
    expect(found).toEqual([]);
  });

  it('of dots alone leads nowhere', async () => {
    const found = await faults(named, async (call, wrong) => {
      for (const dots of ['..', '.', '%2e%2e', '%2E'])
        for (const path of instead(call, dots)) wrong(path, await raw({ ...call, address: path }), 404, 'not-found');
    });
    expect(found).toEqual([]);
  });

  it('of a version that is not there is 404', async () => {
    const found = await faults(anything, async (call, wrong) => {
      for (const version of ['v0', 'v99', 'V1', 'v01', 'v1.0', '1', 'latest', ''])
        wrong(
          version,
          await ask(call, call.address.replace(/^\/partner\/v\d+/, `/partner/${version}`)),
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
    for (const call of calls) {
      const known = populated.ofPartners.filter(({ path }) => path === call.operation.path).map(({ method }) => method);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        if (known.includes(method)) continue;
        const answer = await ask({ ...call, body: undefined }, call.address, { method });
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
    const [call] = calls as [OwnCall];
    const answer = await raw(call, [], method);
    expect(faultsOfRefusal(answer, status, status === 405 ? 'method-not-allowed' : 'malformed-request')).toEqual([]);
  });
});

describe('an Idempotency-Key', LONG, () => {
  const commands = ({ operation }: OwnCall) => operation.idempotent;

  it('that is missing or has no form is 400', async () => {
    const found = await faults(commands, async (call, wrong) => {
      const none = { ...call, operation: { ...call.operation, idempotent: false } };
      wrong('none', await ask(none, call.address), 400, 'idempotency-key-missing');
      wrong(
        'an empty one',
        await ask(call, call.address, { headers: { 'idempotency-key': '' } }),
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
        wrong(key, await ask(call, call.address, { headers: { 'idempotency-key': key } }), 400, 'malformed-request');
    });
    expect(found).toEqual([]);
  });

  it('twice is 400, and so is any other header that counts once', async () => {
    const found = await faults(anything, async (call, wrong) => {
      for (const name of ['Idempotency-Key', 'Authorization', 'Content-Type'])
        wrong(name, await raw(call, [`${name}: a`, `${name}: a`]), 400, 'malformed-request');
    });
    expect(found).toEqual([]);
  });
});

describe('a header', LONG, () => {
  it('beyond sixteen kilobytes is 431', async () => {
    const answer = await raw(calls[0] as OwnCall, [`x-long: ${'x'.repeat(17_000)}`]);
    expect(faultsOfRefusal(answer, 431, 'header-fields-too-large')).toEqual([]);
  });

  it('of an address beyond it as well', async () => {
    const [call] = calls as [OwnCall];
    const answer = await raw({ ...call, address: `${call.address}?q=${'x'.repeat(17_000)}` });
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
    const call = calls.find(reads) as OwnCall;
    const { status, text } = await raw({ ...call, address: at(call) }, [line]);
    expect([status, text.includes('evil')]).toEqual([200, false]);
  });
});
