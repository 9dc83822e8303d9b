import {
  type Charge,
  type EventData,
  type EventName,
  type FreightInvoice,
  type FulfilmentLine,
  money,
  type Package,
  type Rate,
  rulesFor,
  type SettlementRulebook,
} from '#canonical';
import { type Issued, ProcessDriver, type Step, type Told } from '../../../../test/support/process.driver.js';
import type { ShipToSettleCommands, ShipToSettleResults } from './commands/ship-to-settle.commands.js';
import { shipToSettle } from './ship-to-settle.process.js';
import type { ShipToSettleState } from './ship-to-settle.state.js';
import { UNDO } from './undoing.js';

/** One shipment to settle, and systems that do what they are asked: a test changes one thing. */
export const SETTLEMENT = 'sap-4711-S1';
export const settle = shipToSettle('tms');

export const charges = (parts: Readonly<Record<string, number>>, currency = 'EUR'): Charge[] =>
  Object.entries(parts).map(([code, amount]) => ({ code, amount: money(amount, currency) }));

const totalOf = (of: readonly Charge[]) =>
  money(
    of.reduce((sum, { amount }) => sum + amount.amount, 0),
    of[0]?.amount.currency ?? 'EUR',
  );

export const sampleRate = (
  parts = { BASE: 12_000, FUEL: 1_500 } as Record<string, number>,
  carrier = 'SWFT',
): Rate => ({
  carrier,
  service: 'STANDARD',
  charges: charges(parts),
  total: totalOf(charges(parts)),
});

export const sampleInvoice = (
  parts: Readonly<Record<string, number>> = { BASE: 12_000, FUEL: 1_500 },
  change: Partial<FreightInvoice> = {},
): FreightInvoice => ({
  invoiceNumber: 'SW100007',
  carrier: 'SWFT',
  shipmentId: SETTLEMENT,
  pro: 'P1',
  charges: charges(parts),
  total: totalOf(charges(parts)),
  invoiceDate: '2026-11-27',
  ...change,
});

/** The same as the second part of a statement that bills as much for two others. */
export function asPart(invoice: FreightInvoice): FreightInvoice {
  const { total, invoiceNumber: number } = invoice;
  const parts = ['sap-4710-S1', SETTLEMENT, 'sap-4712-S1'].map((shipmentId) => ({ shipmentId, total }));
  return { ...invoice, statement: { number, total: money(3 * total.amount, total.currency), parts } };
}

export const lines: readonly FulfilmentLine[] = [
  { lineId: '10', sku: 'SKU-10', quantity: { value: 10, unit: 'EA' } },
  { lineId: '20', sku: 'SKU-20', quantity: { value: 5, unit: 'EA' } },
];

export type SettlementAnswers = {
  readonly [T in keyof ShipToSettleCommands]?: (payload: ShipToSettleCommands[T]) => ShipToSettleResults[T] | object;
};

export const WILLING: SettlementAnswers = {
  'post-accrual': () => ({ documentNumber: 'A-1' }),
  'post-supplier-invoice': () => ({ documentNumber: 'I-1' }),
  'reverse-accrual': () => ({ documentNumber: 'R-1' }),
  'release-payment': () => ({}),
  'dispute-freight-invoice': () => ({ disputeId: 'DSP-1' }),
};

const address = { name: 'East', city: 'Berlin', postalCode: '10115', country: 'DE' };

/** What carriers may bill for waiting in the rules of the samples that agree to it. */
export const DETENTION_AGREED = money(5_000, 'EUR');

/** Takes a part of an invoice back, or all of it. */
export const sampleCredit = (
  parts: Readonly<Record<string, number>>,
  change: Partial<FreightInvoice> = {},
): FreightInvoice => sampleInvoice(parts, { invoiceNumber: 'CM1', credits: 'SW100007', ...change });

/** What others tell of a shipment. */
export const facts = {
  planned: (packages: readonly Package[] = []): EventData['shipment.planned'] => ({
    shipmentId: SETTLEMENT,
    customerId: '10100001',
    fulfilmentIds: ['sap-4711-F1'],
    request: {
      shipmentId: SETTLEMENT,
      orderId: 'sap-4711',
      from: address,
      to: address,
      packages,
      totalWeightKg: 1,
      currency: 'EUR',
    },
    rates: [sampleRate()],
    chosen: sampleRate(),
  }),
  tenderSent: (version = 1, rate = sampleRate()): EventData['tender.sent'] => ({
    shipmentId: SETTLEMENT,
    version,
    carrier: rate.carrier,
    rate,
    respondBy: '2026-11-24T10:00:00.000Z',
    erp: 'sap',
    orderNumber: '4711',
  }),
  goodsIssued: (): EventData['goods.issued'] => ({
    fulfilmentId: 'sap-4711-F1',
    shipmentId: SETTLEMENT,
    erp: 'sap',
    orderNumber: '4711',
    deliveryNumber: 'D-1',
    lines,
  }),
};

export class SettlementRun extends ProcessDriver<ShipToSettleState> {
  readonly everBilled: FreightInvoice[] = [];
  readonly offers: { readonly version: number; readonly rate: Rate }[] = [];
  readonly acceptances: { readonly version: number; readonly carrier: string }[] = [];
  delivered = false;
  /** Numbers of the invoices that a person took as supplements. */
  readonly taken = new Set<string>();
  /** Whether a person accepted as billed what was disputed. */
  accepted = false;
  /** What a person posted in the place of a command that failed. */
  readonly byHand: Pick<Issued, 'type' | 'payload'>[] = [];

  constructor(
    observe?: (step: Step<ShipToSettleState>) => void,
    private readonly rulebook: SettlementRulebook = {},
    definition = settle,
  ) {
    super(definition, SETTLEMENT, observe);
  }

  /** By whose rates a shipment is rated anew on its day; none where the test answers. */
  ratesOfTheDay: (() => readonly Rate[]) | null = () => this.offers.map(({ rate }) => rate);

  override tell<N extends EventName>(type: N, data: EventData[N], told?: Told): this {
    super.tell(type, data, told);
    while (this.ratesOfTheDay && this.waitingFor.includes('rate-shipped'))
      this.done('rate-shipped', { items: this.ratesOfTheDay() });
    return this;
  }

  planned(packages: readonly Package[] = []): this {
    return this.tell('shipment.planned', facts.planned(packages));
  }

  tenderSent(version = 1, rate = sampleRate(), customerId?: string): this {
    this.offers.push({ version, rate });
    const settlement = rulesFor(this.rulebook, rate.carrier, customerId);
    return this.tell('tender.sent', { ...facts.tenderSent(version, rate), settlement });
  }

  tenderAccepted(version = 1, carrier = 'SWFT'): this {
    this.acceptances.push({ version, carrier });
    return this.tell('tender.accepted', { shipmentId: SETTLEMENT, version, carrier, pro: 'P1' });
  }

  tenderRejected(version = 1, carrier = 'SWFT'): this {
    return this.tell('tender.rejected', { shipmentId: SETTLEMENT, version, carrier });
  }

  /** Together with others, under the PRO of the move. */
  carriedTogether(pro: string, carrier = 'SWFT'): this {
    return this.tell('shipment.combined', { shipmentId: SETTLEMENT, carrier, pro, with: ['sap-4712-S1'] });
  }

  broughtBack(): this {
    this.delivered = true;
    return this.tell('shipment.returned', { shipmentId: SETTLEMENT }, { classifier: 'actual' });
  }

  goodsIssued(occurredAt: string | null = '2026-11-25T14:00:00.000Z'): this {
    return this.tell('goods.issued', facts.goodsIssued(), { occurredAt });
  }

  proven(classifier: 'actual' | 'estimated' = 'actual'): this {
    if (classifier === 'actual') this.delivered = true;
    return this.tell('proof-of-delivery.received', { shipmentId: SETTLEMENT }, { classifier });
  }

  /** One that names itself tells how it ended. */
  endedBy(carrier: string, how: 'proof-of-delivery.received' | 'shipment.returned'): this {
    return this.tell(how, { shipmentId: SETTLEMENT, carrier }, { classifier: 'actual' });
  }

  billed(invoice: FreightInvoice = sampleInvoice()): this {
    this.everBilled.push(invoice);
    return this.tell('freight-invoice.received', { invoice });
  }

  /** A person decides on an invoice that was set aside. */
  decides(invoiceNumber: string, decision: 'supplement' | 'reject', carrier = 'SWFT'): this {
    if (decision === 'supplement') this.taken.add(invoiceNumber);
    return this.act(this.asideCase(carrier, invoiceNumber), 'resolve', { result: { decision } });
  }

  /** A person says that a credit memo which was set aside is right. */
  takesCredit(invoiceNumber: string, of?: string, carrier = 'SWFT'): this {
    const result = { decision: 'credit', ...(of && { invoiceNumber: of }) };
    return this.act(this.asideCase(carrier, invoiceNumber), 'resolve', { result });
  }

  /** Of the document of that number which is set aside. */
  asideCase(carrier: string, invoiceNumber: string): string {
    const code = `second-invoice:${carrier}:${invoiceNumber}`;
    return this.cases.find((each) => `${each}:`.startsWith(`${code}:`)) ?? code;
  }

  /** A person wants a supplement taken back. */
  undoes(invoiceNumber: string, by = 'm.jansen'): this {
    return this.ask(UNDO, { invoiceNumber, reason: 'it bills the same once more' }, by);
  }

  /** What went into the books, or is on its way there: number for the ERP and amount. */
  get books(): string[] {
    return this.state.postings.map(({ reference, amount, released }) =>
      [reference, amount.amount, ...(released ? ['paid'] : [])].join(' '),
    );
  }

  /** To the point named, with willing systems. */
  upTo(point: 'accruing' | 'awaiting-invoice' | 'proven' | 'closed'): this {
    this.planned().tenderSent().tenderAccepted().goodsIssued();
    if (point === 'accruing') return this;
    this.play(WILLING);
    if (point === 'awaiting-invoice') return this;
    this.proven();
    return point === 'proven' ? this : this.billed().play(WILLING);
  }

  /** Numbers of the invoices with what became of each. */
  get invoices(): string[] {
    return this.state.invoices.map(({ invoice: { invoiceNumber }, state }) => `${invoiceNumber} ${state}`);
  }
}
