import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../support/contracts.js';
import { openCases } from '../support/editable-cases.js';
import { OWNERS, PopulatedProduct } from '../support/populated.js';
import { type OwnCall, Resources } from '../support/resources.js';
import type { Answer, Json } from '../support/world.js';

// Every route with an Idempotency-Key whose effect is ours is called here, read off the contracts: a new one is
// covered as it is.

const LONG = { timeout: 600_000 };
const NORTH = '3pl-north';
const CLIENTS = [...OWNERS, NORTH, 'operator'];
/** What they act on is a vendor's: the effect is looked up by our reference. */
const SYSTEMS = ['erp', 'wms', 'tms'];
/** The authorization server gives the first answer again, under a key that derives from the caller's. */
const isElsewhere = ({ api, path, operationId }: Operation) =>
  (api === 'partner' && ['createSecret', 'registerKey'].includes(operationId)) ||
  /^\/partner(-admin)?\/v\d+\/(partners\/\{id\}\/)?people\b/.test(path);

/** Members of a body that only the world can say at that moment, by operation id. */
const ASKED: Readonly<Record<string, () => Promise<object>>> = {
  proposeDeprecation: async () => {
    const { digest } = await populated.world.get('/catalog/v1/apis/partner/versions/v1/impact');
    return { impactReport: digest };
  },
};

/** An answer that is stored by itself is lost, as by a process that is killed before it gets there. */
const KILLED = `
  CREATE FUNCTION platform.lose_answer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_LEVEL = 'STATEMENT' THEN
      PERFORM set_config('spec.alone', (pg_current_xact_id_if_assigned() IS NULL)::text, true);
      RETURN NULL;
    END IF;
    RETURN CASE WHEN current_setting('spec.alone') = 'true' THEN NULL ELSE NEW END;
  END $$;
  CREATE TRIGGER before_all BEFORE UPDATE ON platform.idempotency_keys EXECUTE FUNCTION platform.lose_answer();
  CREATE TRIGGER before_each BEFORE UPDATE ON platform.idempotency_keys FOR EACH ROW
    WHEN (NEW.done AND NOT OLD.done AND NEW.scope !~ ' /(${SYSTEMS.join('|')})/') EXECUTE FUNCTION platform.lose_answer()`;

let populated: PopulatedProduct;
let resources: Resources;

beforeAll(async () => {
  populated = await PopulatedProduct.start();
  resources = new Resources(populated);
  await populated.onboard(NORTH, '3pl');
  await moreToDo();
  await populated.query(KILLED);
}, 300_000);
afterAll(() => populated?.dispose());

/** Orders at a warehouse, tenders that are open, cases that offer everything, and a deprecation to agree to. */
async function moreToDo(): Promise<void> {
  const { world } = populated;
  for (let n = 0; n < 3; n++) {
    const orderId = await world.enterOrder([{ sku: 'SKU-1002', quantity: 1 }]);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    if (n === 0) continue;
    for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${orderId}-F1`, verb);
    await world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T1`, ({ state }) => state === 'open');
  }
  await openCases((sql, values) => populated.query(sql, values));
  await populated.parkEvents();
  await firstThatSucceeds(
    populated.operations.find(({ operationId }) => operationId === 'proposeDeprecation') as Operation,
  );
}

const kept = () => populated.operations.filter(({ api, idempotent }) => idempotent && !SYSTEMS.includes(api));

const send = ({ operation, owner, address, body }: OwnCall, key: string): Promise<Answer> =>
  populated.world.call(owner, address, { method: operation.method, key, ...(body !== undefined && { body }) });

/** The first try that has an effect, and what the others were answered. */
async function firstThatSucceeds(operation: Operation) {
  const refused: Json[] = [];
  for await (const tried of resources.triesOf(operation, CLIENTS)) {
    const more = await ASKED[operation.operationId]?.();
    const call = more ? { ...tried, body: { ...tried.body, ...more } } : tried;
    const key = randomUUID();
    const answer = await send(call, key);
    if (answer.status < 300) return { call, key, answer };
    refused.push([
      call.owner,
      call.address,
      answer.status,
      answer.body?.code,
      answer.body?.errors ?? answer.body?.detail,
    ]);
  }
  return { refused };
}

/** The process that held the key is dead, and its time has passed. */
const loseLease = (key: string) =>
  populated.query('UPDATE platform.idempotency_keys SET lease_until = to_timestamp(0) WHERE key = $1', [key]);

const told = ({ status, headers, body }: Answer) => [
  status,
  headers.get('etag'),
  headers.get('location'),
  headers.get('content-type'),
  JSON.stringify(body),
];

describe('a process that is killed between the effect and the answer', LONG, () => {
  it('is what this spec makes of it: an answer by itself, as a refusal is, is lost', async () => {
    const key = randomUUID();
    const refuse = () =>
      populated.world.call('3pl-east', '/partner/v1/fulfilments/none/confirmations', {
        key,
        body: { kind: 'accepted' },
      });
    expect((await refuse()).status).toBe(404);
    await loseLease(key);
    expect((await refuse()).headers.get('idempotency-replayed')).toBeNull();
  });

  it('of whatever route: the retry gets the first answer, headers included, and there is no second effect', async () => {
    const wrong: Json[] = [];
    let waiting: [Operation, Json?][] = kept().map((operation) => [operation]);
    expect(waiting.length).toBeGreaterThan(40);
    // What has nothing to be about waits for what others make.
    for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before; ) {
      before = waiting.length;
      const still: typeof waiting = [];
      for (const [operation] of waiting) {
        const { call, key, answer, refused } = await firstThatSucceeds(operation);
        if (!call) {
          still.push([operation, refused]);
          continue;
        }
        await loseLease(key);
        const again = await send(call, key);
        const isKept = again.headers.get('idempotency-replayed') === 'true' || isElsewhere(operation);
        if (!isKept || String(told(again)) !== String(told(answer)))
          wrong.push([operation.name, call.address, told(answer), told(again)]);
      }
      waiting = still;
    }
    for (const [{ name }, refused] of waiting)
      wrong.push([`${name} has no effect; see BODIES in test/support/examples.ts and ASKED here`, refused]);
    expect(wrong).toEqual([]);
  });
});

describe('one Idempotency-Key sent fifty times at once', LONG, () => {
  it.each([
    [
      'invitePartner',
      `SELECT FROM platform.audit_entries WHERE act = 'partner.invited' AND subject = 'partner/' || $1`,
      'partnerId',
    ],
    ['startOrder', `SELECT FROM messaging.events WHERE type = 'order.released' AND subject = $1`, 'id'],
  ])('has one effect and one answer: %s', async (id, effects, member) => {
    const operation = populated.operations.find(({ operationId }) => operationId === id) as Operation;
    const { value: call } = await resources.triesOf(operation, ['operator']).next();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(call, key)));
    const answered = answers.filter(({ status }) => status !== 409).map(told);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered).toEqual(answered.map(() => answered[0]));
    const again = await send(call, key);
    expect([again.status, told(again)]).toEqual([201, answered[0]]);
    expect(await populated.query(effects, [again.body[member]])).toHaveLength(1);
  });
});
