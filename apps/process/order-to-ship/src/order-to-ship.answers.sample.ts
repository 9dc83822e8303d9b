import type { Issued } from '../../../../test/support/process.driver.js';
import type { ReadShipment } from './commands/order-to-ship.commands.js';
import { EAST, type OrderRun, routing, stock, WEST } from './order-to-ship.sample.js';

/** What systems may answer that were asked about an order. */

export const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

const PLENTY = stock({ [EAST]: { 'SKU-10': 100, 'SKU-20': 100 }, [WEST]: { 'SKU-10': 100, 'SKU-20': 100 } });
const STOCKS = [
  PLENTY,
  PLENTY,
  PLENTY,
  stock({ [EAST]: { 'SKU-10': 4, 'SKU-20': 5 }, [WEST]: { 'SKU-10': 3 } }),
  stock({}),
  { items: [], unknown: ['SKU-20'], routing },
];

/** What a TMS may know: nothing, a tender in any state, or all that befell the goods. */
const BEFELL = ['departed', 'delivery-attempted', 'refused', 'returned', 'damaged', 'delivered', 'pod'] as const;
const milestonesOf = (pick: number) => {
  const code = at(BEFELL, pick);
  const told = { code, classifier: 'actual', ...(pick % 2 === 0 && { occurredAt: '2026-11-25T10:00:00Z' }) };
  return pick % 3 === 0 ? [] : [told];
};

/** What an ERP may have billed by then: nothing, a part, all by lines, twice, or nobody tells. */
const INVOICES = [
  [],
  [{ 10: 4 }],
  [{ 10: 12, 20: 6 }],
  [{ 10: 12 }, { 20: 2 }],
  [{ 10: 9, 20: 6 }, { 10: -2 }],
  undefined,
];
const invoicesOf = (pick: number) => ({
  items: at(INVOICES, pick)?.map((lines, nth) => ({
    invoiceNumber: `9000000${nth + 1}`,
    lines: Object.entries(lines).map(([orderLineId, value]) => ({ orderLineId, quantity: { value, unit: 'EA' } })),
  })) ?? [{ invoiceNumber: '90000001' }],
});

/** Undefined where the system does what is asked of it, and says no more. @param pick which of its answers */
export function answerOf(run: OrderRun, { type, payload }: Issued, pick: number): unknown {
  if (type === 'find-invoice') return invoicesOf(pick);
  if (type === 'check-availability') return run.agreed(at(STOCKS, pick) ?? PLENTY);
  if (type !== 'read-shipment') return undefined;
  const { shipmentId, tender: version } = payload as ReadShipment;
  const shipment = run.state.shipments.find((each) => each.shipmentId === shipmentId);
  const carrier = shipment?.tenders.find((each) => each.version === version)?.rate.carrier;
  const state = at(['open', 'accepted', 'rejected', 'withdrawn', undefined], pick);
  return { milestones: milestonesOf(pick), ...(state && carrier && { tenders: [{ version, carrier, state }] }) };
}
