import type { ReturnRequest } from '../../returns/return.port.js';
import type { SapConfig } from './config.js';
import { fitting } from './field-limits.js';
import {
  type Entity,
  expanded,
  formatQuantity,
  key,
  literal,
  type ODataRequest,
  requiredText,
  text,
} from './odata.codec.js';
import { COMPLETELY, REC20_TO_UNIT, SERVICES } from './sap.codes.js';

type Customizing = Pick<SapConfig, 'returnType' | 'returnReason' | 'returnFollowUp'>;

const WITH_ITEMS = { $expand: 'to_Item' } as const;

/**
 * Deep insert of A_CustomerReturn with reference to the order's items (https://api.sap.com/api/API_CUSTOMER_RETURN_SRV).
 * Our reference goes into "customer reference" (PurchaseOrderByCustomer, VBKD-BSTKD). SAP allots the keys; its document
 * requires them all the same.
 */
export function createReturnRequest(request: ReturnRequest, customizing: Customizing): ODataRequest {
  const reference = fitting('ReferenceSDDocument', request.orderNumber);
  const results = request.lines.map(({ lineId, quantity }) => ({
    CustomerReturnItem: '',
    ReferenceSDDocument: reference,
    ReferenceSDDocumentItem: fitting('ReferenceSDDocumentItem', lineId),
    RequestedQuantity: formatQuantity(quantity.value),
    RequestedQuantityUnit: fitting('DeliveryQuantityUnit', REC20_TO_UNIT[quantity.unit] ?? quantity.unit),
    ProductionPlant: fitting('ProductionPlant', request.warehouseCode),
    ReturnReason: customizing.returnReason,
    CustRetItmFollowUpActivity: customizing.returnFollowUp,
  }));
  return {
    method: 'POST',
    service: SERVICES.customerReturn,
    path: 'A_CustomerReturn',
    body: {
      CustomerReturn: '',
      CustomerReturnType: customizing.returnType,
      PurchaseOrderByCustomer: fitting('PurchaseOrderByCustomer', request.reference),
      ReferenceSDDocument: reference,
      to_Item: { results },
    },
  };
}

export const findReturnRequest = (reference: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.customerReturn,
  path: 'A_CustomerReturn',
  query: {
    $filter: `PurchaseOrderByCustomer eq ${literal(fitting('PurchaseOrderByCustomer', reference))}`,
    ...WITH_ITEMS,
  },
});

export const readReturnRequest = (returnNumber: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.customerReturn,
  path: `A_CustomerReturn(${key(returnNumber)})`,
  query: WITH_ITEMS,
});

/** Only while it has no returns delivery. */
export const deleteReturnRequest = (returnNumber: string): ODataRequest => ({
  method: 'DELETE',
  service: SERVICES.customerReturn,
  path: `A_CustomerReturn(${key(returnNumber)})`,
});

/** A reason for rejection ends what of the item has not come; what was received stays. */
export const rejectReturnItemRequest = (item: Entity, reason: string): ODataRequest => ({
  method: 'PATCH',
  service: SERVICES.customerReturn,
  path:
    `A_CustomerReturnItem(CustomerReturn=${key(requiredText(item, 'CustomerReturn'))},` +
    `CustomerReturnItem=${key(requiredText(item, 'CustomerReturnItem'))})`,
  body: { d: { SalesDocumentRjcnReason: fitting('SalesDocumentRjcnReason', reason) } },
});

/** Those that carry our reference, oldest first. The comparison guards against a server that ignores the filter. */
export const returnsWithReference = (rows: readonly Entity[], reference: string): readonly Entity[] =>
  rows
    .filter((row) => text(row, 'PurchaseOrderByCustomer') === reference)
    .sort((a, b) => Number(returnNumberOf(a)) - Number(returnNumberOf(b)));

export const returnNumberOf = (document: Entity): string => requiredText(document, 'CustomerReturn');

export const returnItemsOf = (document: Entity): readonly Entity[] => expanded(document, 'to_Item');

/** Nothing of it was put on a returns delivery yet. */
export const isUntouched = (document: Entity): boolean =>
  returnItemsOf(document).every((item) => ['', 'A'].includes(text(item, 'SDProcessStatus')));

/** Items of which something is still to come. */
export const awaitedItems = (document: Entity): readonly Entity[] =>
  returnItemsOf(document).filter(
    (item) => text(item, 'SalesDocumentRjcnReason') === '' && text(item, 'SDProcessStatus') !== COMPLETELY,
  );
