/**
 * Nobody expects announced goods any more: they have not come. What of their orders they held may be announced anew; should
 * they come all the same, they are received as any others.
 */
export interface InboundShipmentGivenUp {
  readonly inboundShipmentId: string;
  /** Partner id. */
  readonly supplier: string;
  /** GLN. */
  readonly warehouse: string;
}
