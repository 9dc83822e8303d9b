import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';
import { LANDSCAPE } from '../../../../test/support/partner-api.js';
import { Partners } from '../registry/partners.js';
import { PartnerClients } from './partner-clients.js';

const GIVEN = { id: 'given', kind: '3pl', name: 'Given' } as const;
const withPlan = (plan: string) => ({ ...LANDSCAPE, partners: [{ ...GIVEN, plan }] });

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start({ landscape: withPlan('premium') });
});
afterAll(() => admin.stop());

const sweep = () => admin.app.get(PartnerClients, { strict: false }).sweep();
const planOf = (clientId: string) => admin.directory.get(clientId)?.plan;

describe('the plan of a partner', () => {
  it('that the landscape names reaches its client, also when the next start names another', async () => {
    await sweep();
    expect(planOf('partner-given')).toBe('premium');
    const config = { ...admin.app.get<CrossdockConfig>(CONFIG), landscape: withPlan('trial') };
    const restarted = new Partners(admin.database, new Audit(), config);
    await restarted.onModuleInit();
    restarted.onApplicationShutdown();
    await sweep();
    expect(planOf('partner-given')).toBe('trial');
  });

  it('that an operator changes reaches every client of the partner, those that were made by hand included', async () => {
    const byHand = { partnerId: 'given', partnerKind: '3pl', environment: 'production', plan: 'trial' } as const;
    await admin.directory.ensure({ ...byHand, clientId: 'given-2' });
    const body = { plan: 'standard' };
    const headers = { 'if-match': '*' };
    expect((await admin.operator('PATCH', '/partner-admin/v1/partners/given', { body, headers })).status).toBe(200);
    expect([planOf('partner-given'), planOf('given-2')]).toEqual(['standard', 'standard']);
  });
});
