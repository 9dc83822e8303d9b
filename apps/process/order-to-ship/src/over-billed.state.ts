import type { Quantity } from '#canonical';

/** An order line of which the ERP bills more than left, in the line's unit. */
export interface Overbilled {
  readonly lineId: string;
  readonly billed: Quantity;
  readonly shipped: Quantity;
}
