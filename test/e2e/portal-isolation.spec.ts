import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../support/browser.js';
import { filledIn, type PortalRoute, parametersOf, portalRoutes } from '../support/portal-routes.js';
import { deskPost, OWN_PAGE, SignInProduct } from '../support/signed-in.js';
import type { Json } from '../support/world.js';

// Every route below /portal/api is asked here by two partners, read off the router: a new one is covered as it is, or
// this says which of its parameters it does not know.

/** Some thousand calls. */
const LONG = { timeout: 300_000 };
const [EAST, WEST] = ['ostkai', 'westkai'] as const;
const NAMES = { ostkai: 'Ostkai Lagerhaus GmbH', westkai: 'Westkai Kontraktlogistik AG' };
const WITHOUT_END = { quotas: [{ name: 'burst', limit: 1_000_000, windowSeconds: 60 }], concurrency: 1_000 };

/** What was given to a partner for this spec, with all that would give it away. */
interface Planted {
  readonly partner: string;
  readonly browser: Browser;
  readonly webhook: string;
  readonly delivery: string;
  readonly client: string;
  readonly secret: string;
  readonly key: string;
  readonly person: string;
  readonly correlation: string;
  /** What its certification put into its sandbox. */
  readonly order: string;
  readonly fulfilment: string;
  /** That its owner is shown, and nobody else. */
  readonly marks: readonly string[];
  /** That nobody is shown again. */
  readonly secrets: readonly string[];
}

/** What stands for a parameter of a route: of the partner itself, or the same for everybody. */
const PARAMETERS: Readonly<Record<string, (of: Planted) => string>> = {
  'credentials/:clientId': ({ client }) => client,
  'deliveries/:deliveryId': ({ delivery }) => delivery,
  'fulfilments/:id': ({ fulfilment }) => fulfilment,
  'keys/:kid': ({ key }) => key,
  'orders/:id': ({ order }) => order,
  'people/:personId': ({ person }) => person,
  'secrets/:secretId': ({ secret }) => secret,
  'webhooks/:id': ({ webhook }) => webhook,
  // Of the operators' API.
  'clients/:clientId': ({ client }) => client,
  'consumers/:partnerId': ({ partner }) => partner,
  'partners/:id': ({ partner }) => partner,
  // A 3PL has none of these: the order that it has goods of is asked for by their routes too.
  'freight-invoices/:id': ({ order }) => order,
  'inbound-shipments/:id': ({ order }) => order,
  'invoices/:id': ({ order }) => order,
  'purchase-orders/:id': ({ order }) => order,
  'shipments/:id': ({ order }) => order,
  'tenders/:id': ({ order }) => order,
  // Of the control tower and of operators, who are no partners.
  ':edit/:decision': () => 'approve',
  ':id/:act': () => 'retry',
  ':process/:cause': () => 'sap',
  ':process/:id': ({ fulfilment }) => fulfilment,
  'edits/:edit': ({ partner }) => partner,
  'exception-acts/:act': () => 'assign',
  'exception-groups/:process': () => 'order-to-ship',
  'exceptions/:id': ({ webhook }) => webhook,
  'exceptions/:process': () => 'order-to-ship',
  'invitations/:id': ({ partner }) => partner,
  'messages/:id': ({ correlation }) => correlation,
  'settlements/:id': ({ fulfilment }) => fulfilment,
  'timeline/:entry': ({ correlation }) => correlation,
  // Called the same by everybody.
  ':api/:version': () => 'v2',
  'apis/:api': () => 'partner',
  'deprecations/:id': () => 'partner-v2',
  'events/:type': () => 'crossdock.fulfilment.released.v1',
  'guides/:name': () => 'first-call',
  'operations/:operation': () => 'listWebhooks',
  'problems/:code': () => 'not-found',
  'processes/:name': () => 'order-to-ship',
  'scenarios/:id': () => SCENARIO,
  'versions/:version': () => 'v2',
};
const SCENARIO = 'receive-fulfilment';

/** What a route is asked for beside its path, by its last segment. A log shows what one tried: only its own calls are asked for. */
const QUERIES: Readonly<Record<string, (of: Planted) => string>> = {
  difference: () => 'from=v1',
  find: ({ fulfilment }) => `number=${fulfilment}`,
  requests: ({ correlation }) => `by=systems&correlationId=${correlation}`,
  search: ({ partner }) => `q=${partner}`,
};

let product: SignInProduct;
let routes: PortalRoute[];
let east: Planted;
let west: Planted;
beforeAll(async () => {
  const partners = [EAST, WEST].map((id) => ({ id, kind: '3pl' as const, name: NAMES[id] }));
  product = await SignInProduct.start({ PROFILE: 'sandbox' }, partners, [], {
    partners,
    plans: { standard: WITHOUT_END, sandbox: WITHOUT_END },
  });
  routes = await portalRoutes(product);
  [east, west] = [await planted(EAST), await planted(WEST)];
}, 120_000);
afterAll(() => product?.stop());

async function planted(partner: keyof typeof NAMES): Promise<Planted> {
  const browser = await product.signedIn(await product.person(`mia-${partner}`, ['owner'], partner));
  const made = async (path: string, body?: object, environment = 'production'): Promise<Json> => {
    const answer = await deskPost(browser, path, { ...(body && { body }), environment });
    if (answer.status >= 300)
      throw new Error(`${path} was answered with ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const client = `partner-${partner}`;
  const webhook = await made('/webhooks', { url: `http://127.0.0.1:9/${partner}-hook`, types: ['*'] });
  await made(`/webhooks/${webhook.id}/test`);
  const secret = await made(`/credentials/${client}/secrets`);
  const key = { ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid: `${partner}-key` };
  await made(`/credentials/${client}/keys`, key);
  const person = await made('/people', { username: `jo-${partner}`, name: `Jo ${partner}`, role: 'developer' });
  const {
    run: { refs },
  } = await made(`/certification/scenarios/${SCENARIO}/runs`, {}, 'sandbox');
  const delivery = await vi.waitFor(
    async () => {
      const { text } = await ask(
        browser,
        'GET',
        `/portal/api/desk/production/partner/v2/webhooks/${webhook.id}/deliveries`,
      );
      return String(JSON.parse(text).items[0].id);
    },
    { timeout: 20_000 },
  );
  const correlation = await calledBySystem(client);
  return {
    partner,
    browser,
    webhook: webhook.id,
    delivery,
    client,
    secret: secret.id,
    key: key.kid,
    person: person.id,
    correlation,
    ...refs,
    marks: [webhook.id, webhook.url, client, key.kid, person.id, `mia-${partner}`, refs.fulfilment, correlation],
    secrets: [webhook.secret, secret.clientSecret, person.acceptancePage],
  };
}

/** A call that is no person's. @returns its correlation id, by which the log finds it */
async function calledBySystem(client: string): Promise<string> {
  const { headers } = await product.call('GET', '/partner/v2/account', undefined, {
    token: await product.token(client),
  });
  return String(headers.get('x-correlation-id'));
}

const ask = (browser: Browser, method: string, path: string, json?: object) =>
  browser.open(path, {
    method,
    ...(json && { json }),
    headers: { ...OWN_PAGE, 'if-match': '*', ...(json && { 'idempotency-key': `"${randomUUID()}"` }) },
  });

/** What a session is answered on a route, asked for what is the owner's. */
async function answerTo({ browser }: Planted, { method, path, body }: PortalRoute, owner: Planted) {
  const filling = (parameter: string) => (PARAMETERS[parameter] as (of: Planted) => string)(owner);
  const address = filledIn(path, filling);
  const query = QUERIES[path.split('/').at(-1) ?? '']?.(owner);
  // What is made without naming anything is not made here.
  const sent = method === 'GET' ? undefined : path.includes(':') ? (body ?? {}) : {};
  const { status, text } = await ask(
    browser,
    method,
    query && method === 'GET' ? `${address}?${query}` : address,
    sent,
  );
  // It may say what it was asked for; ids that are small numbers give nobody away.
  const asked = parametersOf(path)
    .filter(isSomebodys)
    .map(filling)
    .filter((id) => id.length > 3);
  return { status, told: asked.reduce((rest, word) => rest.replaceAll(word, '…'), text), text };
}

/** Whether what a parameter stands for is the one's or the other's. */
const isSomebodys = (parameter: string) => PARAMETERS[parameter]?.(east) !== PARAMETERS[parameter]?.(west);
const givingAway = ({ partner, marks, secrets }: Planted) => [
  ...marks,
  ...secrets,
  partner,
  NAMES[partner as typeof EAST],
];
const AT_ONCE = 8;
/** Some beside each other: there are many, and what one answers depends on no other. */
async function each<T>(all: readonly T[], doing: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(doing));
}
const nameOf = ({ method, path }: PortalRoute) => `${method} ${path}`;

describe('a partner at the portal', LONG, () => {
  it('is asked about on every route: this spec knows what stands for each of its parameters', () => {
    expect(routes.length).toBeGreaterThan(300);
    const unknown = new Set(routes.flatMap(({ path }) => parametersOf(path)).filter((each) => !(each in PARAMETERS)));
    expect([...unknown]).toEqual([]);
  });

  it('is refused whatever of another’s it names, and told nothing of it on any route', async () => {
    const wrong: string[] = [];
    for (const [stranger, owner] of [
      [east, west],
      [west, east],
    ] as const)
      await each(routes, async (route) => {
        const { status, told } = await answerTo(stranger, route, owner);
        const shown = givingAway(owner).filter((mark) => told.includes(mark));
        if (shown.length > 0) wrong.push(`${nameOf(route)} tells ${stranger.partner} ${shown.join(', ')}`);
        const refused = status === 403 || status === 404;
        if (status >= 500 || (parametersOf(route.path).some(isSomebodys) && !refused))
          wrong.push(`${nameOf(route)} answers ${stranger.partner} with ${status}: ${told.slice(0, 200)}`);
      });
    expect(wrong).toEqual([]);
  });

  it('has what is its own all the same, is shown nothing of another’s beside it, and no secret a second time', async () => {
    const wrong: string[] = [];
    for (const [owner, other] of [
      [east, west],
      [west, east],
    ] as const) {
      const missing = new Set(owner.marks);
      const reads = routes.filter(({ method }) => method === 'GET');
      await each(reads, async (route) => {
        const { status, text } = await answerTo(owner, route, owner);
        for (const mark of owner.marks) if (text.includes(mark)) missing.delete(mark);
        const shown = [...givingAway(other), ...owner.secrets].filter((mark) => text.includes(mark));
        if (shown.length > 0 || status >= 500)
          wrong.push(`${nameOf(route)} answers ${owner.partner} with ${status} and ${shown.join(', ')}`);
      });
      expect([owner.partner, [...missing]]).toEqual([owner.partner, []]);
    }
    expect(wrong).toEqual([]);
  });
});
