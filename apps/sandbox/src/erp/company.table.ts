import { CASES, SEED, weightOf } from '../wms/warehouse.table.js';

/** The enterprise: one company code, two plants, each with a shipping point of its code. */
export const COMPANY_CODE = '1010';
export const SALES_ORGANISATION = '1010';

/** Tolerance of every order item when its delivery is changed to what was picked (overdelivery tolerance limit). */
export const OVERDELIVERY_PERCENT = 20;
export const CURRENCY = 'EUR';

/** Plants, and the warehouse that keeps each one's stock. */
export const PLANTS: readonly { readonly plant: string; readonly warehouse: string }[] = [
  { plant: '1010', warehouse: 'EAST' },
  { plant: '1020', warehouse: 'WEST' },
];

export interface Material {
  readonly material: string;
  readonly text: string;
  /** In EUR, of one piece. */
  readonly price: string;
  readonly weightKg: number;
  /** As customized; what a number stands for the customer of this SAP knows. */
  readonly hazardousMaterial?: string;
  readonly temperatureCondition?: string;
  /** Pieces in one of what else it is sold in, by SAP's unit. */
  readonly units?: Readonly<Record<string, number>>;
}

const TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  'SKU-1001': ['Hand pallet scale', '12.40'],
  'SKU-1002': ['Barcode scanner cradle', '18.90'],
  'SKU-1003': ['Thermal label roll, box of 12', '24.50'],
  'SKU-1004': ['Stretch film, 6 rolls', '31.20'],
  'SKU-1005': ['Safety knife', '7.95'],
  'SKU-1006': ['Folding crate 60 l', '16.75'],
  'SKU-1007': ['Dock lamp LED', '42.00'],
  'SKU-1008': ['Wheel chock, rubber', '29.90'],
  'SKU-1009': ['Strapping tool', '88.00'],
  'SKU-1010': ['Reflective vest, pack of 5', '21.50'],
  'SKU-1011': ['Shelf divider', '5.60'],
  'SKU-1012': ['Anti-fatigue mat', '36.80'],
  'SKU-1013': ['Contact adhesive, 5 l can', '64.00'],
  'SKU-1014': ['Test strips, chilled', '118.00'],
  'SKU-1015': ['Cleaning concentrate, 10 l', '47.30'],
  'SKU-1016': ['Hand flare, box of 4', '79.90'],
};

/** What the master says of those that ask for care. Of `HM-0815` the landscape of the sandbox knows nothing. */
const CARE: Readonly<Record<string, Pick<Material, 'hazardousMaterial' | 'temperatureCondition'>>> = {
  'SKU-1013': { hazardousMaterial: 'HM-1133' },
  'SKU-1014': { temperatureCondition: '02' },
  'SKU-1015': { hazardousMaterial: 'HM-0815' },
  'SKU-1016': { hazardousMaterial: 'HM-0191' },
};

/** Material masters with stock on the first day: what lies in the warehouses is what the book says. */
export const MATERIALS: readonly Material[] = SEED.map(({ sku, weightKg }) => {
  const [text, price] = TEXTS[sku] ?? [sku, '10.00'];
  const pieces = CASES[sku];
  return { material: sku, text, price, weightKg, ...(pieces && { units: { CS: pieces } }), ...CARE[sku] };
});

export const FIRST_STOCK: readonly { readonly material: string; readonly plant: string; readonly onHand: number }[] =
  SEED.flatMap(({ sku, onHand }) =>
    PLANTS.flatMap(({ plant, warehouse }) => {
      const pieces = onHand[warehouse];
      return pieces === undefined ? [] : [{ material: sku, plant, onHand: pieces }];
    }),
  );

/** A material that nobody seeded has its master, but never had stock. */
export const materialOf = (material: string): Material =>
  MATERIALS.find((one) => one.material === material) ?? {
    material,
    text: `Material ${material}`.slice(0, 40),
    price: '10.00',
    weightKg: weightOf(material),
  };

/** Carriers' vendor accounts. */
export const SUPPLIERS: ReadonlySet<string> = new Set(['17300001', '17300002', '17300003']);

/** Accounts of those who supply goods. */
export const SUPPLIERS_OF_GOODS: readonly string[] = ['17400001', '17400002'];

/** What is under way to the plants on the first day. */
export const FIRST_PURCHASES: readonly {
  readonly supplier: string;
  readonly plant: string;
  readonly inDays: number;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}[] = [
  {
    supplier: '17400001',
    plant: '1010',
    inDays: 3,
    lines: [
      { sku: 'SKU-1001', quantity: 120 },
      { sku: 'SKU-1004', quantity: 48 },
    ],
  },
  { supplier: '17400001', plant: '1020', inDays: 7, lines: [{ sku: 'SKU-1007', quantity: 60 }] },
  { supplier: '17400001', plant: '1010', inDays: 14, lines: [{ sku: 'SKU-1009', quantity: 24 }] },
  { supplier: '17400002', plant: '1010', inDays: 5, lines: [{ sku: 'SKU-1005', quantity: 500 }] },
];

export interface Customer {
  readonly customer: string;
  readonly name: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string;
  readonly country: string;
  /** What happens to an order when it is entered. */
  readonly onEntry?: 'credit-hold' | 'delivery-block';
}

export const DEFAULT_CUSTOMER = '10100001';

const customer = (
  number: string,
  name: string,
  [street, houseNumber]: readonly [string, string],
  [country, postalCode, city, region = '']: readonly [string, string, string, string?],
  onEntry?: Customer['onEntry'],
): Customer => ({
  customer: number,
  name,
  street,
  houseNumber,
  city,
  postalCode,
  region,
  country,
  ...(onEntry && { onEntry }),
});

export const CUSTOMERS: readonly Customer[] = [
  customer(DEFAULT_CUSTOMER, 'Acme Handel GmbH', ['Kurfürstendamm', '207'], ['DE', '10719', 'Berlin', 'BE']),
  customer('10100002', 'Isar Werkbedarf AG', ['Leopoldstraße', '48'], ['DE', '80802', 'München', 'BY']),
  customer('10100003', 'Alpenmarkt Handels GmbH', ['Triester Straße', '12'], ['AT', '1100', 'Wien']),
  customer('10100004', 'Maison Lumière SARL', ['Rue de la République', '31'], ['FR', '69002', 'Lyon']),
  customer('10100005', 'Van der Meer Techniek B.V.', ['Boompjes', '60'], ['NL', '3011 XB', 'Rotterdam']),
  customer('10100006', 'Polska Hurtownia Sp. z o.o.', ['Głogowska', '18'], ['PL', '60-702', 'Poznań']),
  customer('10100007', 'Helvetia Bedarf AG', ['Hardstrasse', '201'], ['CH', '8005', 'Zürich', 'ZH']),
  customer('10100008', 'Brightwater Stores Ltd', ['Corporation Street', '91'], ['GB', 'B4 6SE', 'Birmingham']),
  customer(
    '10100090',
    'Sonnenhof Märkte GmbH',
    ['Zeil', '106'],
    ['DE', '60313', 'Frankfurt am Main', 'HE'],
    'credit-hold',
  ),
  customer('10100091', 'Hansa Export KG', ['Am Sandtorkai', '50'], ['DE', '20457', 'Hamburg', 'HH'], 'delivery-block'),
  // Its postal code has been through a spreadsheet: it is 01067.
  customer('10100092', 'Elbtal Baustoffe GmbH', ['Ostra-Allee', '11'], ['DE', '1067', 'Dresden', 'SN']),
];

export const customerOf = (number: string): Customer | undefined =>
  CUSTOMERS.find(({ customer: one }) => one === number);
