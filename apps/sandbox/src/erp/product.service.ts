import { MATERIALS, type Material, materialOf } from './company.table.js';
import { onlyValues } from './odata.filter.js';
import { entity } from './odata.query.js';
import type { Service } from './odata.service.js';
import type { Row } from './odata.values.js';
import { BASE_UNIT } from './pieces.js';

/** API_PRODUCT_SRV, as far as it tells the units of materials and how they are stored. */
export const productService: Service = {
  namespace: 'API_PRODUCT_SRV',
  sets: {
    A_ProductUnitsOfMeasure: {
      key: ['Product', 'AlternativeUnit'],
      list: (_, { filter }) => (onlyValues(filter, 'Product')?.map(materialOf) ?? MATERIALS).flatMap(unitRows),
      get: (_, { Product = '', AlternativeUnit }) =>
        unitRows(materialOf(Product)).find((row) => row['AlternativeUnit'] === AlternativeUnit),
    },
    A_ProductStorage: {
      key: ['Product'],
      list: (_, { filter }) => (onlyValues(filter, 'Product')?.map(materialOf) ?? MATERIALS).map(storageRow),
      get: (_, { Product = '' }) => storageRow(materialOf(Product)),
    },
  },
};

const storageRow = ({ material, hazardousMaterial = '', temperatureCondition = '' }: Material): Row =>
  entity('A_ProductStorage', `Product='${encodeURIComponent(material)}'`, undefined, {
    Product: material,
    StorageConditions: '',
    TemperatureConditionInd: temperatureCondition,
    HazardousMaterialNumber: hazardousMaterial,
    BaseUnit: BASE_UNIT,
  });

/** The base unit is one of them. */
const unitRows = ({ material, units = {} }: Material): Row[] =>
  Object.entries({ [BASE_UNIT]: 1, ...units }).map(([unit, pieces]) =>
    entity(
      'A_ProductUnitsOfMeasure',
      `Product='${encodeURIComponent(material)}',AlternativeUnit='${unit}'`,
      undefined,
      {
        Product: material,
        AlternativeUnit: unit,
        QuantityNumerator: String(pieces),
        QuantityDenominator: '1',
        BaseUnit: BASE_UNIT,
      },
    ),
  );
