import { type Order, type OrderLine, parseMoney, type Quantity, quantity } from '#canonical';
import { codeIn } from '#platform/connections';
import { ORDER_STATUS, toRec20 } from './tryton.codes.js';
import { fromDate, fromDateTime, type TrytonDate, type TrytonDateTime, type TrytonDecimal } from './tryton.values.js';

/** Fields read of `sale.sale`; a dotted field comes back under its relation's name and a dot. */
export const SALE_FIELDS = [
  'number',
  'state',
  'party',
  'party.name',
  'party.code',
  'currency.code',
  'shipment_address.party_name',
  'shipment_address.street',
  'shipment_address.city',
  'shipment_address.postal_code',
  'shipment_address.country.code',
  'shipping_date',
  'create_date',
  'write_date',
  'lines',
] as const;

export const LINE_FIELDS = [
  'sale',
  'type',
  'quantity',
  'unit.symbol',
  'unit.factor',
  'unit.category',
  'product.code',
  'product.name',
  'product.default_uom.symbol',
  'product.default_uom.factor',
  'product.default_uom.category',
  'unit_price',
  'shipping_date',
] as const;

export interface TrytonSale {
  readonly id: number;
  readonly number: string | null;
  readonly state: string;
  readonly 'party.': { readonly name: string; readonly code: string | null };
  readonly 'currency.': { readonly code: string };
  readonly 'shipment_address.': {
    readonly party_name?: string | null;
    readonly street?: string | null;
    readonly city?: string | null;
    readonly postal_code?: string | null;
    readonly 'country.'?: { readonly code: string } | null;
  } | null;
  readonly shipping_date: TrytonDate | null;
  readonly create_date: TrytonDateTime;
  readonly write_date: TrytonDateTime | null;
  readonly lines: readonly number[];
}

/** product.uom. `factor`: how many of its category's first unit one of it is. */
export interface TrytonUnit {
  readonly symbol: string;
  readonly factor?: number;
  readonly category?: number;
}

export interface TrytonSaleLine {
  readonly id: number;
  readonly sale: number;
  readonly type: string;
  readonly quantity: number | null;
  readonly 'unit.': TrytonUnit | null;
  readonly 'product.': {
    readonly code: string | null;
    readonly name?: string;
    readonly 'default_uom.'?: TrytonUnit | null;
  } | null;
  readonly unit_price: TrytonDecimal | null;
  readonly shipping_date: TrytonDate | null;
}

/** Where Tryton keeps nothing: which connection it is, and the country of an address that names none. */
export interface OrderContext {
  readonly connection: string;
  readonly defaultCountry: string;
}

export const changedAt = (sale: TrytonSale): string => fromDateTime(sale.write_date ?? sale.create_date);

/**
 * A sale of Tryton to a canonical order. Lines without a product (comments, subtotals, services by text) are no lines
 * to ship. Tryton's base modules know no credit limit, hence `not-checked`.
 */
export function translateOrder(sale: TrytonSale, lines: readonly TrytonSaleLine[], context: OrderContext): Order {
  const currency = sale['currency.'].code;
  const address = sale['shipment_address.'];
  return {
    source: { system: context.connection, id: String(sale.id) },
    orderNumber: sale.number ?? String(sale.id),
    customer: { id: sale['party.'].code ?? sale['party.'].name, name: sale['party.'].name },
    currency,
    credit: 'not-checked',
    status: codeIn(ORDER_STATUS, sale.state) ?? 'entered',
    shipTo: {
      name: address?.party_name || sale['party.'].name,
      ...(address?.street && { street: address.street }),
      city: address?.city ?? '',
      postalCode: address?.postal_code ?? '',
      country: address?.['country.']?.code ?? context.defaultCountry,
    },
    lines: lines
      .filter((line) => line.type === 'line' && line['product.'])
      .map((line) => translateLine(line, currency)),
    ...(sale.shipping_date && { requestedShipDate: fromDate(sale.shipping_date) }),
    enteredAt: fromDateTime(sale.create_date),
    changedAt: changedAt(sale),
  };
}

function translateLine(line: TrytonSaleLine, currency: string): OrderLine {
  return {
    lineId: String(line.id),
    sku: line['product.']?.code ?? '',
    ...(line['product.']?.name && { description: line['product.'].name }),
    quantity: quantityOf(line),
    ...(line.unit_price && unitPrice(line.unit_price, currency)),
    ...(line.shipping_date && { requestedShipDate: fromDate(line.shipping_date) }),
  };
}

/** As ordered, and in the unit that stock of the product is kept in where that is another one of the same category. */
function quantityOf(line: TrytonSaleLine): Quantity {
  const sold = line['unit.'];
  const kept = line['product.']?.['default_uom.'];
  const ordered = quantity(line.quantity ?? 0, toRec20(sold?.symbol ?? 'u'));
  if (!sold?.factor || !kept?.factor || sold.category !== kept.category) return ordered;
  const unit = toRec20(kept.symbol);
  if (unit === ordered.unit) return ordered;
  const { value } = quantity((ordered.value * sold.factor) / kept.factor, unit);
  return { ...ordered, base: { value, unit } };
}

/** Tryton keeps unit prices with more decimals than the currency; such a price is left out, not rounded. */
function unitPrice(price: TrytonDecimal, currency: string): Pick<OrderLine, 'unitPrice'> {
  try {
    return { unitPrice: parseMoney(price.decimal, currency) };
  } catch {
    return {};
  }
}
