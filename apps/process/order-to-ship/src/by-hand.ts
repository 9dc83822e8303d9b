import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';

type Result = Readonly<Record<string, unknown>>;

interface ByHand {
  /** What the person must tell, in words. */
  readonly asks: string;
  readonly tells: (result: Result) => boolean;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

/** Commands whose answer the order needs to go on: a person who did the thing by hand must tell it. */
const NEEDED: Partial<Readonly<Record<OrderToShipCommandType, ByHand>>> = {
  'create-delivery': {
    asks: 'which delivery was made by hand ({"deliveryNumber": …})',
    tells: ({ deliveryNumber }) => isText(deliveryNumber),
  },
  'cancel-fulfilment': {
    asks: 'what the warehouse said ({"outcome": "cancelled"} or {"outcome": "rejected"})',
    tells: ({ outcome }) => outcome === 'cancelled' || outcome === 'rejected',
  },
  'find-invoice': {
    asks: 'which invoice it is ({"items": [{"invoiceNumber": …}]})',
    tells: ({ items }) =>
      Array.isArray(items) && items.length > 0 && items.every((item: Result | null) => isText(item?.['invoiceNumber'])),
  },
};

/** Questions: their answer is too large for a person to tell, but they can be asked again at any time. */
export const QUESTIONS: readonly string[] = ['check-availability', 'rate-shipment', 'read-shipment'];

/** What is still to be told; null when the result will do. */
export function missingFrom(type: string, result: Result): string | null {
  const needed = NEEDED[type as OrderToShipCommandType];
  return needed && !needed.tells(result) ? needed.asks : null;
}
