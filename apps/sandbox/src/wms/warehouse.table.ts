/** The warehouses of the simulated account. */
export const WAREHOUSES = [
  { code: 'EAST', name: 'StowPoint East', timeZone: 'Europe/Berlin' },
  { code: 'WEST', name: 'StowPoint West', timeZone: 'Europe/Berlin' },
] as const;

/** What the account's address check knows of postal codes; those of other countries it takes as they are. */
export const POSTAL_CODES: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/,
  CH: /^\d{4}$/,
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  NL: /^\d{4}[A-Z]{2}$/,
  PL: /^\d{2}-\d{3}$/,
};

/** Seeded stock, all of it free: the ERP's book says the same. Weight of one piece in kilograms. */
export const SEED: readonly { sku: string; weightKg: number; onHand: Readonly<Record<string, number>> }[] = [
  { sku: 'SKU-1001', weightKg: 1.2, onHand: { EAST: 100 } },
  { sku: 'SKU-1002', weightKg: 0.8, onHand: { EAST: 100 } },
  { sku: 'SKU-1003', weightKg: 2.5, onHand: { EAST: 100 } },
  { sku: 'SKU-1004', weightKg: 4, onHand: { EAST: 100 } },
  { sku: 'SKU-1005', weightKg: 0.3, onHand: { EAST: 100 } },
  { sku: 'SKU-1006', weightKg: 6.4, onHand: { EAST: 100 } },
  { sku: 'SKU-1007', weightKg: 1.9, onHand: { EAST: 100 } },
  { sku: 'SKU-1008', weightKg: 10, onHand: { EAST: 100 } },
  { sku: 'SKU-1009', weightKg: 3.1, onHand: { EAST: 100 } },
  { sku: 'SKU-1010', weightKg: 0.5, onHand: { EAST: 100 } },
  { sku: 'SKU-1011', weightKg: 2.2, onHand: { EAST: 60, WEST: 40 } },
  { sku: 'SKU-1012', weightKg: 7.5, onHand: { EAST: 60, WEST: 40 } },
  // Dangerous, to be kept cold, dangerous without anybody knowing how, and so dangerous that no carrier takes it.
  { sku: 'SKU-1013', weightKg: 5.2, onHand: { EAST: 100 } },
  { sku: 'SKU-1014', weightKg: 0.4, onHand: { EAST: 100 } },
  { sku: 'SKU-1015', weightKg: 11, onHand: { EAST: 100 } },
  { sku: 'SKU-1016', weightKg: 1.6, onHand: { EAST: 100 } },
];

/** Items that are also sold by the case, unopened: pieces in one. */
export const CASES: Readonly<Record<string, number>> = { 'SKU-1005': 20, 'SKU-1010': 10 };

/** Items whose pieces have serial numbers, told as they are picked. */
export const SERIALIZED: ReadonlySet<string> = new Set(['SKU-1007']);

/** Until when what lies there of an item is good. */
export const BEST_BEFORE: Readonly<Record<string, string>> = { 'SKU-1014': '2027-05-31' };

/** Units that this account keeps its items in: one of any of them is one piece. */
export const PIECES: ReadonlySet<string> = new Set(['EACH', 'UNIT', 'PIECE']);

/** Pieces in one of the unit; undefined for one in which the item is not shipped. */
export const piecesPer = (sku: string, uom: string): number | undefined =>
  PIECES.has(uom) ? 1 : uom === 'CASE' ? CASES[sku] : undefined;

/** Pieces on one pallet, and what an empty one weighs. */
export const PALLET = { pieces: 60, tareKg: 12 } as const;

/** Of the packing site's SSCCs. */
export const COMPANY_PREFIX = '4012345';

export const weightOf = (sku: string): number => SEED.find((item) => item.sku === sku)?.weightKg ?? 1;
