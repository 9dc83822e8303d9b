import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Feeds } from '#messaging';
import { ADMIN, onboardingOf } from '../../../../test/support/onboarding.js';
import { type Json, PartnerAdmin } from '../../../../test/support/partner-admin.js';

const FOLLOWED_MS = 15_000;
const NORTH = '4012345000092';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const { invite, onboarded, certify } = onboardingOf(() => admin);

async function active(changes: object): Promise<string> {
  const { id } = await onboarded(changes);
  await certify(id);
  expect((await admin.operator('POST', `${ADMIN}/partners/${id}/approval`, { body: {} })).status).toBe(200);
  return id;
}
const change = (id: string, body: object) =>
  admin.operator('PATCH', `${ADMIN}/partners/${id}`, { body, headers: { 'if-match': '*' } });
const listed = async (): Promise<Json[]> => (await admin.operator('GET', `${ADMIN}/feeds`)).body.items;
const known = async (id: string) => (await admin.app.get(Feeds, { strict: false }).known([`/partner/${id}`])).feeds[0];

describe('what is awaited from partners', () => {
  it('is agreed on by an operator, and taken back: of 3PLs and carriers, within limits', async () => {
    const { id } = await invite({ kind: 'carrier', reach: { scacs: ['WAIT'] } });
    expect(await change(id, { silentAfterMs: 3_600_000 })).toMatchObject({
      status: 200,
      body: { silentAfterMs: 3_600_000 },
    });
    const { items } = (await admin.operator('GET', `${ADMIN}/audit?subject=partner/${id}&limit=1`)).body;
    expect(items).toMatchObject([{ act: 'partner.changed', after: { silentAfterMs: 3_600_000 } }]);
    const back = await change(id, { silentAfterMs: null });
    expect(back.status).toBe(200);
    expect(back.body).not.toHaveProperty('silentAfterMs');
    for (const silentAfterMs of [0, 999, 1.5, '1 h', 10_000_000_000])
      expect(await change(id, { silentAfterMs })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/silentAfterMs' }] },
      });
    const supplier = await invite({ kind: 'supplier', reach: { suppliers: ['17409990'] } });
    expect(await change(supplier.id, { silentAfterMs: 3_600_000 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/silentAfterMs', code: 'not-of-kind' }] },
    });
  });

  it('is told to whoever watches, follows the registry, and is nothing of one that may not call', async () => {
    const id = await active({ reach: { warehouses: [NORTH] } });
    await expect
      .poll(() => known(id), { timeout: FOLLOWED_MS })
      .toMatchObject({ silentAfterMs: 28_800_000, awaited: [`awaited:warehouse:${NORTH}`], fromFirstWord: true });
    await change(id, { silentAfterMs: 60_000 });
    await expect.poll(() => known(id), { timeout: FOLLOWED_MS }).toMatchObject({ silentAfterMs: 60_000 });
    expect((await known(id))?.fromFirstWord).toBeUndefined();
    await admin.operator('POST', `${ADMIN}/partners/${id}/suspension`, { body: { reason: 'unpaid' } });
    await expect.poll(async () => (await known(id))?.silentAfterMs, { timeout: FOLLOWED_MS }).toBeUndefined();
  }, 60_000);

  it('is listed with when each was heard last: whatever it reports is a word', async () => {
    const warehouse = '4012345000085';
    const id = await active({ reach: { warehouses: [warehouse] } });
    await change(id, { silentAfterMs: 60_000 });
    const own = async () => (await listed()).find(({ partnerId }) => partnerId === id);
    expect(await own()).toEqual({ partnerId: id, kind: '3pl', agreed: true, state: 'quiet', silentAfterMs: 60_000 });
    const body = { sku: 'SKU-1001', location: warehouse, delta: -1, unit: 'EA', reason: 'DAMAGE' };
    const told = await admin.partner({ id, environment: 'production' }, 'POST', '/partner/v1/stock-adjustments', {
      body,
    });
    expect(told.status).toBe(201);
    await expect.poll(own).toMatchObject({ state: 'heard', lastHeardAt: expect.stringMatching(/Z$/) });
  });

  it('is listed in pages, by id', async () => {
    await active({ kind: 'carrier', reach: { scacs: ['PAGE'] } });
    const all = (await listed()).map(({ partnerId }) => partnerId);
    expect(all).toEqual([...all].sort());
    const first = (await admin.operator('GET', `${ADMIN}/feeds?limit=1`)).body;
    expect(first.items.map(({ partnerId }: Json) => partnerId)).toEqual(all.slice(0, 1));
    const second = (await admin.operator('GET', `${ADMIN}/feeds?limit=1&cursor=${first.nextCursor}`)).body;
    expect(second.items.map(({ partnerId }: Json) => partnerId)).toEqual(all.slice(1, 2));
  });
});
