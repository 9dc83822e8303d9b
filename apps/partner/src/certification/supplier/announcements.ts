import type { LoggedRequest } from '#platform/request-log';
import { bodyOf, callsOf } from '../judging.js';
import type { Evidence } from '../scenario.js';

interface Content {
  readonly purchaseOrderId?: string;
  readonly quantity?: { readonly value?: number };
}

interface Unit {
  readonly contents?: readonly Content[];
  readonly units?: readonly Unit[];
}

const contentsOf = (units: readonly Unit[] | undefined): readonly Content[] =>
  (Array.isArray(units) ? (units as readonly Unit[]) : []).flatMap((unit) => [
    ...(Array.isArray(unit.contents) ? (unit.contents as readonly Content[]) : []),
    ...contentsOf(unit.units),
  ]);

const ofOrder = (call: LoggedRequest, purchaseOrderId: string): readonly Content[] =>
  contentsOf(bodyOf(call).handlingUnits as readonly Unit[] | undefined).filter(
    (content) => content.purchaseOrderId === purchaseOrderId,
  );

/** Notices that name a purchase order, refused ones included. */
export const announcementsOf = (evidence: Evidence, purchaseOrderId: string): LoggedRequest[] =>
  callsOf(evidence, 'POST', 'inbound-shipments').filter((call) => ofOrder(call, purchaseOrderId).length > 0);

export const announcedPieces = (call: LoggedRequest, purchaseOrderId: string): number =>
  ofOrder(call, purchaseOrderId).reduce((sum, { quantity }) => sum + (quantity?.value ?? 0), 0);
