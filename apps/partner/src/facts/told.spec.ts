import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EAST, StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';
import { SERVED } from '../served.js';

let api: StubbedPartnerApi;
const shipTo = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE' };
const ea = (value: number) => ({ value, unit: 'EA' });

beforeAll(async () => {
  api = await StubbedPartnerApi.start();
  const lines = [{ lineId: '10', sku: 'SKU-1001', quantity: ea(10) }];
  await api.publish('fulfilment', 'sap-1-F1', [`warehouse:${EAST}`], {
    ...{ id: 'sap-1-F1', orderId: 'sap-1', orderNumber: '1', state: 'released', warehouse: EAST, partner: 'east' },
    ...{ shipTo, lines, taken: lines, packages: [] },
  });
  await api.publish('shipment', 'sap-1-S1', ['carrier:SWFT'], {
    ...{ id: 'sap-1-S1', orderId: 'sap-1', orderNumber: '1', fulfilmentId: 'sap-1-F1', customerId: '10100001' },
    ...{ state: 'accepted', carrier: 'SWFT', delayed: false, deliveryAttempts: 0, request: { packages: [] } },
  });
});
afterAll(() => api.close());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const MINUTES_OF_A_DAY = 24 * 60;
const dayIn = (days: number) => inMinutes(days * MINUTES_OF_A_DAY).slice(0, 10);

const refusal = async (partner: string, path: string, body: object) => {
  const { status, body: problem } = await api.call(partner, path, body);
  return status === 201
    ? [201]
    : [status, ...problem.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)];
};

const eur = (amount: number, currency = 'EUR') => ({ amount, currency });
const invoice = (change: object = {}) => ({
  ...{ invoiceNumber: 'SW-1', shipmentId: 'sap-1-S1', invoiceDate: '2026-11-24' },
  ...{ charges: [{ code: 'BASE', amount: eur(100) }], total: eur(100) },
  ...change,
});
const adjustment = (change: object = {}) => ({
  ...{ sku: 'SKU-1001', location: EAST, delta: -2, unit: 'EA', reason: 'DAMAGE' },
  ...change,
});

describe.each(SERVED)('in %s', (version) => {
  const at = (path: string) => `/partner/${version}/${path}`;
  const CONFIRMATIONS = at('fulfilments/sap-1-F1/confirmations');
  const MILESTONES = at('shipments/sap-1-S1/milestones');
  const INVOICES = at('freight-invoices');
  const ADJUSTMENTS = at('stock-adjustments');

  it.each<[string, string, object]>([
    ['east', CONFIRMATIONS, { kind: 'accepted' }],
    ['swift', MILESTONES, { code: 'departed' }],
    ['swift', MILESTONES, { code: 'delivered', classifier: 'actual' }],
    ['east', ADJUSTMENTS, adjustment()],
  ])('what has happened lies no further ahead than clocks differ: %s %s %o', async (partner, path, body) => {
    const ahead = await refusal(partner, path, { ...body, occurredAt: inMinutes(6) });
    expect(ahead).toEqual([422, '/occurredAt in-the-future']);
    expect(await refusal(partner, path, { ...body, occurredAt: inMinutes(4) })).toEqual([201]);
  });

  it('what is expected may lie ahead', async () => {
    for (const classifier of ['planned', 'estimated'])
      expect(await refusal('swift', MILESTONES, { code: 'arrived', classifier, occurredAt: inMinutes(600) })).toEqual([
        201,
      ]);
    expect(await refusal('swift', MILESTONES, { code: 'eta-changed', eta: inMinutes(600) })).toEqual([201]);
  });

  it('a moment is one that there is', async () => {
    const body = { code: 'departed', occurredAt: '2026-W48-4T10:00:00Z' };
    expect(await refusal('swift', MILESTONES, body)).toEqual([422, '/occurredAt is-moment']);
  });

  it('an invoice is of a day that has begun somewhere', async () => {
    expect(await refusal('swift', INVOICES, invoice({ invoiceDate: dayIn(2) }))).toEqual([
      422,
      '/invoiceDate in-the-future',
    ]);
  });

  it('of what is counted there are only whole ones', async () => {
    const half = { lineId: '10', quantity: ea(6.5) };
    const told = version === 'v1' ? { lines: [half] } : { contents: [half] };
    expect(await refusal('east', CONFIRMATIONS, { kind: 'picked', ...told })).toEqual([
      422,
      `/${Object.keys(told)[0]}/0/quantity/value not-whole`,
    ]);
    for (const unit of ['EA', 'CS', 'CT', 'PL', 'C62', 'XPK'])
      expect(await refusal('east', ADJUSTMENTS, adjustment({ delta: -2.5, unit }))).toEqual([422, '/delta not-whole']);
    expect(await refusal('east', ADJUSTMENTS, adjustment({ delta: -2.5, unit: 'KGM' }))).toEqual([201]);
  });

  it('a currency is one of ISO 4217', async () => {
    const charges = [{ code: 'BASE', amount: eur(100, 'XXQ') }];
    expect(await refusal('swift', INVOICES, invoice({ charges, total: eur(100, 'XXQ') }))).toEqual([
      422,
      '/charges/0/amount/currency is-currency',
      '/total/currency is-currency',
    ]);
  });
});
