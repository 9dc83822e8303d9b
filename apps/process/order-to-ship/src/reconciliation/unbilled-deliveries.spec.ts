import { describe, expect, it } from 'vitest';
import { newOrder } from '../intake.js';
import { EAST, line, sampleOrder } from '../order-to-ship.sample.js';
import type { Fulfilment, OrderToShipState } from '../order-to-ship.state.js';
import {
  deliveriesOf,
  type OurDelivery,
  type TheirDelivery,
  UNBILLED_CODES,
  type UnbilledCode,
  unbilledRules,
} from './unbilled-deliveries.js';

const NOW = '2026-11-26T12:00:00.000Z';
const { judge } = unbilledRules(NOW, { customerInvoiceDays: 3, settleMs: 900_000 });
const LONG_AGO = '2026-11-20T12:00:00.000Z';
const STILL = { busy: false, updatedAt: LONG_AGO };
const value = { amount: 1_000, currency: 'EUR' };

const ours = (change: Partial<OurDelivery> = {}): OurDelivery => ({
  key: 'sap-4711-F1',
  deliveryNumber: '80000001',
  shippedOn: '2026-11-20',
  invoice: 'not-yet',
  value,
  ...STILL,
  ...change,
});
const theirs = (change: Partial<TheirDelivery> = {}): TheirDelivery => ({
  key: 'sap-4711-F1',
  deliveryNumber: '80000001',
  issuedOn: '2026-11-20',
  billed: 'nothing',
  ...change,
});

const FOUND: readonly [UnbilledCode, OurDelivery | undefined, TheirDelivery | undefined][] = [
  ['not-invoiced', ours(), theirs()],
  ['not-invoiced', ours({ invoice: 'awaited', awaitedSince: NOW }), theirs({ billed: 'partly' })],
  ['not-invoiced', ours(), theirs({ issuedOn: '2026-11-23' })],
  ['invoiced-here', ours({ invoice: 'known' }), theirs({ issuedOn: '2026-11-26' })],
  ['invoiced-there', ours({ invoice: 'awaited', awaitedSince: '2026-11-26T10:00:00.000Z' }), undefined],
  ['issued-there', undefined, theirs()],
];

describe('a delivery by both books', () => {
  it.each(FOUND)('%s', (code, left, right) => {
    expect(judge(left, right)).toMatchObject({ kind: 'difference', difference: { code, deliveryNumber: '80000001' } });
  });

  it('has a test for every difference', () => {
    expect(new Set(FOUND.map(([code]) => code))).toEqual(new Set(UNBILLED_CODES));
  });

  it.each<[string, OurDelivery | undefined, TheirDelivery | undefined]>([
    ['may still be billed in time', ours(), theirs({ issuedOn: '2026-11-24' })],
    ['is billed', ours(), undefined],
    ['is billed, and its order has ended', ours({ invoice: 'known' }), undefined],
    ['was settled by a person, whatever its ERP says', ours({ invoice: 'settled' }), theirs()],
    ['is billed, and its order will soon ask', ours({ invoice: 'awaited', awaitedSince: NOW }), undefined],
  ])('%s: they agree', (_, left, right) => {
    expect(judge(left, right)).toBeUndefined();
  });

  it.each<[string, OurDelivery | undefined, TheirDelivery | undefined]>([
    ['its order has a command under way here', ours({ busy: true }), theirs()],
    ['its goods issue is under way', undefined, theirs({ order: { ...STILL, busy: true } })],
    ['its order changed here a moment ago', ours({ updatedAt: NOW }), theirs()],
    [
      'its order changed here since the ERP told',
      undefined,
      theirs({ order: { ...STILL, updatedAt: '2026-11-26T12:01:00Z' } }),
    ],
  ])('%s: it cannot be said yet', (_, left, right) => {
    expect(judge(left, right)).toMatchObject({ kind: 'deferred' });
  });

  it('tells what it is worth at the prices of its order', () => {
    expect(judge(ours(), theirs())).toMatchObject({ difference: { value } });
  });
});

describe('what of an order has left', () => {
  const priced = (unitPrice?: { amount: number; currency: string }) => ({
    ...line('10', 5),
    ...(unitPrice && { unitPrice }),
  });
  const gone = (lines: ReturnType<typeof priced>[], change: Partial<OrderToShipState> = {}): OrderToShipState => {
    const taken = lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity }));
    const fulfilment = {
      fulfilmentId: 'sap-4711-F1',
      warehouse: EAST,
      wms: 'wms',
      asked: taken,
      taken,
      stage: 'goods-issued',
      deliveryNumber: '80000001',
      packages: [],
      shippedAt: '2026-11-20T08:00:00.000Z',
    } as unknown as Fulfilment;
    return { ...newOrder('sap-4711', sampleOrder({ lines })), fulfilments: [fulfilment], ...change };
  };

  it('is worth what was taken, at the prices of the order', () => {
    expect(deliveriesOf(gone([priced({ amount: 250, currency: 'EUR' })]), STILL)).toEqual([
      {
        key: 'sap-4711-F1',
        deliveryNumber: '80000001',
        shippedOn: '2026-11-20',
        invoice: 'not-yet',
        value: { amount: 1_250, currency: 'EUR' },
        ...STILL,
      },
    ]);
  });

  it('is of unknown worth where a price is not known', () => {
    const [delivery] = deliveriesOf(gone([priced()]), { ...STILL, busy: true });
    expect(delivery).toMatchObject({ busy: true });
    expect(delivery).not.toHaveProperty('value');
  });

  it('waits for an invoice once all has arrived, and for none after it', () => {
    const since = '2026-11-25T08:00:00.000Z';
    const lines = [priced()];
    expect(deliveriesOf(gone(lines, { phase: { name: 'invoicing', since, polls: 1 } }), STILL)).toMatchObject([
      { invoice: 'awaited', awaitedSince: since },
    ]);
    for (const name of ['closing', 'closed'] as const)
      expect(deliveriesOf(gone(lines, { phase: { name, invoiceNumbers: ['1'] } }), STILL)).toMatchObject([
        { invoice: 'known' },
      ]);
  });

  it('is nothing before its goods issue', () => {
    expect(deliveriesOf({ ...gone([priced()]), fulfilments: [] }, STILL)).toEqual([]);
  });
});
