import { formatMoney, type Money, parseMoney, type Rate, type Tender } from '#canonical';
import { readable } from '#platform/connections';
import type { Carriers } from './config.js';
import type { WireRate, WireShipment } from './easypost.wire.js';

/** Its SCAC; undefined of a carrier that the connection does not name. */
export const scacOf = (carrier: string, carriers: Carriers): string | undefined =>
  Object.hasOwn(carriers, carrier) ? carriers[carrier] : undefined;

const priceOf = ({ rate, currency }: WireRate): Money => readable(() => parseMoney(rate, currency));

/** EasyPost's price is of everything: one charge. @throws Untranslatable for more digits than the currency has */
function toRate(wire: WireRate, carrier: string): Rate {
  const total = priceOf(wire);
  const days = wire.delivery_days ?? wire.est_delivery_days;
  return {
    carrier,
    carrierName: wire.carrier,
    service: wire.service,
    ...(typeof days === 'number' && Number.isInteger(days) && days >= 0 && { transitDays: days }),
    charges: [{ code: 'BASE', amount: total }],
    total,
  };
}

/** Cheapest first, of each service of a carrier the cheapest; equal prices by carrier and service, so that a choice is the same when made again. */
export function toRates({ rates }: WireShipment, carriers: Carriers): Rate[] {
  const sorted = rates
    .flatMap((wire) => {
      const carrier = scacOf(wire.carrier, carriers);
      return carrier ? [toRate(wire, carrier)] : [];
    })
    .sort((a, b) => a.total.amount - b.total.amount || byName(nameOf(a), nameOf(b)));
  const seen = new Set<string>();
  return sorted.filter((rate) => !seen.has(nameOf(rate)) && seen.add(nameOf(rate)));
}

const nameOf = ({ carrier, service }: Rate): string => `${carrier}/${service}`;
const byName = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Whoever gave a rate and has no SCAC here. */
export const unnamedIn = ({ rates }: WireShipment, carriers: Carriers): string[] => [
  ...new Set(rates.flatMap(({ carrier }) => (scacOf(carrier, carriers) ? [] : [carrier]))),
];

/** Why carriers gave no rate, in their words. */
export const refusalsIn = ({ messages }: WireShipment): string =>
  (messages ?? [])
    .map(
      ({ carrier, message }) =>
        `${carrier ?? 'EasyPost'}: ${typeof message === 'string' ? message : JSON.stringify(message)}`,
    )
    .join('; ');

export const isRateOf = (wire: WireRate, { rate }: Tender, carriers: Carriers): boolean =>
  scacOf(wire.carrier, carriers) === rate.carrier && wire.service === rate.service;

/**
 * The rate that was tendered, as it stands now: the cheapest of that carrier and service.
 * @returns why it cannot be bought, where it is there no more or costs more than was agreed
 */
export function rateFor(shipment: WireShipment, tender: Tender, carriers: Carriers): WireRate | string {
  const { carrier, service, total } = tender.rate;
  const [cheapest] = shipment.rates
    .filter((wire) => isRateOf(wire, tender, carriers) && wire.currency === total.currency)
    .sort((a, b) => priceOf(a).amount - priceOf(b).amount);
  if (!cheapest) {
    const why = refusalsIn(shipment);
    return `${carrier} gives no rate for ${service} in ${total.currency} any more${why && ` (${why})`}`;
  }
  if (priceOf(cheapest).amount <= total.amount) return cheapest;
  return `${carrier} ${service} costs ${cheapest.rate} ${cheapest.currency} by now, and was tendered at ${formatMoney(total)}`;
}
