import type { Json } from '../../support/world.js';
import type { Hands } from './hands.js';
import type { Operators } from './operators.js';

/** Carriers that report by the partner API, by their SCAC. */
export const CARRIERS: Readonly<Record<string, string>> = { SWFT: 'swift', NRTH: 'northern' };
const ALL = Object.values(CARRIERS);
/** Until an order is settled. */
const SETTLED_TRIES = 60;

/** What carriers do with what they carry, and what they bill for it. */
export class Carriers {
  constructor(
    private readonly hands: Hands,
    private readonly desk: Operators,
  ) {}

  /** The carrier tells out of order, late and twice. */
  async track(order: string): Promise<void> {
    const shipment = await this.hands.seen(ALL, `/shipments/${order}-S1`);
    if (!shipment) return;
    const told = this.hands.random.shuffled(['departed', 'arrived', 'delayed', 'departed'] as const);
    for (const code of told)
      await this.hands.partner('milestone', shipment.by, `/shipments/${order}-S1/milestones`, { code }, order);
  }

  async damage(order: string): Promise<void> {
    await this.hands.seen(ALL, `/shipments/${order}-S1`);
    await this.at(order, 'damage', { reason: 'Two cartons crushed' });
  }

  /** The receiver refuses; somebody at the desk has it sent back, the carrier bills its way, and the warehouse counts what came. */
  async bringBack(order: string): Promise<void> {
    if (!(await this.hands.seen(ALL, `/shipments/${order}-S1`))) return;
    if (!(await this.at(order, 'refuse', { reason: 'Not ordered' }))) return;
    if (!(await this.desk.decide('order-to-ship', order, /^refused:/, { decision: 'return' }))) return;
    await this.at(order, 'return');
    await this.bill(order, {});
    await this.hands.eventually(`/wms/fulfilments/${order}-F1/return`, {});
  }

  /** The carrier sends the invoice that its TMS sent already: once more, and once under another number. */
  async billTwice(order: string): Promise<void> {
    const shipmentId = `${order}-S1`;
    const found = await this.hands.tried(async () => {
      for (const client of ALL) {
        const url = `${this.hands.urls['partner']}/partner/v2/freight-invoices?limit=200`;
        const answer = await this.hands.caller.once({ client, url });
        const mine = answer?.body?.items?.find((invoice: Json) => invoice.shipmentId === shipmentId);
        if (mine) return { client, mine };
      }
      return undefined;
    });
    if (!found) return;
    const { client, mine } = found;
    const { invoiceNumber, pro, invoiceDate, charges, total } = mine;
    const body = { invoiceNumber, shipmentId, ...(pro && { pro }), invoiceDate, charges, total };
    await this.hands.partner('freight-invoice', client, '/freight-invoices', body, order);
    const renamed = { ...body, invoiceNumber: `${invoiceNumber}-B`.slice(0, 16) };
    await this.hands.partner('freight-invoice', client, '/freight-invoices', renamed, order);
  }

  /** A quarter more than agreed: it is disputed, and the carrier corrects it. */
  async billTooMuch(order: string): Promise<void> {
    await this.bill(order, { factor: 1.25 });
  }

  /** Once it is paid the carrier takes a part of it back. */
  async credit(order: string): Promise<void> {
    const number = await this.paid(order);
    if (number) await this.bill(order, { credits: number, charges: [{ code: 'BASE', amount: '-1.50' }] });
  }

  /** Once it is paid the carrier bills what nobody planned; a person takes it as a supplement, or rejects it. */
  async billMore(order: string): Promise<void> {
    if (!(await this.paid(order))) return;
    const bill = await this.bill(order, { charges: [{ code: 'DETENTION', amount: '25.00' }] });
    if (!bill) return;
    const decision = this.hands.random.oneOf(['supplement', 'reject'] as const);
    await this.desk.decide('ship-to-settle', `${order}-S1`, /^second-invoice:/, { decision });
  }

  /** With the first of some others that the same carrier can take along: one PRO, one proof, one statement. */
  async carryTogether(order: string, others: readonly string[]): Promise<void> {
    if (!(await this.hands.seen(ALL, `/shipments/${order}-S1`))) return;
    for (const other of others) {
      const moved = await this.hands.control(`/tms/shipments/${order}-S1/combine`, { with: [`${other}-S1`] });
      if (!moved) continue;
      this.hands.ledger.write({
        key: `${order}-S1`,
        what: 'combined',
        order,
        status: 200,
        body: { with: `${other}-S1` },
      });
      return;
    }
  }

  private at(order: string, verb: string, body: object = {}): Promise<Json | undefined> {
    return this.hands.eventually(`/tms/shipments/${order}-S1/${verb}`, body);
  }

  private async bill(order: string, told: object): Promise<Json | undefined> {
    const bill = await this.at(order, 'invoice', told);
    if (bill) this.hands.ledger.write({ key: bill.number, what: 'bill', order, status: 200, body: told });
    return bill;
  }

  /** @returns the number of the invoice that was paid */
  private async paid(order: string): Promise<string | undefined> {
    const path = `/settlements/${order}-S1`;
    const closed = await this.hands.shown('ship-to-settle', path, ({ state }) => state === 'closed', SETTLED_TRIES);
    return closed?.invoices.find(({ state }: Json) => state === 'paid')?.invoiceNumber;
  }
}
