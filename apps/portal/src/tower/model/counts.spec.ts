import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, quantile } from './counts.js';
import type { TowerOrder } from './orders.js';

const OPENED = Date.UTC(2026, 10, 26, 8);
const at = (seconds: number) => new Date(OPENED + seconds * 1_000).toISOString();

const order = (seconds: number): TowerOrder => ({
  id: 'sap-1',
  sequence: 1,
  standing: {
    state: 'shipped',
    ended: false,
    erp: 'sap',
    orderNumber: '1',
    customer: 'C-1',
    warehouses: [],
    carriers: [],
    openedAt: at(0),
    updatedAt: at(seconds),
    correlationId: '',
    waitsFor: [],
    view: { fulfilments: [{ id: 'sap-1-F1', state: 'goods-issued' }] },
  },
  met: { 'sap-1-F1': { left: { actual: at(seconds) } } },
});

const bandOf = (seconds: number) => Number(countsOf(order(seconds)).find(({ series }) => series === 'left')?.key);

describe('times until goods left', () => {
  it('are told to within a tenth, however long they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), (seconds) => {
        const told = quantile([{ band: bandOf(seconds), n: 1 }], 0.5) as number;
        expect(Math.abs(told - seconds) / seconds).toBeLessThan(0.1);
      }),
    );
  });

  it('have a median and a slowest twentieth, and none where nothing left', () => {
    const bands = [...Array(95).fill(3_600), ...Array(5).fill(86_400)].map((seconds) => ({
      band: bandOf(seconds),
      n: 1,
    }));
    expect(quantile(bands, 0.5)).toBeCloseTo(3_600, -3);
    expect(quantile(bands, 0.99)).toBeGreaterThan(80_000);
    expect(quantile([], 0.5)).toBeUndefined();
  });
});
