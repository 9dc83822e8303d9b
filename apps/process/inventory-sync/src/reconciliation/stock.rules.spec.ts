import { describe, expect, it } from 'vitest';
import type { StockTolerances } from '#platform/config';
import { STOCK_RULES, type StockRow, verdictOf } from './stock.rules.js';

const row = (value: number, changes: Partial<StockRow> = {}): StockRow => ({
  key: '4012345000016/SKU-1001',
  sku: 'SKU-1001',
  location: '4012345000016',
  onHand: { value, unit: 'EA' },
  asOf: '2026-11-26T02:00:00.000Z',
  ...changes,
});
const cases = row(8, { onHand: { value: 8, unit: 'CS' } });

describe('shelf and book', () => {
  it.each([
    [row(100), row(100), undefined],
    [row(0), undefined, undefined],
    [undefined, row(0), undefined],
    [row(97), row(100), { onHand: { value: -3, unit: 'EA' } }],
    [row(2), undefined, { onHand: { value: 2, unit: 'EA' } }],
    [undefined, row(4), { onHand: { value: -4, unit: 'EA' } }],
    [row(0.3), row(0.1), { onHand: { value: 0.2, unit: 'EA' } }],
    [cases, row(96), { units: ['CS', 'EA'] }],
  ])('%j against %j', (wms, erp, difference) => {
    expect(STOCK_RULES.judge(wms, erp)).toEqual(difference && { kind: 'difference', difference });
  });
});

describe('a difference', () => {
  const judged = (wms: number, erp: number, tolerances: StockTolerances = {}) =>
    verdictOf(tolerances, row(wms), row(erp)).verdict;

  it.each([
    [98, 100, 'within-tolerance'],
    [102, 100, 'within-tolerance'],
    [97, 100, 'above-tolerance'],
    // The smaller of two pieces and two percent.
    [9, 10, 'above-tolerance'],
    [998, 1000, 'within-tolerance'],
    [997, 1000, 'above-tolerance'],
    [1, 0, 'above-tolerance'],
  ])('of %i and %i is %s by the default', (wms, erp, verdict) => {
    expect(judged(wms, erp)).toBe(verdict);
  });

  it('is judged by the class of its item', () => {
    const items = { 'SKU-1001': 'A' };
    expect(judged(99, 100, { items })).toBe('above-tolerance');
    expect(verdictOf({ items }, row(99), row(100)).itemClass).toBe('A');
    expect(judged(95, 100, { standard: 'C' })).toBe('within-tolerance');
    expect(judged(99, 100, { items: { 'SKU-1001': 'unheard-of' } })).toBe('above-tolerance');
  });

  it('is accepted where the installation says so', () => {
    const classes = { B: { quantity: 5, percent: 10, within: 'accept' as const } };
    expect(judged(96, 100, { classes })).toBe('accepted');
    expect(judged(94, 100, { classes })).toBe('above-tolerance');
  });

  it('of two units is neither', () => {
    expect(verdictOf({}, cases, row(96)).verdict).toBe('units-differ');
  });
});
