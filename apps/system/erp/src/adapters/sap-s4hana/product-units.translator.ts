import type { UnitConversion } from '#canonical';
import type { AvailabilityItem } from '../../erp.port.js';
import { anyOf, type Entity, type ODataRequest, parseDecimal, requiredText, text } from './odata.codec.js';
import { toRec20 } from './sales-order.translator.js';
import { SERVICES } from './sap.codes.js';

/**
 * https://api.sap.com/api/API_PRODUCT_SRV: alternative units of materials (MARM). An order item tells its sales unit and
 * nothing of the base unit, so the material's master is asked. Unverified: vendor's page only, not tried on a system.
 */
export const unitsRequest = (skus: readonly string[]): ODataRequest => ({
  method: 'GET',
  service: SERVICES.product,
  path: 'A_ProductUnitsOfMeasure',
  query: {
    $filter: anyOf('Product', skus),
    $select: 'Product,AlternativeUnit,QuantityNumerator,QuantityDenominator',
  },
});

/** SKUs of which stock is kept in another unit than one that was asked about. */
export const inOtherUnits = (items: readonly AvailabilityItem[], units: readonly string[]): readonly string[] => [
  ...new Set(items.filter(({ available }) => units.some((unit) => unit !== available.unit)).map(({ sku }) => sku)),
];

/** Only of what was asked: numerator pieces of the base unit are denominator of the alternative one. */
export function toConversions(
  rows: readonly Entity[],
  items: readonly AvailabilityItem[],
  units: readonly string[],
): readonly UnitConversion[] {
  const baseUnits = new Map(items.map(({ sku, available }) => [sku, available.unit]));
  return rows.flatMap((row): UnitConversion[] => {
    const sku = requiredText(row, 'Product');
    const unit = toRec20(text(row, 'AlternativeUnit'));
    const baseUnit = baseUnits.get(sku);
    if (baseUnit === undefined || unit === baseUnit || !units.includes(unit)) return [];
    const [numerator, denominator] = [parseDecimal(row['QuantityNumerator']), parseDecimal(row['QuantityDenominator'])];
    return numerator > 0 && denominator > 0 ? [{ sku, unit, baseUnit, numerator, denominator }] : [];
  });
}
