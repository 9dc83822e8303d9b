import { expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import { beside, entry, evidence, INVOICE, SETTLEMENT, without } from './evidence.sample.js';
import { violations } from './invariants.js';

const withInvoice = (changes: object) => ({
  ...without('supplier-invoice'),
  sap: [...without('supplier-invoice').sap, entry('supplier-invoice', 'SW1', { ...INVOICE, ...changes })],
});

it.each<[string, Partial<Evidence>]>([
  ['the lines of an invoice come to something else', { journals: withInvoice({ items: INVOICE.items.slice(1) }) }],
  ['an invoice is split otherwise', { journals: withInvoice({ items: [{ ...INVOICE.items[0], amount: '12.50' }] }) }],
  [
    'an invoice is of another amount',
    {
      settlements: [{ ...SETTLEMENT, state: 'posted' }],
      journals: withInvoice({ gross: '10.00', items: INVOICE.items.slice(0, 1) }),
    },
  ],
  ["an invoice is nobody's", { journals: beside(entry('supplier-invoice', 'SW2', INVOICE)) }],
])('%s: it is seen', (_, changes) => {
  expect(violations(evidence(changes))['debits equal credits']).not.toEqual([]);
});
