import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Sent } from '../support/browser.js';
import { ADMINISTRATOR, SignInProduct } from '../support/signed-in.js';

const TOWER = '/portal/api/tower';
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const ACT: Sent = { json: {}, headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'once' } };

let product: SignInProduct;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  product = await SignInProduct.start({}, [{ id: '3pl-east', kind: '3pl' }]);
  browsers.set('administrator', await product.signedIn(ADMINISTRATOR));
  for (const role of ['viewer', 'operator', 'approver', 'developer'])
    browsers.set(role, await product.signedIn(await product.person(`a-${role}`, [role])));
  browsers.set('partner', await product.signedIn(await product.person('of-a-partner', ['developer'], '3pl-east')));
});
afterAll(() => product?.stop());

const statusOf = async (who: string, path: string, sent?: Sent) =>
  ((await browsers.get(who)?.open(`${TOWER}${path}`, sent)) ?? { status: 0 }).status;
const statuses = async (path: string, sent?: Sent) =>
  Object.fromEntries(
    await Promise.all([...browsers.keys()].map(async (who) => [who, await statusOf(who, path, sent)] as const)),
  );

describe('the control tower', () => {
  it.each([
    '/now',
    '/lag',
    '/names',
    '/feeds',
    '/orders',
    '/find?number=4711',
    '/exceptions',
    '/exceptions/groups',
    '/settlements',
    '/drift',
  ])('lets those look who watch over it: %s', async (path) => {
    const [open, shut] = [200, 403];
    expect(await statuses(path)).toEqual({
      administrator: open,
      viewer: open,
      operator: open,
      approver: open,
      developer: shut,
      partner: shut,
    });
  });

  it('has cases worked on by those who may, as far as their own tokens go', async () => {
    const [none, shut] = [404, 403];
    expect(await statuses(`/exceptions/order-to-ship/${NOBODYS}/retry`, ACT)).toEqual({
      administrator: none,
      viewer: shut,
      operator: none,
      approver: shut,
      developer: shut,
      partner: shut,
    });
  });

  it('has the same done to several cases by those who may, and tells what each refused', async () => {
    const cases = [{ process: 'order-to-ship', id: NOBODYS }];
    const sent = { ...ACT, json: { cases, body: { assignee: 'm.jansen' } } };
    const shut = 403;
    expect(await statuses('/exception-acts/assign', sent)).toEqual({
      administrator: 200,
      viewer: shut,
      operator: 200,
      approver: 200,
      developer: shut,
      partner: shut,
    });
    const told = async (who: string) =>
      JSON.parse((await browsers.get(who)?.open(`${TOWER}/exception-acts/assign`, sent))?.text ?? '{}');
    expect(await told('operator')).toEqual({
      done: [],
      refused: [{ ...cases[0], code: 'not-found', detail: expect.any(String) }],
    });
    expect(await told('approver')).toMatchObject({ done: [], refused: [{ code: 'forbidden' }] });
    const wrong = (json: object) => statusOf('operator', '/exception-acts/assign', { ...ACT, json });
    for (const odd of [[], [null], ['one'], 'all', undefined])
      expect([odd, await wrong({ cases: odd, body: {} })]).toEqual([odd, 422]);
    expect(await wrong({ cases, body: 'text' })).toBe(422);
    expect(await wrong({ cases: [...cases, ...cases], body: {} })).toBe(422);
    expect(await wrong({ cases: [{ process: 'another', id: NOBODYS }], body: {} })).toBe(422);
    expect(await statusOf('operator', '/exception-acts/edits', sent)).toBe(404);
  });

  it('is built anew by administrators alone', async () => {
    for (const who of ['viewer', 'operator', 'approver', 'developer', 'partner'])
      expect([who, await statusOf(who, '/rebuild', ACT)]).toEqual([who, 403]);
    expect(await statusOf('administrator', '/rebuild', ACT)).toBe(202);
  });

  it('takes no act of another site’s page, and none that could happen twice', async () => {
    const path = `/exceptions/order-to-ship/${NOBODYS}/retry`;
    const foreign = { json: {}, headers: { 'sec-fetch-site': 'cross-site', 'idempotency-key': 'once' } };
    expect(await statusOf('administrator', path, foreign)).toBe(403);
    expect(await statusOf('administrator', path, { json: {}, headers: { 'sec-fetch-site': 'same-origin' } })).toBe(400);
    expect(await statusOf('administrator', `/exceptions/another/${NOBODYS}/retry`, ACT)).toBe(404);
    expect(await statusOf('administrator', `/exceptions/order-to-ship/${NOBODYS}/delete`, ACT)).toBe(404);
  });

  it('tells wrong questions from those to which there is no answer', async () => {
    expect(await statusOf('viewer', '/orders/no-such-order')).toBe(404);
    expect(await statusOf('viewer', '/orders/no-such-order/timeline')).toBe(404);
    expect(await statusOf('viewer', '/messages/no-such-message')).toBe(404);
    for (const who of ['developer', 'partner']) expect([who, await statusOf(who, '/messages/any')]).toEqual([who, 403]);
    expect(await statusOf('viewer', '/settlements/no-such-settlement')).toBe(404);
    for (const path of [
      '/orders?late=perhaps',
      '/orders?limit=0',
      '/orders?cursor=x',
      '/find',
      '/exceptions?state=odd',
      '/drift?sort=odd',
      '/drift?cursor=x',
    ])
      expect([path, await statusOf('viewer', path)]).toEqual([path, 422]);
  });
});
