/** What a carrier charges; rates in EUR. Deterministic, so that a test can work out any quote. */
export interface Tariff {
  readonly scac: string;
  readonly name: string;
  readonly service: string;
  readonly transitDays: number;
  readonly minimum: string;
  readonly perKg: string;
  readonly perKm: string;
  /** Fuel surcharge as a share of the base charge. */
  readonly fuel: string;
  /** Which dangerous goods it carries, by the first digit of their class; the rest it refuses. */
  readonly hazardClasses: string;
  /** At which temperatures it carries. */
  readonly temperatures: readonly ('AMBIENT' | 'CHILLED' | 'FROZEN')[];
}

/**
 * SWFT is the cheapest on every lane, then NRTH, then OCNX. SWFT carries neither dangerous nor cold goods, NRTH nothing
 * frozen, and nobody explosives (1) or what radiates (7).
 */
export const TARIFFS: readonly Tariff[] = [
  {
    scac: 'SWFT',
    name: 'Swift Freight',
    service: 'STANDARD',
    transitDays: 2,
    minimum: '45.00',
    perKg: '0.18',
    perKm: '0.11',
    fuel: '0.125',
    hazardClasses: '',
    temperatures: ['AMBIENT'],
  },
  {
    scac: 'NRTH',
    name: 'Northern Lines',
    service: 'STANDARD',
    transitDays: 2,
    minimum: '52.00',
    perKg: '0.21',
    perKm: '0.12',
    fuel: '0.11',
    hazardClasses: '345689',
    temperatures: ['AMBIENT', 'CHILLED'],
  },
  {
    scac: 'OCNX',
    name: 'Ocean Express',
    service: 'EXPRESS',
    transitDays: 1,
    minimum: '75.00',
    perKg: '0.26',
    perKm: '0.15',
    fuel: '0.14',
    hazardClasses: '2345689',
    temperatures: ['AMBIENT', 'CHILLED', 'FROZEN'],
  },
];

/** By which every carrier's fuel surcharge is multiplied from a day on. It changes far from now, so that nothing moves by itself. */
export const FUEL_INDEX: readonly { readonly from: string; readonly index: string }[] = [
  { from: '2026-01-01', index: '1' },
  { from: '2099-01-01', index: '1.2' },
];

/** In EUR, the same with every carrier. */
export const ACCESSORIALS: Readonly<Record<string, { readonly description: string; readonly amount: string }>> = {
  LIFTGATE: { description: 'Lift gate at delivery', amount: '35.00' },
  RESIDENTIAL: { description: 'Residential delivery', amount: '28.00' },
  APPOINTMENT: { description: 'Delivery by appointment', amount: '18.50' },
};

/** What a euro is in the currencies that the account may be billed in, and the digits of their minor unit (ISO 4217). */
export const CURRENCIES: Readonly<Record<string, { readonly perEuro: string; readonly digits: number }>> = {
  EUR: { perEuro: '1', digits: 2 },
  USD: { perEuro: '1.1', digits: 2 },
  GBP: { perEuro: '0.85', digits: 2 },
  CHF: { perEuro: '0.95', digits: 2 },
  JPY: { perEuro: '160', digits: 0 },
  KWD: { perEuro: '0.335', digits: 3 },
};

/** The clock on the wall of a country's carriers; one zone each is enough for a simulation. */
export const TIME_ZONES: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KW: 'Asia/Kuwait',
  NL: 'Europe/Amsterdam',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
  US: 'America/New_York',
};
