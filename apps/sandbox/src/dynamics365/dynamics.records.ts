/** What the simulated environment keeps. */
export interface SalesLine {
  readonly lot: string;
  readonly sequence: number;
  readonly item: string;
  readonly quantity: number;
  readonly price: number;
  readonly status: string;
  readonly stopped: boolean;
}

export interface SalesOrder {
  readonly number: string;
  readonly customer: string;
  readonly status: 'Backorder' | 'Delivered' | 'Invoiced' | 'Canceled';
  readonly processing: string;
  readonly stopped: boolean;
  /** Whole seconds. */
  readonly createdAt: string;
  /** Counts its changes. */
  readonly version: number;
  readonly lines: readonly SalesLine[];
}

export interface Stock {
  readonly item: string;
  readonly warehouse: string;
  readonly status: string;
  readonly onHand: number;
}

export interface SalesInvoice {
  readonly number: string;
  readonly order: string;
  readonly day: string;
  readonly lines: readonly { readonly item: string; readonly quantity: number; readonly price: number }[];
}

export interface VendorInvoice {
  readonly reference: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** `usmf` as in the demonstration data: what it sells, to whom, where it keeps it. */
export const COMPANY = 'usmf';
export const CURRENCY = 'USD';
export const SITE = '2';
export const WAREHOUSES = ['24', '51'] as const;
export const VENDORS = ['US-104', 'US-111'] as const;
export const CATEGORIES = ['Freight'] as const;

interface Customer {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly zip: string;
  readonly state: string;
  /** ISO 3166-1, alpha-3 and alpha-2. */
  readonly country: readonly [string, string];
}

export const CUSTOMERS: Readonly<Record<string, Customer>> = {
  'US-001': {
    name: 'Contoso Retail San Diego',
    street: '456 Peach Road',
    city: 'San Diego',
    zip: '92114',
    state: 'CA',
    country: ['USA', 'US'],
  },
  'DE-001': {
    name: 'Contoso Europe',
    street: 'Bahnhofstraße 5',
    city: 'Berlin',
    zip: '10115',
    state: '',
    country: ['DEU', 'DE'],
  },
};

export const ITEMS: Readonly<Record<string, { readonly name: string; readonly unit: string; readonly price: number }>> =
  {
    'SKU-1001': { name: 'Speaker cable', unit: 'ea', price: 12.5 },
    'SKU-1002': { name: 'Mid-range speaker', unit: 'ea', price: 89.9 },
    'SKU-1003': { name: 'Tweeter', unit: 'pcs', price: 31.25 },
    'SKU-1004': { name: 'Copper wire', unit: 'kg', price: 7.333 },
    'SKU-1005': { name: 'Cabinet', unit: 'ea', price: 140 },
  };
