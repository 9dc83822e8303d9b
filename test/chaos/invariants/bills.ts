import type { Json } from '../../support/world.js';
import type { Entry } from '../driver/ledger.js';

interface BillEvidence {
  readonly ledger: readonly Entry[];
  readonly settlements: readonly Json[];
  readonly lost: readonly string[];
}

/** Whatever a carrier bills or credits is known to its settlement, which says what became of it; unless nobody has heard of it. */
export const unsettledBills = ({ ledger, settlements, lost }: BillEvidence): string[] =>
  ledger
    .filter(({ what }) => what === 'bill')
    .filter(({ key, order }) => {
      const settlement = settlements.find(({ id }) => id === `${order}-S1`);
      return !settlement?.invoices?.some(({ invoiceNumber }: Json) => invoiceNumber === key);
    })
    .filter(({ key }) => !lost.some((body) => body.includes(`"${key}"`)))
    .map(({ key, order }) => `bill ${key} of ${order} is in no settlement`);

/** What is carried as one move is under one PRO; where the word of it was lost, or its carrier gave the move back, it is not. */
export function parted({
  ledger,
  orders,
  lost,
}: Pick<BillEvidence, 'ledger' | 'lost'> & { readonly orders: ReadonlyMap<string, Json> }): string[] {
  const shipmentOf = (id: string): Json =>
    orders.get(id.replace(/-S\d+$/, ''))?.shipments.find((each: Json) => each.id === id);
  return ledger
    .filter(
      ({ what, key, body }) =>
        what === 'combined' && !lost.some((told) => told.includes(key) || told.includes(body.with)),
    )
    .flatMap(({ key, body }) => {
      const [one, other] = [shipmentOf(key), shipmentOf(body.with)];
      const isOver = [one, other].every((each) => each?.state === 'pod-received');
      return !isOver || one.pro === other.pro
        ? []
        : [`${key} and ${body.with} are one move under ${one.pro} and ${other.pro}`];
    });
}
