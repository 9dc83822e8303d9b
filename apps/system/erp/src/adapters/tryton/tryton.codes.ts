import { codeIn } from '#platform/connections';

/** Tryton's unit symbols (product.uom.symbol, seeded in English) → UN/ECE Rec 20. */
export const UNIT_BY_SYMBOL: Readonly<Record<string, string>> = {
  u: 'EA',
  kg: 'KGM',
  g: 'GRM',
  lb: 'LBR',
  oz: 'ONZ',
  l: 'LTR',
  m: 'MTR',
  cm: 'CMT',
  mm: 'MMT',
  ft: 'FOT',
  in: 'INH',
  'm²': 'MTK',
  'm³': 'MTQ',
};

/** A symbol that the enterprise made itself is taken as it stands, as far as a Rec 20 code is long. */
export const toRec20 = (symbol: string): string => codeIn(UNIT_BY_SYMBOL, symbol) ?? symbol.toUpperCase().slice(0, 3);

/** sale.sale.state → what it means for shipping. Tryton moves `confirmed` to `processing` by itself. */
export const ORDER_STATUS: Readonly<Record<string, 'entered' | 'released' | 'cancelled' | 'completed'>> = {
  draft: 'entered',
  quotation: 'entered',
  confirmed: 'released',
  processing: 'released',
  done: 'completed',
  cancelled: 'cancelled',
};

/** account.invoice.state: a draft or a validated one is no invoice to anybody yet, and has no number. */
export const isPosted = ({ state }: { readonly state: string }): boolean => state === 'posted' || state === 'paid';
