import { describe, expect, it } from 'vitest';
import { EAST, pieces, SKU, WEST } from '../inventory-sync.sample.js';
import { availabilityOf, type Book, type Figure, FRESH_MS, isFresh, type Reading } from './availability.js';
import { skusMovedBy } from './stock-moves.js';

const NOW = Date.parse('2026-11-24T08:00:00.000Z');
const at = (ms: number) => new Date(NOW + ms).toISOString();
const figure = (location: string, free: number, changes: Partial<Figure> = {}): Figure => ({
  location,
  free: pieces(free),
  asOf: at(0),
  ...changes,
});
const reading = (book: Book, ...figures: Figure[]): Reading => ({ book, askedAt: at(0), figures });
const of = (readings: readonly Reading[], old: readonly Book[] = []) =>
  availabilityOf(SKU, readings, () => 'sap', new Set(old));

describe('what is free at a place', () => {
  it.each([
    [10, 7, 7],
    [7, 10, 7],
    [0, 5, 0],
    [5, -3, 0],
  ])('is the smaller of %i on the shelf and %i in the ledger', (shelf, ledger, free) => {
    const { places } = of([reading('wms', figure(EAST, shelf)), reading('erp:sap', figure(EAST, ledger))]);
    expect(places).toMatchObject([{ location: EAST, free: pieces(free) }]);
  });

  it('is what the one book says that knows the item there', () => {
    const { places, free } = of([reading('wms', figure(EAST, 5)), reading('erp:sap', figure(WEST, 3))]);
    expect(places.map((place) => place.free.value)).toEqual([5, 3]);
    expect(free).toEqual(pieces(8));
  });

  it('is not what an ERP says that does not keep the book there', () => {
    const { places } = of([reading('wms', figure(EAST, 5)), reading('erp:old', figure(EAST, 1))]);
    expect(places[0]).not.toHaveProperty('erp');
    expect(places[0]?.free).toEqual(pieces(5));
  });

  it('is what lies there where the books count in different units', () => {
    const cases = figure(EAST, 1, { free: { value: 1, unit: 'CS' } });
    expect(of([reading('wms', figure(EAST, 5)), reading('erp:sap', cases)]).free).toEqual(pieces(5));
  });

  it('is nothing of an item that no book knows', () => {
    expect(of([reading('wms'), reading('erp:sap')])).toEqual({ sku: SKU, free: pieces(0), stale: false, places: [] });
  });
});

describe('the age of what is told', () => {
  it('is that of the oldest figure in it', () => {
    const { asOf } = of([reading('wms', figure(EAST, 5, { asOf: at(-9) })), reading('erp:sap', figure(EAST, 5))]);
    expect(asOf).toBe(at(-9));
  });

  it.each<[Book[], boolean]>([
    [[], false],
    [['wms'], true],
    [['erp:sap'], true],
  ])('says that it is old where %j did not answer: %s', (old, stale) => {
    const readings = [reading('wms', figure(EAST, 5))];
    expect(of(readings, old)).toMatchObject({ stale, places: [{ stale }] });
  });

  it.each([
    ['just read', 0, null, true],
    ['read five seconds ago', -FRESH_MS, null, false],
    ['read before stock moved', -100, at(-50), false],
    ['asked for in the moment in which stock moved', -100, at(-100), false],
    ['read after stock moved', -100, at(-200), true],
  ])('%s', (_what, askedAt, movedAt, fresh) => {
    expect(isFresh({ ...reading('wms'), askedAt: at(askedAt) }, NOW, movedAt)).toBe(fresh);
  });

  it.each<[object, string[]]>([
    [{ sku: 'A', location: EAST }, ['A']],
    [{ lines: [{ sku: 'A' }, { sku: 'B' }] }, ['A', 'B']],
    [{ fulfilment: { lines: [{ sku: 'A' }] } }, ['A']],
    [{ fulfilmentId: 'F1' }, []],
  ])('begins anew with an event about %j', (data, skus) => {
    expect(skusMovedBy({ type: 'stock.adjusted', data } as never)).toEqual(skus);
    expect(skusMovedBy({ type: 'exception.opened', data } as never)).toEqual([]);
  });
});
