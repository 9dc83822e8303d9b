import { formatMoney, type Money, parseMoney, type Rate, type Tender } from '#canonical';
import { readable } from '#platform/connections';
import type { WireRatedShipment } from './ups.wire.js';

/** What the account pays: by its contract, where it has one for the service. @throws Untranslatable for more digits than the currency has */
export function priceOf({ NegotiatedRateCharges: negotiated, TotalCharges: published }: WireRatedShipment): Money {
  const { MonetaryValue: value, CurrencyCode: currency } = negotiated?.TotalCharge ?? published;
  return readable(() => parseMoney(value, currency));
}

/** UPS itemises what it publishes and not what it agreed on: the price is one charge. */
function toRate(rated: WireRatedShipment, carrier: string): Rate {
  const total = priceOf(rated);
  const { TimeInTransit: time, GuaranteedDelivery: guaranteed } = rated;
  const told = time?.ServiceSummary.EstimatedArrival.BusinessDaysInTransit ?? guaranteed?.BusinessDaysInTransit ?? '';
  return {
    carrier,
    carrierName: 'UPS',
    service: rated.Service.Code,
    ...(/^\d+$/.test(told) && { transitDays: Number(told) }),
    charges: [{ code: 'BASE', amount: total }],
    total,
  };
}

const byName = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Cheapest first, each service once; equal prices by service, so that a choice is the same when made again. */
export function toRates(rated: readonly WireRatedShipment[], carrier: string): Rate[] {
  const sorted = rated
    .map((each) => toRate(each, carrier))
    .sort((a, b) => a.total.amount - b.total.amount || byName(a.service, b.service));
  const seen = new Set<string>();
  return sorted.filter(({ service }) => !seen.has(service) && seen.add(service));
}

/** Why what was tendered cannot be bought at what was agreed: UPS sells at the price of the moment. Undefined where it can. */
export function tooDear(rated: readonly WireRatedShipment[], { rate }: Tender): string | undefined {
  const { service, total } = rate;
  const prices = rated
    .filter(({ Service }) => Service.Code === service)
    .map(priceOf)
    .filter(({ currency }) => currency === total.currency)
    .map(({ amount }) => amount);
  if (prices.length === 0) return `UPS gives no rate for service ${service} in ${total.currency} any more`;
  const amount = Math.min(...prices);
  if (amount <= total.amount) return undefined;
  const price = formatMoney({ amount, currency: total.currency });
  return `UPS service ${service} costs ${price} ${total.currency} by now, and was tendered at ${formatMoney(total)}`;
}
