import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attack, attacksOnForm, INJECTIONS } from '../support/attacks.js';
import { exampleBody, exampleOf } from '../support/examples.js';
import { isNumeric, isText, mayBeNull, type Place, placesIn, withValue, wrongTypes } from '../support/mutations.js';
import { inParallel } from '../support/parallel.js';
import { OWNERS, PopulatedProduct } from '../support/populated.js';
import { type OwnCall, Resources, uncovered } from '../support/resources.js';
import { faultsOfRefusal, send, type WireAnswer } from '../support/wire.js';
import type { Json } from '../support/world.js';

// Every operation that could be sent a body, read off the contracts, with every class of body that it must refuse.

/** Thousands of requests: seconds as a rule, minutes on a machine that is busy. */
const LONG = { timeout: 600_000 };

let populated: PopulatedProduct;
let calls: OwnCall[];
/** Of operations that take no body. */
let bodiless: OwnCall[];
/** Those of operators and of our own apps, on things that are not there: form and shape are refused before. */
let inner: OwnCall[];

beforeAll(async () => {
  populated = await PopulatedProduct.start();
  const resources = new Resources(populated);
  calls = [];
  bodiless = [];
  for (const operation of populated.ofPartners.filter(({ method }) => method !== 'GET'))
    (operation.body ? calls : bodiless).push(...(await resources.callsOf(operation, OWNERS, 10_000)).slice(0, 1));
  inner = [];
  // What vendors send is in a form of theirs.
  for (const operation of populated.operations.filter(
    ({ api, method, scope }) =>
      api !== 'partner' && method !== 'GET' && (scope || api === 'partner-admin' || api === 'identity'),
  )) {
    const { client: owner } = await populated.staffFor(operation);
    const address = operation.path.replaceAll(/\{\w+\}/g, 'x');
    inner.push({ operation, owner, address, body: operation.example ?? exampleOf(operation.body ?? {}) });
  }
}, 300_000);
afterAll(() => populated?.dispose());

async function post({ operation, owner, address }: OwnCall, body: string | Buffer, headers = {}): Promise<WireAnswer> {
  return send(`${populated.product.baseUrl}${address}`, {
    method: operation.method,
    token: await populated.world.token(owner, address),
    body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `"${randomUUID()}"`,
      ...(operation.conditional && { 'if-match': '*' }),
      ...headers,
    },
  });
}

/** What partners have brought about: facts, the messages that told them, and whatever else is kept for them. Logs and feeds go on by themselves. */
async function footprint(): Promise<Json> {
  const tables = await populated.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'partner' AND table_name !~ 'request|traffic|shape|attempt|deliver|cursor|feed' ORDER BY 1`,
  );
  const counted: Json = {
    events: (await populated.query(`SELECT count(*)::int AS n FROM messaging.events WHERE source LIKE '/partner/%'`))[0]
      .n,
    documents: (
      await populated.query(`SELECT count(*)::int AS n FROM messaging.document_uses WHERE channel LIKE '%/partner/%'`)
    )[0].n,
  };
  for (const { name } of tables) counted[name] = (await populated.query(`SELECT count(*)::int AS n FROM ${name}`))[0].n;
  return counted;
}

async function refused(
  wrong: string[],
  call: OwnCall,
  what: string,
  answer: WireAnswer,
  status = 422,
  code = 'validation-failed',
) {
  for (const fault of faultsOfRefusal(answer, status, code, call.operation))
    wrong.push(`${call.operation.name}, ${what}: ${fault}`);
}

/** A refusal that points at the member, or into it, or at what it is in. */
const pointsAt = ({ pointer }: Place, { body }: WireAnswer) =>
  (body?.errors ?? []).some(
    (each: Json) =>
      each.pointer === pointer || each.pointer.startsWith(`${pointer}/`) || pointer.startsWith(`${each.pointer}/`),
  );

async function attacked(call: OwnCall, attacks: readonly Attack[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, body, headers, status, code } of attacks)
    await refused(wrong, call, name, await post(call, body, headers), status, code);
  return wrong;
}

it('every operation of partners that could be sent a body is there to be sent one', () => {
  const asked = populated.ofPartners.filter(({ method }) => method !== 'GET');
  expect(uncovered(asked, [...calls, ...bodiless])).toEqual([]);
});

describe('a body that is no request', LONG, () => {
  it('is refused precisely by every operation of partners, and leaves nothing', async () => {
    expect([calls.length >= 5, bodiless.length >= 5]).toEqual([true, true]);
    const before = await footprint();
    const wrong: string[] = [];
    await inParallel(
      [...calls, ...bodiless],
      async (call) => void wrong.push(...(await attacked(call, attacksOnForm(call.body ?? {})))),
    );
    expect(wrong).toEqual([]);
    expect(await footprint()).toEqual(before);
  });

  it('is refused precisely by every operation of operators and of our own apps', async () => {
    expect(inner.length).toBeGreaterThan(15);
    const wrong: string[] = [];
    await inParallel(inner, async (call) => void wrong.push(...(await attacked(call, attacksOnForm(call.body ?? {})))));
    expect(wrong).toEqual([]);
  });
});

it('a body that an operation does not take is refused and leaves nothing', LONG, async () => {
  const all = [...bodiless, ...inner.filter(({ operation }) => !operation.body)];
  expect(all.length).toBeGreaterThanOrEqual(10);
  const before = await footprint();
  const wrong: string[] = [];
  await inParallel(all, async (call) => {
    for (const body of ['{"colour":"red"}', '[]', '[{}]', '"x"', '1', 'true'])
      await refused(wrong, call, body, await post(call, body));
  });
  expect(wrong).toEqual([]);
  expect(await footprint()).toEqual(before);
});

/** Each member of each body in turn. */
async function atEveryPlace(
  asked: readonly OwnCall[],
  chosen: (place: Place) => boolean,
  values: (place: Place) => readonly unknown[],
  check: (call: OwnCall, place: Place, value: unknown, answer: WireAnswer, wrong: string[]) => void,
): Promise<string[]> {
  const wrong: string[] = [];
  const tried = asked.flatMap((call) =>
    placesIn(call.operation.body ?? {})
      .filter(chosen)
      .flatMap((place) => values(place).map((value) => ({ call, place, value }))),
  );
  await inParallel(tried, async ({ call, place, value }) => {
    const body = JSON.stringify(withValue(call.operation, call.body, place, value));
    check(call, place, value, await post(call, body), wrong);
  });
  return wrong;
}

/** 422 that points there. */
function checkRefused({ operation }: OwnCall, place: Place, value: unknown, answer: WireAnswer, wrong: string[]): void {
  const what = `${operation.name}, ${place.pointer} = ${JSON.stringify(value)?.slice(0, 60)}`;
  for (const fault of faultsOfRefusal(answer, 422, 'validation-failed', operation)) wrong.push(`${what}: ${fault}`);
  if (answer.status === 422 && !pointsAt(place, answer))
    wrong.push(`${what}: points at ${JSON.stringify(answer.body?.errors)}`);
}

describe('a member that is not what the contract says', LONG, () => {
  const everywhere = () => [...calls, ...inner];

  it('of another type is told by its pointer, whichever member and type', async () => {
    const before = await footprint();
    expect(
      await atEveryPlace(
        everywhere(),
        () => true,
        ({ schema }) => wrongTypes(schema),
        checkRefused,
      ),
    ).toEqual([]);
    expect(await footprint()).toEqual(before);
  });

  it('is not null unless it may be, and not missing when it is required', async () => {
    const before = await footprint();
    const wrong = await atEveryPlace(
      everywhere(),
      () => true,
      ({ required, schema }) => [...(mayBeNull(schema) ? [] : [null]), ...(required ? [undefined] : [])],
      checkRefused,
    );
    expect(wrong).toEqual([]);
    expect(await footprint()).toEqual(before);
  });

  it('is of the numbers that it may be: neither infinite nor rounded', async () => {
    const before = await footprint();
    const numbers = ['1e400', '-1e400', '9007199254740993', '1e300', '0.1234567890123456789'];
    const wrong: string[] = [];
    for (const call of calls)
      for (const place of placesIn(call.operation.body ?? {}).filter(isNumeric))
        for (const number of numbers) {
          const body = JSON.stringify(withValue(call.operation, call.body, place, '№')).replace('"№"', number);
          checkRefused(call, place, number, await post(call, body), wrong);
        }
    expect(wrong).toEqual([]);
    expect(await footprint()).toEqual(before);
  });

  it('is a text that has an end', async () => {
    const before = await footprint();
    const long = 'x'.repeat(20_000);
    expect(await atEveryPlace(calls, isText, () => [long, `${long}\0`, '\ud800'], checkRefused)).toEqual([]);
    expect(await footprint()).toEqual(before);
  });
});

describe('a text that would mean something to someone behind us', LONG, () => {
  it('is refused, or kept and told as it is, in every member', async () => {
    let kept = 0;
    const answers: { call: OwnCall; place: Place; value: unknown; answer: WireAnswer }[] = [];
    const wrong = await atEveryPlace(
      calls,
      isText,
      () => INJECTIONS,
      (call, place, value, answer, faults) => {
        answers.push({ call, place, value, answer });
        if (answer.status >= 500)
          faults.push(`${call.operation.name}, ${place.pointer} = ${value}: ${answer.status} ${answer.text}`);
        else if (answer.status >= 400)
          for (const fault of faultsOfRefusal(answer, answer.status, answer.body?.code, call.operation))
            faults.push(`${call.operation.name}, ${place.pointer} = ${value}: ${fault}`);
        if (answer.headers.has('set-cookie'))
          faults.push(`${call.operation.name}, ${place.pointer}: a header was injected`);
      },
    );
    const documents = await populated.query<{ body: Buffer }>(
      `SELECT d.body FROM messaging.documents d JOIN messaging.document_uses u ON u.document_id = d.id WHERE u.channel LIKE 'POST /partner/%'`,
    );
    const stored = documents.map(({ body }) => body.toString()).join('\n');
    for (const { call, place, value, answer } of answers.filter((each) => each.answer.status < 300)) {
      kept += 1;
      const name = String(place.path.at(-1));
      const toldAs = answer.body?.[name];
      // A partner's user names are below the partner's own.
      const same = toldAs === value || (name === 'username' && toldAs === `${call.owner}.${value}`);
      const told = toldAs === undefined || same;
      const verbatim = same || stored.includes(JSON.stringify(value));
      if (!told || !verbatim)
        wrong.push(`${call.operation.name}, ${place.pointer}: ${JSON.stringify(value)} became ${answer.text}`);
    }
    expect(wrong).toEqual([]);
    expect(kept).toBeGreaterThan(50);
    expect((await populated.query(`SELECT to_regclass('messaging.events') IS NOT NULL AS there`))[0].there).toBe(true);
  });
});

describe('what was sent', LONG, () => {
  it('has left nothing infinite, and the product as it was', async () => {
    const rows = await populated.query(`SELECT data FROM messaging.events WHERE source LIKE '/partner/%'`);
    expect(JSON.stringify(rows)).not.toMatch(/Infinity|"value":null|"delta":null/);
    for (const call of calls) {
      const body = JSON.stringify(exampleBody(call.operation));
      expect((await post(call, body)).status).toBeLessThan(500);
    }
    expect((await fetch(`${populated.product.baseUrl}/health/ready`)).status).toBe(200);
  });
});
