import { fitting } from '#platform/connections';

/** What of ours a parcel of UPS is. */
export interface OwnTender {
  readonly orderId: string;
  readonly shipmentId: string;
  readonly version: number;
}

/** Characters of a `ReferenceNumber/Value` (Shipping.yaml, Package_ReferenceNumber). */
const LONGEST = 35;

const suffixOf = (version: number): string => `-T${version}`;

/** The first `ReferenceNumber` of a label: each version of a tender has a label of its own. */
export const tenderReference = (shipmentId: string, version: number): string => `${shipmentId}${suffixOf(version)}`;

/** Whether there can be a label of that reference. */
export const isReference = (reference: string): boolean => reference.length <= LONGEST;

/** @throws ProblemError `validation-failed` for a shipment whose reference UPS would not keep whole */
export function assertReference(shipmentId: string, version: number): void {
  const field = { vendor: 'UPS', name: 'ReferenceNumber', pointer: '/shipmentId' };
  fitting(shipmentId, LONGEST - suffixOf(version).length, field);
}

/** Undefined of a label that others bought. */
export function readReference(reference: string): OwnTender | undefined {
  const [, shipmentId, orderId, version] = /^((.+)-S\d+)-T(\d+)$/.exec(reference) ?? [];
  return shipmentId && orderId ? { orderId, shipmentId, version: Number(version) } : undefined;
}
