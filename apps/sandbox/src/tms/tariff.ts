import { Big } from 'big.js';
import type { HubCharge, HubLoad, HubParty } from './freighthub.records.js';
import { ACCESSORIALS, CURRENCIES, FUEL_INDEX, TARIFFS, type Tariff } from './tariff.table.js';

export interface Quote {
  readonly scac: string;
  readonly carrier_name: string;
  readonly service_level: string;
  readonly transit_days: number;
  readonly currency: string;
  readonly charges: readonly HubCharge[];
  readonly total: string;
  readonly minimum_charge: string;
}

export interface Lane {
  readonly origin: HubParty;
  readonly destination: HubParty;
  readonly total_weight_kg: string;
  readonly currency: string;
  readonly accessorials?: readonly string[];
  /** Day whose fuel index counts; today's without it. */
  readonly pickup_date?: string;
}

/** One quote per carrier; none in a currency that the account is not billed in. */
export function quoteLane(lane: Lane): Quote[] {
  return CURRENCIES[lane.currency] ? TARIFFS.map((tariff) => quote(tariff, lane)) : [];
}

function quote(tariff: Tariff, lane: Lane): Quote {
  const { scac, name, service, transitDays } = tariff;
  const byWeightAndWay = new Big(tariff.perKg)
    .times(lane.total_weight_kg)
    .plus(new Big(tariff.perKm).times(kilometres(lane)));
  const base = byWeightAndWay.lt(tariff.minimum) ? new Big(tariff.minimum) : byWeightAndWay;
  const fuel = new Big(tariff.fuel).times(fuelIndex(lane.pickup_date));
  const inCurrency = (euros: Big) => inCurrencyOf(euros, lane.currency);
  const charges: HubCharge[] = [
    { code: 'BASE', description: 'Line haul', amount: inCurrency(base) },
    {
      code: 'FUEL',
      description: `Fuel surcharge ${fuel.times(100)} %`,
      amount: inCurrency(base.times(fuel)),
    },
    ...(lane.accessorials ?? []).flatMap((code) => {
      const accessorial = ACCESSORIALS[code];
      return accessorial
        ? [{ code, description: accessorial.description, amount: inCurrency(new Big(accessorial.amount)) }]
        : [];
    }),
  ];
  return {
    scac,
    carrier_name: name,
    service_level: service,
    transit_days: transitDays,
    currency: lane.currency,
    charges,
    total: total(charges, lane.currency),
    minimum_charge: inCurrency(new Big(tariff.minimum)),
  };
}

/** What of a load the carrier does not carry, in words; quotes do not tell. Dangerous goods of no class go with those that take any. */
export function unfitFor(
  { hazardClasses, temperatures }: Tariff,
  { commodities = [] }: Pick<HubLoad, 'commodities'>,
): string | undefined {
  for (const { un_number: un, hazard_class: hazard, temperature } of commodities) {
    const carries = hazard ? hazardClasses.includes(hazard[0] ?? '') : hazardClasses !== '';
    if (un && !carries) return `dangerous goods ${[un, hazard && `of class ${hazard}`].filter(Boolean).join(' ')}`;
    if (temperature && !temperatures.includes(temperature)) return `${temperature.toLowerCase()} goods`;
  }
  return undefined;
}

/** The index that counts on a day: the last one that began before it. */
const fuelIndex = (day?: string): string =>
  FUEL_INDEX.findLast(({ from }) => day !== undefined && from <= day)?.index ?? '1';

/** Distance-ish: 50 km at least, 12 km for each step between the first two digits of the postal codes, 900 over a border. */
export function kilometres({ origin, destination }: Pick<Lane, 'origin' | 'destination'>): number {
  const zone = ({ postal_code }: HubParty) => Number(postal_code.replace(/\D/g, '').slice(0, 2).padEnd(1, '0'));
  const border = origin.country === destination.country ? 0 : 900;
  return 50 + 12 * Math.abs(zone(origin) - zone(destination)) + border;
}

export function total(charges: readonly HubCharge[], currency: string): string {
  return rounded(
    charges.reduce((sum, { amount }) => sum.plus(amount), new Big(0)),
    currency,
  );
}

/** Half up, to the digits that the currency has. */
export const rounded = (amount: Big, currency: string): string =>
  amount.toFixed(CURRENCIES[currency]?.digits ?? 2, Big.roundHalfUp);

const inCurrencyOf = (euros: Big, currency: string): string =>
  rounded(euros.times(CURRENCIES[currency]?.perEuro ?? 1), currency);
