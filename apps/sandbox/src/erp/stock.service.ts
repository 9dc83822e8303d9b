import { onlyValues } from './odata.filter.js';
import { entity } from './odata.query.js';
import type { Service } from './odata.service.js';
import { decimal, type Row } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { Stock } from './sap.documents.js';

/** API_MATERIAL_STOCK_SRV: a material without any stock record is not in it. */
export const stockService: Service = {
  namespace: 'API_MATERIAL_STOCK_SRV',
  sets: {
    A_MaterialStock: {
      key: ['Material'],
      list: (book, { filter }) => rowsOf(book, onlyValues(filter, 'Material')),
      get: (book, { Material = '' }) => rowsOf(book, [Material])[0],
    },
  },
};

function rowsOf(book: SapBook, materials: readonly string[] | undefined): Row[] {
  const stocks = materials ? materials.flatMap((material) => book.stockOf(material)) : book.allStock();
  const byMaterial = Map.groupBy(stocks, ({ material }) => material);
  return [...byMaterial].map(([material, inPlants]) =>
    entity('A_MaterialStock', `'${encodeURIComponent(material)}'`, undefined, {
      Material: material,
      MaterialBaseUnit: 'EA',
      to_MatlStkInAcctMod: inPlants.flatMap(inAccountModel),
    }),
  );
}

/** Stock types: 01 may be sold, 07 is blocked. */
const inAccountModel = (stock: Stock): Row[] => [
  ofType(stock, '01', stock.onHand),
  ...(stock.blocked ? [ofType(stock, '07', stock.blocked)] : []),
];

const ofType = ({ material, plant }: Stock, type: string, quantity: number): Row =>
  entity(
    'A_MatlStkInAcctMod',
    `Material='${encodeURIComponent(material)}',Plant='${plant}',StorageLocation='0001',Batch='',Supplier='',Customer='',WBSElementInternalID='0',SDDocument='',SDDocumentItem='0',InventorySpecialStockType='',InventoryStockType='${type}'`,
    undefined,
    {
      Material: material,
      Plant: plant,
      StorageLocation: '0001',
      Batch: '',
      Supplier: '',
      Customer: '',
      WBSElementInternalID: '0',
      SDDocument: '',
      SDDocumentItem: '0',
      InventorySpecialStockType: '',
      InventoryStockType: type,
      WBSElementExternalID: '',
      MaterialBaseUnit: 'EA',
      MatlWrhsStkQtyInMatlBaseUnit: decimal(quantity),
    },
  );
