import { localDate } from '#canonical';
import type { StockMovement } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import { cut, fitting } from './field-limits.js';
import {
  type Entity,
  expanded,
  formatDay,
  formatQuantity,
  literal,
  type ODataRequest,
  parseDay,
  requiredText,
  text,
} from './odata.codec.js';
import { MOVEMENT_TYPES, PURCHASE_ORDER, REC20_TO_UNIT, SERVICES } from './sap.codes.js';
import { rejected } from './sap.errors.js';

type Places = Pick<SapConfig, 'storageLocation' | 'storageLocations' | 'timeZone'>;
/** SAP allots the number; its own description of the service demands the key all the same. */
const TO_BE_ALLOTTED = { MaterialDocumentYear: '', MaterialDocument: '' } as const;

type Item = StockMovement['items'][number];

/** https://api.sap.com/api/API_MATERIAL_DOCUMENT_SRV: one document, its items in one deep insert. */
export function createMaterialDocumentRequest(movement: StockMovement, places: Places): ODataRequest {
  const day = formatDay(localDate(movement.occurredAt, places.timeZone));
  const types = movement.items.map(({ delta }) => MOVEMENT_TYPES[movement.reason][delta.value > 0 ? 'more' : 'less']);
  const [first] = types;
  if (!first || types.some(({ code }) => code !== first.code))
    throw rejected(`SAP books what ${movement.reason} made more and less in documents of their own`);
  return {
    method: 'POST',
    service: SERVICES.materialDocument,
    path: 'A_MaterialDocumentHeader',
    body: {
      ...TO_BE_ALLOTTED,
      GoodsMovementCode: first.code,
      DocumentDate: day,
      PostingDate: day,
      MaterialDocumentHeaderText: fitting('MaterialDocumentHeaderText', movement.reference),
      to_MaterialDocumentItem: {
        results: movement.items.map((item, index) => itemOf(movement, item, types[index]?.type ?? first.type, places)),
      },
    },
  };
}

function itemOf({ warehouseCode }: StockMovement, item: Item, movementType: string, places: Places): Entity {
  const { sku, delta, lot, purchaseOrderNumber, lineId } = item;
  return {
    ...TO_BE_ALLOTTED,
    MaterialDocumentItem: '',
    Material: fitting('Material', sku),
    Plant: warehouseCode,
    StorageLocation: places.storageLocations[warehouseCode] ?? places.storageLocation,
    GoodsMovementType: movementType,
    QuantityInEntryUnit: formatQuantity(Math.abs(delta.value)),
    EntryUnit: fitting('EntryUnit', REC20_TO_UNIT[delta.unit] ?? delta.unit),
    ...(purchaseOrderNumber && {
      GoodsMovementRefDocType: PURCHASE_ORDER,
      PurchaseOrder: fitting('PurchaseOrder', purchaseOrderNumber),
      PurchaseOrderItem: fitting('PurchaseOrderItem', lineId ?? ''),
    }),
    ...(lot && { MaterialDocumentItemText: cut('MaterialDocumentItemText', `Lot ${lot}`) }),
  };
}

export const findMaterialDocumentRequest = (reference: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.materialDocument,
  path: 'A_MaterialDocumentHeader',
  query: { $filter: `MaterialDocumentHeaderText eq ${literal(reference)}`, $expand: 'to_MaterialDocumentItem' },
});

/** Those that carry our reference and take none back, oldest first. */
export const documentsWithReference = (rows: readonly Entity[], reference: string): readonly Entity[] =>
  rows
    .filter((row) => text(row, 'MaterialDocumentHeaderText') === reference && !isCancellation(row))
    .sort((a, b) => Number(requiredText(a, 'MaterialDocument')) - Number(requiredText(b, 'MaterialDocument')));

const isCancellation = (document: Entity): boolean =>
  expanded(document, 'to_MaterialDocumentItem').some((item) => text(item, 'ReversedMaterialDocument') !== '');

export const isCancelled = (document: Entity): boolean =>
  expanded(document, 'to_MaterialDocumentItem').some((item) => item['GoodsMovementIsCancelled'] === true);

/** Function import Cancel: a document that takes this one back, on the same day. */
export const cancelMaterialDocumentRequest = (document: Entity): ODataRequest => ({
  method: 'POST',
  service: SERVICES.materialDocument,
  path: 'Cancel',
  query: {
    MaterialDocumentYear: literal(requiredText(document, 'MaterialDocumentYear')),
    MaterialDocument: literal(requiredText(document, 'MaterialDocument')),
    PostingDate: `datetime'${parseDay(document['PostingDate'])}T00:00'`,
  },
});

/** Numbers of material documents repeat by year. */
export const materialDocumentNumberOf = (document: Entity): string =>
  `${requiredText(document, 'MaterialDocument')}-${requiredText(document, 'MaterialDocumentYear')}`;
