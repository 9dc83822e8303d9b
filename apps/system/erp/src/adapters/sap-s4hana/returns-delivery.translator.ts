import { type LocalDate, localDate } from '#canonical';
import type { ReturnReceipt } from '../../returns/return.port.js';
import { returnItemsOf, returnNumberOf } from './customer-return.translator.js';
import { DELIVERY_EXPAND, deliveryItemsOf } from './delivery.translator.js';
import { fitting } from './field-limits.js';
import {
  type Entity,
  formatDay,
  formatQuantity,
  key,
  literal,
  type ODataRequest,
  parseDecimal,
  requiredText,
  text,
} from './odata.codec.js';
import { COMPLETELY, REC20_TO_UNIT, SERVICES } from './sap.codes.js';
import { rejected } from './sap.errors.js';

const SERVICE = { service: SERVICES.returnsDelivery } as const;

/**
 * Deep insert of A_ReturnsDeliveryHeader with reference to the items of a returns order
 * (https://api.sap.com/api/API_CUSTOMER_RETURNS_DELIVERY_SRV_0002). Our reference goes into "external delivery"; its date is
 * the day on which the goods came, whatever day their receipt is posted on.
 * @throws what was received and is not on the return
 */
export function createReturnsDeliveryRequest(receipt: ReturnReceipt, from: Entity, timeZone: string): ODataRequest {
  const results = receipt.lines.map(({ lineId, quantity }) => ({
    DeliveryDocument: '',
    ReferenceSDDocument: returnNumberOf(from),
    ReferenceSDDocumentItem: returnItemOf(from, lineId),
    ActualDeliveryQuantity: formatQuantity(quantity.value),
    DeliveryQuantityUnit: fitting('DeliveryQuantityUnit', REC20_TO_UNIT[quantity.unit] ?? quantity.unit),
  }));
  return {
    method: 'POST',
    ...SERVICE,
    path: 'A_ReturnsDeliveryHeader',
    body: {
      DeliveryDocumentBySupplier: fitting('DeliveryDocumentBySupplier', receipt.receiptId),
      DeliveryDate: formatDay(localDate(receipt.occurredAt, timeZone)),
      to_DeliveryDocumentItem: { results },
    },
  };
}

function returnItemOf(from: Entity, lineId: string): string {
  const item = returnItemsOf(from).find((one) => text(one, 'ReferenceSDDocumentItem') === lineId);
  if (!item) throw rejected(`Return ${returnNumberOf(from)} has no item for line ${lineId}`);
  return requiredText(item, 'CustomerReturnItem');
}

export const findReturnsDeliveryRequest = (receiptId: string): ODataRequest => ({
  method: 'GET',
  ...SERVICE,
  path: 'A_ReturnsDeliveryHeader',
  query: {
    $filter: `DeliveryDocumentBySupplier eq ${literal(fitting('DeliveryDocumentBySupplier', receiptId))}`,
    $expand: DELIVERY_EXPAND,
  },
});

/** Items of all that was put on deliveries for a return. */
export const deliveredItemsRequest = (returnNumber: string): ODataRequest => ({
  method: 'GET',
  ...SERVICE,
  path: 'A_ReturnsDeliveryItem',
  query: { $filter: `ReferenceSDDocument eq ${literal(returnNumber)}` },
});

/** An item whose goods are received. */
export const isMoved = (item: Entity): boolean => text(item, 'GoodsMovementStatus') === COMPLETELY;

const delivery = (number: string): string => `A_ReturnsDeliveryHeader(${key(number)})`;

export const readReturnsDeliveryRequest = (number: string): ODataRequest => ({
  method: 'GET',
  ...SERVICE,
  path: delivery(number),
  query: { $expand: DELIVERY_EXPAND },
});

/** Takes a returns delivery back whose goods are not received. */
export const deleteReturnsDeliveryRequest = (number: string): ODataRequest => ({
  method: 'DELETE',
  ...SERVICE,
  path: delivery(number),
});

/** Takes the delivery quantity of every item as put away. */
export const putAwayAllItemsRequest = (number: string): ODataRequest => ({
  method: 'POST',
  ...SERVICE,
  path: 'PutawayAllItems',
  query: { DeliveryDocument: literal(number) },
});

/** @param day by the clock of the plant */
export const postGoodsReceiptRequest = (number: string, day: LocalDate): ODataRequest => ({
  method: 'POST',
  ...SERVICE,
  path: 'PostGoodsReceipt',
  query: {
    DeliveryDocument: literal(number),
    ActualGoodsMovementDate: `datetime'${day}T00:00'`,
  },
});

export const returnsDocumentFlowRequest = (number: string, item: string): ODataRequest => ({
  method: 'GET',
  ...SERVICE,
  path: `A_ReturnsDeliveryItem(DeliveryDocument=${key(number)},DeliveryDocumentItem=${key(item)})/to_DocumentFlow`,
});

/** Lines whose quantity on the delivery is not what was received. */
export function receivedOtherwise(document: Entity, receipt: ReturnReceipt, from: Entity): readonly string[] {
  const onDelivery = (lineId: string): number => {
    const item = returnItemOf(from, lineId);
    const found = deliveryItemsOf(document).find((one) => text(one, 'ReferenceSDDocumentItem') === item);
    return found ? parseDecimal(found['ActualDeliveryQuantity']) : 0;
  };
  return receipt.lines
    .filter(({ lineId, quantity }) => onDelivery(lineId) !== quantity.value)
    .map(({ lineId, quantity }) => `line ${lineId} with ${onDelivery(lineId)} instead of ${quantity.value}`);
}
