import { addMoney, type LocalDate, type Rate } from '#canonical';
import type { RateShipped, ShippedRates } from './commands/ship-to-settle.commands.js';
import { type Plan, remark } from './plan.js';
import type { RatedTender } from './tenders.js';

/** Charges by an index that changes between the day of the tender and the day of shipment. */
const FUEL = 'FUEL';

const fuelOf = ({ charges }: Rate) => charges.find(({ code }) => code === FUEL);

/**
 * What the carrier charges for fuel is that of the day on which the goods left: its TMS is asked once, for the tender that
 * counts.
 * @returns false where there is nothing to ask: no fuel is charged, it was asked before, or nobody told what was planned
 */
export function askFuel(plan: Plan, { version, rate }: RatedTender, shipDate: LocalDate): boolean {
  const { tms, request, shipped } = plan.state;
  if (!request || !fuelOf(rate) || shipped?.version === version) return false;
  plan.update({ stage: { name: 'rating' } });
  plan.command({
    type: 'rate-shipped',
    target: tms,
    payload: { tms, version, request: { ...request, currency: rate.total.currency, shipDate } },
  });
  return true;
}

/** Of the same carrier and service. Everything but the fuel stays as it was agreed. */
export function fuelKnown(plan: Plan, asked: RateShipped, { items }: ShippedRates): void {
  const agreed = rateOf(plan, asked);
  if (!agreed) return;
  const now = items.find(({ carrier, service }) => carrier === agreed.carrier && service === agreed.service);
  const fuel = now && fuelOf(now);
  if (!fuel || fuel.amount.currency !== agreed.total.currency) {
    fuelUnknown(plan, asked, `${agreed.carrier} quotes none`);
    return;
  }
  const charges = agreed.charges.map((charge) => (charge.code === FUEL ? fuel : charge));
  const total = charges.map(({ amount }) => amount).reduce(addMoney);
  if (total.amount !== agreed.total.amount)
    plan.note(`Fuel of ${asked.request.shipDate} is ${fuel.amount.amount}, not ${fuelOf(agreed)?.amount.amount}.`);
  plan.update({
    stage: { name: 'gathering' },
    shipped: { version: asked.version, rate: { ...agreed, charges, total } },
  });
}

/** The freight is expected as it was agreed. */
export function fuelUnknown(plan: Plan, asked: RateShipped, why: string): void {
  const rate = rateOf(plan, asked);
  if (!rate) return;
  plan.update({ stage: { name: 'gathering' }, shipped: { version: asked.version, rate } });
  remark(plan, `The fuel of ${asked.request.shipDate} is not known (${why}): it is expected as it was tendered.`);
}

const rateOf = ({ state: { stage, tenders } }: Plan, { version }: RateShipped): Rate | undefined =>
  stage.name === 'rating' ? tenders.find((tender) => tender.version === version)?.rate : undefined;
