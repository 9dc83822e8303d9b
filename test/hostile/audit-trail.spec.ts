import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../support/contracts.js';
import { openCases } from '../support/editable-cases.js';
import { unique } from '../support/examples.js';
import { OWNERS, PopulatedProduct } from '../support/populated.js';
import { type OwnCall, Resources } from '../support/resources.js';
import type { Answer, Json } from '../support/world.js';

// Every route by which a partner or an operator administers something is called here, read off the contracts: a new one
// is covered as it is. What is no administrative act says so in its contract (`x-recorded-in`).

const LONG = { timeout: 600_000 };
const NORTH = '3pl-north';
const CLIENTS = [...OWNERS, NORTH, 'operator'];
/** The partners' own acts first: what operators do may shut them out. */
const APIS = ['partner', 'catalog', 'order-to-ship', 'ship-to-settle', 'partner-admin', 'identity'];

type Try = Pick<OwnCall, 'address' | 'body'> & { readonly owner: string | null };

/** What nobody can tell from the contracts: the link that an invitation is accepted by, a secret that nobody needs. */
const PREPARED: Readonly<Record<string, () => Promise<Try>>> = {
  'partner-admin acceptInvitation': async () => {
    const contacts = [{ name: 'M. Jansen', email: 'm.jansen@north.example' }];
    const body = { id: `p-${unique()}`, kind: '3pl', name: 'Invited', contacts };
    const invited = await populated.world.call('operator', '/partner-admin/v1/invitations', { body });
    return { owner: null, address: new URL(invited.body.acceptanceUrl).pathname };
  },
  'partner-admin deletePartnerSecret': async () => {
    const clients = `/partner-admin/v1/partners/${NORTH}/clients`;
    return { owner: 'operator', address: `${clients}/sandbox-${NORTH}/secrets/${await newSecret()}` };
  },
  'identity deleteSecret': async () => ({
    owner: 'operator',
    address: `/identity/v1/clients/sandbox-${NORTH}/secrets/${await newSecret()}`,
  }),
};

async function newSecret(): Promise<string> {
  const client = `/identity/v1/clients/sandbox-${NORTH}`;
  const [, second] = (await populated.world.get(client)).secrets;
  return second?.id ?? (await populated.world.call('operator', `${client}/secrets`, { method: 'POST' })).body.id;
}

/** Members of a body that only the world can say at that moment, by operation id. */
const ASKED: Readonly<Record<string, () => Promise<object>>> = {
  proposeDeprecation: async () => {
    const { digest } = await populated.world.get('/catalog/v1/apis/partner/versions/v1/impact');
    return { impactReport: digest };
  },
  putClient: async () => ({ environment: 'production' }),
};

let populated: PopulatedProduct;
let resources: Resources;
beforeAll(async () => {
  populated = await PopulatedProduct.start();
  resources = new Resources(populated);
  await populated.onboard(NORTH, '3pl');
  await populated.parkEvents();
  await openCases((sql, values) => populated.query(sql, values));
}, 300_000);
afterAll(() => populated?.dispose());

const acts = (): Operation[] =>
  APIS.flatMap((api) => populated.operations.filter((each) => each.api === api)).filter(
    ({ method, recordedIn }) => method !== 'GET' && !recordedIn,
  );

const entriesOf = (answer: Answer) =>
  populated.query<{ act: string }>(
    `SELECT act FROM platform.audit_entries WHERE record::jsonb ->> 'correlationId' = $1`,
    [answer.headers.get('x-correlation-id')],
  );

async function* triesOf(operation: Operation): AsyncGenerator<Try> {
  const prepared = PREPARED[`${operation.api} ${operation.operationId}`];
  if (prepared) return yield await prepared();
  const more = await ASKED[operation.operationId]?.();
  for await (const each of resources.triesOf(operation, CLIENTS))
    yield more ? { ...each, body: { ...each.body, ...more } } : each;
}

/** Calls it until a call has an entry in the trail. @returns what its calls came to where none has */
async function unrecorded(operation: Operation): Promise<Json[] | undefined> {
  const told: Json[] = [];
  for await (const { owner, address, body } of triesOf(operation)) {
    const answer = await populated.world.call(owner, address, {
      method: operation.method,
      ...(operation.idempotent && { key: randomUUID() }),
      ...(operation.conditional && { headers: { 'if-match': '*' } }),
      ...(body !== undefined && { body }),
    });
    if (answer.status < 300 && (await entriesOf(answer)).length > 0) return undefined;
    told.push([owner, address, answer.status, answer.body?.code, answer.body?.errors ?? answer.body?.detail]);
  }
  return told;
}

describe('the audit trail', LONG, () => {
  it('has an entry for every administrative act, under the correlation id of the request', async () => {
    let waiting: [Operation, Json[]][] = acts().map((operation) => [operation, []]);
    expect(waiting.length).toBeGreaterThan(40);
    // What has nothing to be about, or nothing to change, waits for what others make.
    for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before; ) {
      before = waiting.length;
      const still: typeof waiting = [];
      for (const [operation] of waiting) {
        const told = await unrecorded(operation);
        if (told) still.push([operation, told]);
        resources.forget();
      }
      waiting = still;
    }
    expect(waiting.map(([{ name }, told]) => [name, told])).toEqual([]);
  });

  it('tells what a partner changed of its webhook, before and after, and nothing of a secret', async () => {
    const create = { url: 'https://one.example/hook', types: ['*'] };
    const created = await populated.world.call('swift', '/partner/v2/webhooks', { body: create });
    const { id, secret } = created.body;
    const path = `/partner/v2/webhooks/${id}`;
    const headers = { 'if-match': '*' };
    const body = { url: 'https://two.example/hook' };
    await populated.world.call('swift', path, { method: 'PATCH', headers, body });
    const rotated = await populated.world.call('swift', `${path}/rotate-secret`, { body: {} });
    await populated.world.call('swift', path, { method: 'DELETE', headers });
    const { items } = await populated.world.get(`/partner-admin/v1/audit?subject=webhook/${id}`);
    const actor = { kind: 'partner', partnerId: 'swift' };
    expect(items).toMatchObject([
      { act: 'webhook.deleted', actor, before: { url: body.url } },
      { act: 'webhook-secret.rotated', actor, after: { previousSignsUntil: expect.any(String) } },
      { act: 'webhook.changed', actor, before: { url: create.url }, after: { url: body.url } },
      { act: 'webhook.created', actor, after: { url: create.url } },
    ]);
    for (const shown of [secret, rotated.body.secret]) expect(JSON.stringify(items)).not.toContain(shown);
  });

  it('holds after all of that', async () => {
    expect((await populated.world.get('/partner-admin/v1/audit/verification')).breaches).toEqual([]);
  });
});
