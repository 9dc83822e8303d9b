import { describe, expect, it } from 'vitest';
import type { Entity } from './odata.codec.js';
import { stockBookRequest, toStockBookItem } from './stock-book.translator.js';

const stock = (more: Entity): Entity => ({
  Plant: '1010',
  StorageLocation: '0001',
  InventorySpecialStockType: '',
  InventoryStockType: '01',
  MatlWrhsStkQtyInMatlBaseUnit: '10.000',
  ...more,
});
const material = (...stocks: Entity[]): Entity => ({
  Material: 'SKU-1001',
  MaterialBaseUnit: 'PC',
  to_MatlStkInAcctMod: { results: stocks.map(stock) },
});
const pieces = (value: number) => ({ value, unit: 'H87' });

describe('SAP’s book of a plant', () => {
  it('holds what is fit for sale and what is not, by storage location', () => {
    const kept = material(
      {},
      { StorageLocation: '0002', MatlWrhsStkQtyInMatlBaseUnit: '0.100' },
      { InventoryStockType: '02', MatlWrhsStkQtyInMatlBaseUnit: '0.200' },
      { InventoryStockType: '07', MatlWrhsStkQtyInMatlBaseUnit: '4.000' },
    );
    expect(toStockBookItem(kept, '1010')).toEqual({
      sku: 'SKU-1001',
      onHand: pieces(14.3),
      blocked: pieces(4.2),
      parts: [
        { storageLocation: '0001', onHand: pieces(14.2) },
        { storageLocation: '0002', onHand: pieces(0.1) },
      ],
    });
  });

  it.each([
    ['lies in another plant', { Plant: '1020' }],
    ['is under way between two', { InventoryStockType: '06' }],
    ['belongs to somebody else', { InventorySpecialStockType: 'K' }],
  ])('leaves out what %s', (_, more) => {
    expect(toStockBookItem(material({}, more), '1010')?.onHand).toEqual(pieces(10));
    expect(toStockBookItem(material(more), '1010')).toBeNull();
  });

  it('keeps a material of which nothing is left', () => {
    expect(toStockBookItem(material({ MatlWrhsStkQtyInMatlBaseUnit: '0.000' }), '1010')?.onHand).toEqual(pieces(0));
  });

  it('is read in the order of the materials, behind the last one that was read', () => {
    const { query } = stockBookRequest({ warehouseCode: '1010' }, { limit: 200 });
    expect(query).toEqual({ $expand: 'to_MatlStkInAcctMod', $orderby: 'Material', $top: '200' });
    const next = stockBookRequest({ warehouseCode: '1010', skus: ['A', "B'"] }, { limit: 2, cursor: 'A' });
    expect(next.query?.['$filter']).toBe("(Material eq 'A' or Material eq 'B''') and Material gt 'A'");
  });
});
