import { isTold, type ResultForm, TEXT } from '#process-manager';
import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';

interface ByHand {
  /** What the person must tell, in words. */
  readonly asks: string;
  readonly form: ResultForm;
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const needs = (member: string, schema: object = TEXT): ResultForm => ({
  type: 'object',
  required: [member],
  properties: { [member]: schema },
});

const mayTell = (member: string): ResultForm => ({ type: 'object', properties: { [member]: TEXT } });

/** A case in which a person decides between these. */
export const decisionForm = (decisions: readonly string[]): ResultForm => needs('decision', { enum: decisions });

/** Commands whose answer the order goes on with: a person who did the thing by hand must tell it, or may. */
const TOLD: Partial<Readonly<Record<OrderToShipCommandType, ByHand>>> = {
  'create-delivery': {
    asks: 'which delivery was made by hand ({"deliveryNumber": …})',
    form: needs('deliveryNumber'),
  },
  'release-fulfilment': {
    asks: 'what the warehouse calls it ({"wmsReference": …}), or nothing',
    form: mayTell('wmsReference'),
  },
  'cancel-fulfilment': {
    asks: 'what the warehouse said ({"outcome": "cancelled"} or {"outcome": "rejected"})',
    form: needs('outcome', { enum: ['cancelled', 'rejected'] }),
  },
  'tender-shipment': {
    asks: 'what the TMS calls the tender ({"tenderId": …}), or nothing',
    form: mayTell('tenderId'),
  },
  'post-goods-issue': {
    asks: 'which document it is ({"documentNumber": …}), or nothing',
    form: mayTell('documentNumber'),
  },
  'announce-return': {
    asks: 'which return was entered by hand ({"returnNumber": …})',
    form: needs('returnNumber'),
  },
  'receive-return': {
    asks: 'which document received the goods ({"documentNumber": …})',
    form: needs('documentNumber'),
  },
  'find-invoice': {
    asks: 'which invoice it is ({"items": [{"invoiceNumber": …}]})',
    form: needs('items', {
      type: 'array',
      minItems: 1,
      items: { ...needs('invoiceNumber'), additionalProperties: false },
    }),
  },
};

/** Questions: their answer is too large for a person to tell, but they can be asked again at any time. */
export const QUESTIONS: readonly string[] = ['check-availability', 'rate-shipment', 'read-shipment'];

export const formOf = (type: string): ResultForm | undefined => TOLD[type as OrderToShipCommandType]?.form;

/** What is still to be told; null when the result will do. */
export function missingFrom(type: string, result: Readonly<Record<string, unknown>>): string | null {
  const told = TOLD[type as OrderToShipCommandType];
  return told && !isTold(told.form, result) ? told.asks : null;
}
