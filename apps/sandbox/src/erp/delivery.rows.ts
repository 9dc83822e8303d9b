import { CURRENCY, materialOf, SALES_ORGANISATION } from './company.table.js';
import { isIssued, itemTagOf } from './delivery.js';
import { entity } from './odata.query.js';
import { day, dayOf, decimal, type Row } from './odata.values.js';
import { BASE_UNIT, piecesPer, told, unitOf } from './pieces.js';
import type { Delivery, DeliveryItem } from './sap.documents.js';
import { tagOf } from './tag.js';

/** Document categories of the document flow (domain VBTYPL). */
const GOODS_MOVEMENT = 'R';
const INVOICE = 'M';
const DELIVERY = 'J';

export function deliveryRow(delivery: Delivery): Row {
  const { number, items } = delivery;
  const weight = decimal(items.reduce((sum, item) => sum + weightOf(item), 0));
  return entity('A_OutbDeliveryHeader', `'${number}'`, tagOf(delivery), {
    DeliveryDocument: number,
    DeliveryDocumentBySupplier: delivery.reference,
    DeliveryDocumentType: 'LF',
    SDDocumentCategory: DELIVERY,
    SalesOrganization: SALES_ORGANISATION,
    ShippingPoint: delivery.shippingPoint,
    ShipToParty: delivery.customer,
    SoldToParty: delivery.customer,
    CreatedByUser: 'CROSSDOCK',
    CreationDate: day(dayOf(delivery.createdAt)),
    LastChangeDate: day(dayOf(delivery.changedAt)),
    DocumentDate: day(dayOf(delivery.createdAt)),
    PlannedGoodsIssueDate: day(dayOf(delivery.createdAt)),
    ActualGoodsMovementDate: delivery.goodsIssueDay === undefined ? null : day(delivery.goodsIssueDay),
    HeaderGrossWeight: weight,
    HeaderNetWeight: weight,
    HeaderWeightUnit: 'KG',
    TransactionCurrency: CURRENCY,
    DeliveryBlockReason: '',
    OverallPickingStatus: overall(items.map(pickingStatus)),
    OverallGoodsMovementStatus: isIssued(delivery) ? 'C' : 'A',
    OverallDelivReltdBillgStatus: delivery.billingDocument === undefined ? 'A' : 'C',
    OverallSDProcessStatus: processStatus(delivery),
    to_DeliveryDocumentItem: items.map((item) => itemRow(delivery, item)),
  });
}

export function itemRow(delivery: Delivery, item: DeliveryItem): Row {
  const weight = decimal(weightOf(item));
  const key = `DeliveryDocument='${delivery.number}',DeliveryDocumentItem='${item.item}'`;
  return entity('A_OutbDeliveryItem', key, itemTagOf(delivery, item), {
    DeliveryDocument: delivery.number,
    DeliveryDocumentItem: item.item,
    DeliveryDocumentItemCategory: 'TAN',
    DeliveryDocumentItemText: materialOf(item.material).text,
    ReferenceSDDocument: delivery.order,
    ReferenceSDDocumentItem: item.orderItem,
    ReferenceSDDocumentCategory: 'C',
    Material: item.material,
    Plant: item.plant,
    StorageLocation: '0001',
    ActualDeliveryQuantity: told(item, item.quantity),
    OriginalDeliveryQuantity: told(item, item.original),
    ActualDeliveredQtyInBaseUnit: decimal(item.quantity),
    DeliveryQuantityUnit: unitOf(item),
    DeliveryToBaseQuantityNmrtr: String(piecesPer(item.material, unitOf(item))),
    DeliveryToBaseQuantityDnmntr: '1',
    BaseUnit: BASE_UNIT,
    ItemGrossWeight: weight,
    ItemNetWeight: weight,
    ItemWeightUnit: 'KG',
    GoodsMovementType: '601',
    PickingStatus: pickingStatus(item),
    GoodsMovementStatus: isIssued(delivery) ? 'C' : 'A',
    DeliveryRelatedBillingStatus: delivery.billingDocument === undefined ? 'A' : 'C',
    SDProcessStatus: processStatus(delivery),
    to_DocumentFlow: flowOf(delivery, item),
  });
}

function flowOf({ number, materialDocument, billingDocument }: Delivery, item: DeliveryItem): Row[] {
  const next = (category: string, document: string): Row =>
    entity(
      'A_OutbDeliveryDocFlow',
      `PrecedingDocument='${number}',PrecedingDocumentItem='${item.item}',SubsequentDocumentCategory='${category}'`,
      undefined,
      {
        Deliveryversion: '',
        PrecedingDocument: number,
        PrecedingDocumentCategory: DELIVERY,
        PrecedingDocumentItem: item.item,
        Subsequentdocument: document,
        QuantityInBaseUnit: decimal(item.quantity),
        SubsequentDocumentItem: item.item,
        SDFulfillmentCalculationRule: '',
        SubsequentDocumentCategory: category,
        TransferOrderInWrhsMgmtIsConfd: false,
      },
    );
  return [
    ...(materialDocument === undefined ? [] : [next(GOODS_MOVEMENT, materialDocument)]),
    ...(billingDocument === undefined ? [] : [next(INVOICE, billingDocument)]),
  ];
}

const weightOf = ({ material, quantity }: DeliveryItem): number => materialOf(material).weightKg * quantity;

const pickingStatus = ({ picked, quantity }: DeliveryItem): string =>
  picked === 0 ? 'A' : picked < quantity ? 'B' : 'C';

const overall = (statuses: readonly string[]): string =>
  statuses.every((status) => status === 'C') ? 'C' : statuses.every((status) => status === 'A') ? 'A' : 'B';

const processStatus = (delivery: Delivery): string =>
  delivery.billingDocument !== undefined ? 'C' : isIssued(delivery) ? 'B' : 'A';
