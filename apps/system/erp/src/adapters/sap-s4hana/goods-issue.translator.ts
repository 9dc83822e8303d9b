import { localDate } from '#canonical';
import type { GoodsIssueRequest, PickedDelivery } from '../../erp.port.js';
import { deliveryItemsOf } from './delivery.translator.js';
import {
  type Entity,
  formatDay,
  formatQuantity,
  key,
  literal,
  type ODataRequest,
  parseDay,
  parseDecimal,
  requiredText,
  text,
} from './odata.codec.js';
import { COMPLETELY, GOODS_MOVEMENT, SERVICES } from './sap.codes.js';

const itemPath = (delivery: string, item: string): string =>
  `A_OutbDeliveryItem(DeliveryDocument=${key(delivery)},DeliveryDocumentItem=${key(item)})`;

/** What an item of the delivery must become before goods issue is posted. */
export interface ItemChange {
  readonly request: ODataRequest;
  readonly item: Entity;
}

/** How many pieces of each order line left the warehouse. */
export function shippedByLine(lines: PickedDelivery['lines']): ReadonlyMap<string, number> {
  const shipped = new Map<string, number>();
  for (const { lineId, quantity } of lines) shipped.set(lineId, (shipped.get(lineId) ?? 0) + quantity.value);
  return shipped;
}

const shippedOf = (item: Entity, shipped: ReadonlyMap<string, number>): number =>
  shipped.get(requiredText(item, 'ReferenceSDDocumentItem')) ?? 0;

/** Items whose quantity is not what was picked are changed; items of which nothing was picked leave the delivery. */
export function itemChanges(delivery: Entity, request: PickedDelivery): readonly ItemChange[] {
  const shipped = shippedByLine(request.lines);
  return deliveryItemsOf(delivery).flatMap((item): ItemChange[] => {
    const path = itemPath(request.deliveryNumber, requiredText(item, 'DeliveryDocumentItem'));
    const picked = shippedOf(item, shipped);
    if (picked === parseDecimal(item['ActualDeliveryQuantity'])) return [];
    if (picked === 0) return [{ item, request: { method: 'DELETE', service: SERVICES.delivery, path } }];
    const body = { d: { ActualDeliveryQuantity: formatQuantity(picked) } };
    return [{ item, request: { method: 'PATCH', service: SERVICES.delivery, path, body } }];
  });
}

/** Lines that were picked but that the delivery does not hold. */
export function linesNotOnDelivery(delivery: Entity, request: PickedDelivery): readonly string[] {
  const items = new Set(deliveryItemsOf(delivery).map((item) => requiredText(item, 'ReferenceSDDocumentItem')));
  return request.lines
    .filter(({ lineId, quantity }) => quantity.value > 0 && !items.has(lineId))
    .map(({ lineId }) => lineId);
}

/** The day on which the goods left, by the plant's clock: SAP would take the day of the posting. */
export const goodsIssueDateRequest = (request: GoodsIssueRequest, timeZone: string): ODataRequest => ({
  method: 'PATCH',
  service: SERVICES.delivery,
  path: `A_OutbDeliveryHeader(${key(request.deliveryNumber)})`,
  body: { d: { ActualGoodsMovementDate: formatDay(localDate(request.occurredAt, timeZone)) } },
});

export const isDated = (delivery: Entity, { occurredAt }: GoodsIssueRequest, timeZone: string): boolean =>
  parseDay(delivery['ActualGoodsMovementDate']) === localDate(occurredAt, timeZone);

const functionImport = (name: string, deliveryNumber: string): ODataRequest => ({
  method: 'POST',
  service: SERVICES.delivery,
  path: name,
  query: { DeliveryDocument: literal(deliveryNumber) },
});

/** Takes the delivery quantity of every item as picked. */
export const pickAllItemsRequest = (deliveryNumber: string): ODataRequest =>
  functionImport('PickAllItems', deliveryNumber);

export const postGoodsIssueRequest = (deliveryNumber: string): ODataRequest =>
  functionImport('PostGoodsIssue', deliveryNumber);

export const documentFlowRequest = (deliveryNumber: string, item: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.delivery,
  path: `${itemPath(deliveryNumber, item)}/to_DocumentFlow`,
});

/** Or not to be picked at all, in SAP's eyes. */
export const isPicked = (delivery: Entity): boolean =>
  ['', COMPLETELY].includes(text(delivery, 'OverallPickingStatus'));

export const isIssued = (delivery: Entity): boolean => text(delivery, 'OverallGoodsMovementStatus') === COMPLETELY;

/** Items that were issued with another quantity than what left the warehouse. */
export function differences(delivery: Entity, request: GoodsIssueRequest): readonly string[] {
  const shipped = shippedByLine(request.lines);
  return deliveryItemsOf(delivery)
    .filter((item) => shippedOf(item, shipped) !== parseDecimal(item['ActualDeliveryQuantity']))
    .map(
      (item) =>
        `item ${requiredText(item, 'ReferenceSDDocumentItem')} was issued with ${text(item, 'ActualDeliveryQuantity')}`,
    );
}

export const materialDocumentOf = (flow: readonly Entity[]): string | undefined =>
  text(flow.find((row) => text(row, 'SubsequentDocumentCategory') === GOODS_MOVEMENT) ?? {}, 'Subsequentdocument') ||
  undefined;
