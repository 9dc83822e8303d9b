import { describe, expect, it } from 'vitest';
import type { OrderState } from '#canonical';
import { sampleOrder } from '../order-to-ship.sample.js';
import { OPEN_ORDER_CODES, type OpenOrderCode, type OurOrder, openOrderRules, type TheirOrder } from './open-orders.js';

const NOW = '2026-11-26T12:00:00.000Z';
const LONG_AGO = '2026-11-25T12:00:00.000Z';
const JUST_NOW = '2026-11-26T11:59:00.000Z';
const { judge } = openOrderRules(NOW, { settleMs: 900_000 });

const ours = (change: Partial<OurOrder> = {}): OurOrder => ({
  key: 'sap-4711',
  erp: 'sap',
  orderNumber: '4711',
  word: 'released',
  updatedAt: LONG_AGO,
  busy: false,
  ...change,
});
const theirs = (change: Partial<TheirOrder> = {}): TheirOrder => ({
  key: 'sap-4711',
  status: 'released',
  changedAt: LONG_AGO,
  ...change,
});
const ended = (word: OrderState) => theirs({ here: { word, updatedAt: LONG_AGO } });

const FOUND: readonly [OpenOrderCode, OurOrder | undefined, TheirOrder | undefined][] = [
  ['unknown-here', undefined, theirs()],
  ['unknown-here', undefined, theirs({ status: 'entered' })],
  ['closed-here', undefined, ended('closed')],
  ['cancelled-here', undefined, ended('cancelled')],
  ['released-there', ours({ word: 'received' }), theirs({ order: sampleOrder() })],
  ['released-there', ours({ word: 'held', heldFor: 'credit' }), theirs()],
  ['released-there', ours({ word: 'held', heldFor: 'delivery-block' }), theirs()],
  ['held-there', ours({ word: 'released' }), theirs({ status: 'entered' })],
  ['held-there', ours({ word: 'partially-shipped' }), theirs({ status: 'entered' })],
  ['completed-there', ours({ there: 'completed' }), undefined],
  ['cancelled-there', ours({ there: 'cancelled' }), undefined],
  ['cancelled-there', ours({ word: 'cancel-rejected', there: 'cancelled' }), undefined],
  ['unknown-there', ours({ there: 'unknown' }), undefined],
];

describe('an order by both books', () => {
  it.each(FOUND)('%s', (code, left, right) => {
    expect(judge(left, right)).toMatchObject({ kind: 'difference', difference: { code } });
  });

  it('has a test for every difference', () => {
    expect(new Set(FOUND.map(([code]) => code))).toEqual(new Set(OPEN_ORDER_CODES));
  });

  it.each<[string, OurOrder | undefined, TheirOrder | undefined]>([
    ['is under way in both', ours(), theirs()],
    ['waits in both', ours({ word: 'received' }), theirs({ status: 'entered' })],
    ['is held here for what its ERP knows nothing of', ours({ word: 'held', heldFor: 'validation' }), theirs()],
    ['ends here while its ERP holds it', ours({ word: 'cancel-requested' }), theirs({ status: 'entered' })],
    [
      'is being cancelled here, and is cancelled there',
      ours({ word: 'cancel-requested', there: 'cancelled' }),
      undefined,
    ],
    ['was opened there since its ERP told', ours({ there: 'released' }), undefined],
    ['was begun here since we looked', undefined, ended('promised')],
  ])('%s: they agree', (_, left, right) => {
    expect(judge(left, right)).toBeUndefined();
  });

  it.each<[string, OurOrder | undefined, TheirOrder | undefined]>([
    ['changed here a moment ago', ours({ there: 'unknown', updatedAt: JUST_NOW }), undefined],
    ['changed there a moment ago', undefined, theirs({ changedAt: JUST_NOW })],
    ['ended here a moment ago', undefined, theirs({ here: { word: 'closed', updatedAt: JUST_NOW } })],
    ['has a command under way', ours({ there: 'completed', busy: true }), undefined],
  ])('%s: it cannot be said yet', (_, left, right) => {
    expect(judge(left, right)).toMatchObject({ kind: 'deferred' });
  });

  it('changed in a time to come, by the clock of its ERP: that is no reason to wait', () => {
    expect(judge(undefined, theirs({ changedAt: '2026-11-27T12:00:00.000Z' }))).toMatchObject({ kind: 'difference' });
  });

  it('tells both words, and what the order is worth', () => {
    const net = { amount: 100, currency: 'EUR' };
    expect(judge(ours({ word: 'promised' }), theirs({ status: 'entered', net }))).toEqual({
      kind: 'difference',
      difference: { code: 'held-there', here: 'promised', there: 'entered', net },
    });
  });
});
