import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StatePublisher, viewChanges } from '#messaging';
import { together } from '#platform/persistence';
import { Developer } from '../../../../test/support/developer.js';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';

const SHARED = '4012345000047';
const ALONE = '4012345000054';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
  await publish('sap-1-F1', SHARED);
  await publish('sap-2-F1', ALONE);
});
afterAll(() => admin.stop());

/** As order-to-ship does. */
async function publish(id: string, warehouse: string): Promise<void> {
  const publisher = new StatePublisher('spec');
  const body = {
    id,
    orderId: id.slice(0, -3),
    orderNumber: '1',
    state: 'released',
    warehouse,
    shipTo: { name: 'Acme', city: 'Berlin', postalCode: '10719', country: 'DE' },
    lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 1, unit: 'EA' } }],
    taken: [],
    packages: [],
  };
  const view = { kind: 'fulfilment', id, owners: [`warehouse:${warehouse}`], body };
  const publications = [{ instance: id, version: 1, changes: viewChanges([], [view]) }];
  await admin.database.transaction((tx) => publisher.complete(tx, ['fulfilment'], 1));
  await admin.database.transaction((tx) => together(publisher.publish(tx, 'default', publications)));
}

describe('fulfilments', () => {
  it('are those of the warehouses that a 3PL reaches: of one that two share both see them, and may tell what became of them', async () => {
    const [one, other] = [
      await Developer.of(admin, '3pl', { warehouses: [SHARED] }),
      await Developer.of(admin, '3pl', { warehouses: [ALONE, SHARED] }),
    ];
    const seen = async ({ id }: Developer, path = '') => {
      const answer = await admin.partner({ id, environment: 'production' }, 'GET', `/partner/v2/fulfilments${path}`);
      return path ? answer.status : answer.body.items.map((item: { id: string }) => item.id);
    };
    expect([await seen(one), await seen(other)]).toEqual([['sap-1-F1'], ['sap-2-F1', 'sap-1-F1']]);
    expect([await seen(one, '/sap-1-F1'), await seen(other, '/sap-1-F1')]).toEqual([200, 200]);
    expect([await seen(one, '/sap-2-F1'), await seen(other, '/sap-2-F1')]).toEqual([404, 200]);
    const confirmed = await admin.partner(
      { id: one.id, environment: 'production' },
      'POST',
      '/partner/v2/fulfilments/sap-1-F1/confirmations',
      { body: { kind: 'accepted' } },
    );
    expect(confirmed.status).toBe(201);
  });
});
