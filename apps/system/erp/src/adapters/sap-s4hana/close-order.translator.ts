import { fitting } from './field-limits.js';
import { type Entity, key, type ODataRequest, requiredText, text } from './odata.codec.js';
import { isRejected, itemsOf } from './sales-order.translator.js';
import { COMPLETELY, SERVICES } from './sap.codes.js';

/** Items of which something is still to be delivered. An item with nothing to deliver (a service) has an empty status. */
export const openItems = (order: Entity): readonly Entity[] =>
  itemsOf(order).filter((item) => !isRejected(item) && ['A', 'B'].includes(text(item, 'DeliveryStatus')));

/** A reason for rejection ends the open remainder of an item; what was delivered stays. */
export function rejectItemRequest(item: Entity, reason: string): ODataRequest {
  const order = key(requiredText(item, 'SalesOrder'));
  const number = key(requiredText(item, 'SalesOrderItem'));
  return {
    method: 'PATCH',
    service: SERVICES.salesOrder,
    path: `A_SalesOrderItem(SalesOrder=${order},SalesOrderItem=${number})`,
    body: { d: { SalesDocumentRjcnReason: fitting('SalesDocumentRjcnReason', reason) } },
  };
}

export const isComplete = (order: Entity): boolean => text(order, 'OverallSDProcessStatus') === COMPLETELY;
