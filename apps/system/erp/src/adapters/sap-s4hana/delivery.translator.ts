import type { DeliveryRequest } from '../../erp.port.js';
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
import { REC20_TO_UNIT, SERVICES } from './sap.codes.js';

export const DELIVERY_EXPAND = 'to_DeliveryDocumentItem';

/**
 * Deep insert of A_OutbDeliveryHeader with reference to the order's items (https://api.sap.com/api/API_OUTBOUND_DELIVERY_SRV_0002).
 * Our reference goes into "external delivery" (DeliveryDocumentBySupplier, LIKP-LIFEX).
 */
export function createDeliveryRequest(request: DeliveryRequest, shippingPoint: string): ODataRequest {
  const results = request.lines.map((line) => ({
    // SAP's document requires the key of an item also here, where only SAP can know it: empty means "to be assigned".
    DeliveryDocument: '',
    ReferenceSDDocument: fitting('ReferenceSDDocument', request.orderNumber),
    ReferenceSDDocumentItem: fitting('ReferenceSDDocumentItem', line.lineId),
    ActualDeliveryQuantity: formatQuantity(line.quantity.value),
    DeliveryQuantityUnit: fitting('DeliveryQuantityUnit', REC20_TO_UNIT[line.quantity.unit] ?? line.quantity.unit),
  }));
  return {
    method: 'POST',
    service: SERVICES.delivery,
    path: 'A_OutbDeliveryHeader',
    body: {
      DeliveryDocumentBySupplier: fitting('DeliveryDocumentBySupplier', request.reference),
      ShippingPoint: fitting('ShippingPoint', shippingPoint),
      to_DeliveryDocumentItem: { results },
    },
  };
}

export const findDeliveryRequest = (reference: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.delivery,
  path: 'A_OutbDeliveryHeader',
  query: {
    $filter: `DeliveryDocumentBySupplier eq ${literal(fitting('DeliveryDocumentBySupplier', reference))}`,
    $expand: DELIVERY_EXPAND,
  },
});

export const readDeliveryRequest = (deliveryNumber: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.delivery,
  path: `A_OutbDeliveryHeader(${key(deliveryNumber)})`,
  query: { $expand: DELIVERY_EXPAND },
});

/** Older releases take the reference only by a change, not at creation. */
export const referenceDeliveryRequest = (deliveryNumber: string, reference: string): ODataRequest => ({
  method: 'PATCH',
  service: SERVICES.delivery,
  path: `A_OutbDeliveryHeader(${key(deliveryNumber)})`,
  body: { d: { DeliveryDocumentBySupplier: fitting('DeliveryDocumentBySupplier', reference) } },
});

/** Takes a delivery back whose goods have not left. */
export const deleteDeliveryRequest = (deliveryNumber: string): ODataRequest => ({
  method: 'DELETE',
  service: SERVICES.delivery,
  path: `A_OutbDeliveryHeader(${key(deliveryNumber)})`,
});

/** Those that carry our reference, oldest first. The comparison guards against a server that ignores the filter. */
export const deliveriesWithReference = (rows: readonly Entity[], reference: string): readonly Entity[] =>
  rows
    .filter((row) => text(row, 'DeliveryDocumentBySupplier') === reference)
    .sort((a, b) => Number(deliveryNumberOf(a)) - Number(deliveryNumberOf(b)));

export const deliveryNumberOf = (delivery: Entity): string => requiredText(delivery, 'DeliveryDocument');

export const deliveryItemsOf = (delivery: Entity): readonly Entity[] => expanded(delivery, 'to_DeliveryDocumentItem');
