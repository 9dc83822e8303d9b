import { parseMoney, parseScac, type Rate } from '#canonical';
import { readable } from '#platform/connections';
import type { Quote } from './freighthub.wire.js';
import { toCharges } from './money.translator.js';

/** @throws Untranslatable for a carrier code that is no SCAC, or money that does not add up */
export function toRate(quote: Quote): Rate {
  return {
    carrier: readable(() => parseScac(quote.scac)),
    ...(quote.carrier_name && { carrierName: quote.carrier_name }),
    service: quote.service_level,
    ...(typeof quote.transit_days === 'number' && { transitDays: quote.transit_days }),
    ...toCharges(quote),
    ...(quote.minimum_charge && {
      minimumCharge: readable(() => parseMoney(quote.minimum_charge as string, quote.currency)),
    }),
  };
}

/** Cheapest first; equal prices in the order of their SCACs, so that a choice is the same when made again. */
export function toRates(quotes: readonly Quote[]): Rate[] {
  return quotes
    .map(toRate)
    .sort((a, b) => a.total.amount - b.total.amount || (a.carrier < b.carrier ? -1 : Number(a.carrier > b.carrier)));
}
