import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import { StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';

let api: StubbedPartnerApi;
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
});
afterAll(() => api.close());

const address = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE' };

describe('a shipment that goods befell', () => {
  it.each(['v1', 'v2'])('says so beside its state to whoever may see it, in %s', async (version) => {
    const id = `${version}-S1`;
    const packages = [{ sscc: makeSscc(3, '4012345', 1n), lines: [] }];
    const request = { shipmentId: id, orderId: version, from: address, to: address, packages, totalWeightKg: 1 };
    const view = { id, orderId: version, orderNumber: '1', fulfilmentId: 'F', customerId: '10100001', carrier: 'SWFT' };
    const whole = { ...view, state: 'in-transit', delayed: false, deliveryAttempts: 0, request };
    const readers = ['carrier:SWFT', 'customer:10100001'];
    const read = async (partner: string) => (await api.call(partner, `/partner/${version}/shipments/${id}`)).body;

    await api.publish('shipment', id, readers, whole);
    for (const flag of ['damaged', 'refused', 'returned']) expect(await read('swift')).not.toHaveProperty(flag);
    await api.publish('shipment', id, readers, { ...whole, damaged: true, refused: true, returned: true });
    for (const partner of ['swift', 'acme'])
      expect(await read(partner)).toMatchObject({ state: 'in-transit', damaged: true, refused: true, returned: true });
    expect(await read('northern')).toMatchObject({ status: 404 });
  });
});
