import { formatMoney, type Tender } from '#canonical';
import type { NewTender, WireTender } from './freighthub.wire.js';
import { toWireCharges } from './money.translator.js';

export function toNewTender({ version, rate, respondBy }: Tender): NewTender {
  return {
    version,
    scac: rate.carrier,
    service_level: rate.service,
    currency: rate.total.currency,
    charges: toWireCharges(rate.charges),
    total: formatMoney(rate.total),
    respond_by: respondBy,
  };
}

/** Whether what FreightHub holds under our version is what we asked for: one version never goes to two carriers. */
export const isSameTender = (tender: Tender, there: WireTender): boolean =>
  there.version === tender.version && there.scac === tender.rate.carrier;
