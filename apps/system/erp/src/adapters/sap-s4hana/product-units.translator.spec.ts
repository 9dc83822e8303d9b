import { describe, expect, it } from 'vitest';
import type { AvailabilityItem } from '../../erp.port.js';
import { urlOf } from './odata.codec.js';
import { inOtherUnits, toConversions, unitsRequest } from './product-units.translator.js';

const kept = (sku: string, unit = 'EA'): AvailabilityItem => ({
  sku,
  warehouseCode: '1010',
  available: { value: 100, unit },
});
const row = (AlternativeUnit: string, QuantityNumerator: string, QuantityDenominator = '1') => ({
  Product: 'SKU-1005',
  AlternativeUnit,
  QuantityNumerator,
  QuantityDenominator,
});

describe('units of materials', () => {
  it('are asked for in the material master', () => {
    expect(urlOf(unitsRequest(['A', 'B']))).toBe(
      "/sap/opu/odata/sap/API_PRODUCT_SRV/A_ProductUnitsOfMeasure?$filter=Product%20eq%20'A'%20or%20Product%20eq%20'B'" +
        '&$select=Product,AlternativeUnit,QuantityNumerator,QuantityDenominator',
    );
  });

  it('are asked for only where stock is kept in another unit than one that was asked about', () => {
    const items = [kept('A'), kept('A'), kept('B', 'CS')];
    expect(inOtherUnits(items, [])).toEqual([]);
    expect(inOtherUnits(items, ['EA'])).toEqual(['B']);
    expect(inOtherUnits(items, ['EA', 'CS'])).toEqual(['A', 'B']);
  });

  it('become conversions of what was asked about, whatever SAP calls the unit', () => {
    const rows = [row('EA', '1'), row('KAR', '20'), row('PAL', '480')];
    expect(toConversions(rows, [kept('SKU-1005')], ['EA', 'CT', 'CS'])).toEqual([
      { sku: 'SKU-1005', unit: 'CT', baseUnit: 'EA', numerator: 20, denominator: 1 },
    ]);
  });

  it('that say nothing convert nothing', () => {
    expect(toConversions([row('CS', '0')], [kept('SKU-1005')], ['CS'])).toEqual([]);
  });
});
