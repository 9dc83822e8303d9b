import type { ScriptedAnswer } from '../../conformance/scripted-vendor.js';

export type Row = Record<string, unknown>;

export const one = (d: unknown): ScriptedAnswer =>
  d ? { body: { d } } : { status: 404, body: error('404', 'not found') };
export const many = (results: readonly unknown[]): ScriptedAnswer => ({ body: { d: { results } } });
export const error = (code: string, value: string) => ({ error: { code, message: { lang: 'en', value } } });
export const unquoted = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').replaceAll("'", '');

/** Every `Name eq 'value'` of the filter holds. */
export function rowsWith(rows: Iterable<Row>, filter: string): Row[] {
  const wanted = [...filter.matchAll(/(\w+) eq '([^']*)'/g)];
  return [...rows].filter((row) => wanted.every(([, name = '', value]) => row[name] === value));
}

export const STOCK: Row = {
  Material: 'SKU-1001',
  MaterialBaseUnit: 'EA',
  to_MatlStkInAcctMod: {
    results: [
      {
        Plant: '1010',
        InventoryStockType: '01',
        InventorySpecialStockType: '',
        MaterialBaseUnit: 'EA',
        MatlWrhsStkQtyInMatlBaseUnit: '100.000',
      },
    ],
  },
};

export const billing = (BillingDocument: string): Row => ({
  BillingDocument,
  SDDocumentCategory: 'M',
  BillingDocumentIsCancelled: false,
  TotalNetAmount: '10.00',
  TaxAmount: '1.90',
  TransactionCurrency: 'EUR',
});
