import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '#platform/audit';
import { CONFIG, type CrossdockConfig, type PartnerConfig } from '#platform/config';
import { type Json, PartnerAdmin } from '../../../../test/support/partner-admin.js';
import { LANDSCAPE } from '../../../../test/support/partner-api.js';
import { followLandscape } from './follow-landscape.js';
import { Partners } from './partners.js';

const ADMIN = '/partner-admin/v1';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start({ landscape: { ...LANDSCAPE, partners: [] } });
});
afterAll(() => admin.stop());

const carrier = (id: string, ...scacs: string[]): PartnerConfig => ({ id, kind: 'carrier', name: id, scacs });
const start = (...partners: PartnerConfig[]) =>
  followLandscape(admin.database, new Audit(), { ...LANDSCAPE, partners });
const scacsOf = async (id: string) => (await admin.operator('GET', `${ADMIN}/partners/${id}`)).body.reach.scacs;
const withheldFrom = async (id: string) => {
  const { body } = await admin.app.inject({ url: '/metrics' });
  return body.match(new RegExp(`crossdock_reach_withheld\\{partner="${id}"\\} (\\d+)`))?.[1];
};
const change = (id: string, body: object) =>
  admin.operator('PATCH', `${ADMIN}/partners/${id}`, { body, headers: { 'if-match': '*' } });
const invite = async (id: string, ...scacs: string[]) => {
  const contacts = [{ name: 'M. Jansen', email: 'jansen@carrier.example' }];
  const body = { id, kind: 'carrier', name: id, contacts, reach: { scacs } };
  expect((await admin.operator('POST', `${ADMIN}/invitations`, { body })).status).toBe(201);
};

describe('a start with a landscape', () => {
  it('gives a partner nothing that another one holds, tells it, and gives it once that one has let go', async () => {
    await invite('invited', 'HELD', 'OWNX');
    await start(carrier('given', 'HELD', 'FREE'));
    expect([await scacsOf('given'), await withheldFrom('given')]).toEqual([['FREE'], '1']);
    expect((await change('invited', { reach: { scacs: ['OWNX'] } })).status).toBe(200);
    await start(carrier('given', 'HELD', 'FREE'));
    expect([await scacsOf('given'), await withheldFrom('given')]).toEqual([['HELD', 'FREE'], '0']);
  });

  it('leaves what an operator shared as it is', async () => {
    await start(carrier('first', 'BOTH'));
    await invite('second', 'SCND');
    const sharing = { reason: 'One carrier, two systems' };
    expect((await change('second', { reach: { scacs: ['BOTH', 'SCND'] }, sharing })).status).toBe(200);
    await start(carrier('first', 'BOTH'));
    expect([await scacsOf('first'), await scacsOf('second')]).toEqual([['BOTH'], ['BOTH', 'SCND']]);
  });

  it('that moves a number from one of its partners to another moves it, whichever comes first', async () => {
    await start(carrier('from', 'MOVE', 'STAY'), carrier('to', 'ELSE'));
    await start(carrier('to', 'ELSE', 'MOVE'), carrier('from', 'STAY'));
    expect([await scacsOf('from'), await scacsOf('to')]).toEqual([['STAY'], ['ELSE', 'MOVE']]);
    await start(carrier('to', 'ELSE'), carrier('from', 'MOVE', 'STAY'));
    expect([await scacsOf('from'), await scacsOf('to')]).toEqual([['MOVE', 'STAY'], ['ELSE']]);
  });

  it('is recorded: what it gives, and each change of kind, plan and reach; one that changes nothing is not', async () => {
    const recorded = async () => {
      const { items } = (await admin.operator('GET', `${ADMIN}/audit?subject=partner/kept`)).body;
      return items.map(({ act, actor, before, after }: Json) => ({ act, by: actor.id, before, after })).reverse();
    };
    await start(carrier('kept', 'KEPT'));
    await start(carrier('kept', 'KEPT'));
    const given = { kind: 'carrier', plan: 'standard', reach: { scacs: ['KEPT'] } };
    expect(await recorded()).toMatchObject([{ act: 'partner.given', by: 'landscape', after: given }]);
    await start({ ...carrier('kept', 'KEPT', 'MORE'), plan: 'premium' });
    await start({ ...carrier('kept', 'KEPT', 'MORE'), plan: 'premium', kind: 'supplier' });
    expect((await recorded()).slice(1)).toMatchObject([
      {
        act: 'partner.changed',
        by: 'landscape',
        before: { plan: 'standard', reach: { scacs: ['KEPT'] } },
        after: { plan: 'premium', reach: { scacs: ['KEPT', 'MORE'] } },
      },
      { act: 'partner.changed', before: { kind: 'carrier' }, after: { kind: 'supplier' } },
    ]);
  });

  it('of another enterprise is refused on the same database, and changes nothing there', async () => {
    const config = admin.app.get<CrossdockConfig>(CONFIG);
    const other = { ...config, landscape: { ...LANDSCAPE, tenant: 'globex', partners: [carrier('theirs', 'THRS')] } };
    await invite('ours', 'OURS');
    await expect(new Partners(admin.database, new Audit(), other).onModuleInit()).rejects.toThrow(/enterprise acme/);
    expect(await admin.database.query(`SELECT FROM partner.partners WHERE id = 'theirs'`)).toEqual([]);
  });
});
