/** What of ours an EasyPost shipment is. */
export interface OwnTender {
  readonly orderId: string;
  readonly shipmentId: string;
  readonly version: number;
}

/** The `reference` under which a tender is bought: a shipment there can be bought once, so each version has one of its own. */
export const tenderReference = (shipmentId: string, version: number): string => `${shipmentId}-T${version}`;

/** Undefined of a shipment that others made, or that was made to learn its rates alone. */
export function readReference(reference: string): OwnTender | undefined {
  const [, shipmentId, orderId, version] = /^((.+)-S\d+)-T(\d+)$/.exec(reference) ?? [];
  return shipmentId && orderId ? { orderId, shipmentId, version: Number(version) } : undefined;
}
