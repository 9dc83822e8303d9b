import {
  type Allocation,
  type ChargeVariance,
  type FreightInvoice,
  type FreightInvoiceState,
  type FulfilmentLine,
  type Instant,
  isAside,
  isCredit,
  type LocalDate,
  type Money,
  type Package,
  type Rate,
  type SettlementRules,
  type SettlementState,
  type ShippedFacts,
} from '#canonical';
import type { Command } from '#process-manager';

export interface TenderFact {
  readonly version: number;
  readonly carrier: string;
  /** Absent while only the answer to the tender is known: it may overtake the news of its sending. */
  readonly rate?: Rate;
  /** How it is to be settled, as told with it; absent in settlements begun before there were rules. */
  readonly rules?: SettlementRules;
  readonly accepted: boolean;
}

export type AccrualState =
  | { readonly name: 'none' }
  | { readonly name: 'posting' | 'off-book'; readonly amount: Money; readonly allocations: readonly Allocation[] }
  | {
      readonly name: 'posted' | 'reversed';
      readonly amount: Money;
      readonly allocations: readonly Allocation[];
      readonly documentNumber: string;
    };

export interface InvoiceRecord {
  readonly invoice: FreightInvoice;
  readonly state: FreightInvoiceState;
  readonly variances: readonly ChargeVariance[];
  readonly allocations: readonly Allocation[];
  readonly documentNumber?: string;
  /** Why nothing is settled by it: another invoice of the shipment is. */
  readonly aside?: string;
  /** Of one that is disputed: what nobody disputes. Absent where it is wrong as a whole. */
  readonly undisputed?: Money;
  /** What of it is not to be paid: while it is disputed and the rest is paid, and for good once the carrier withdraws it. */
  readonly withheld?: Money;
}

/** One document in the ERP's books: an invoice, a part of one, or, negative, a credit memo. */
export interface Posting {
  /** The invoice that is settled by it. */
  readonly invoiceNumber: string;
  /** Number of the carrier's document that says so: of that invoice, or of a credit memo of it. */
  readonly document: string;
  /** Its number there, unique for the carrier: the invoice's or credit memo's own, counted on where that is used. */
  readonly reference: string;
  readonly amount: Money;
  readonly allocations: readonly Allocation[];
  readonly documentNumber?: string;
  /** Whether the ERP may pay it. */
  readonly released: boolean;
}

/** Where the settlement stands. `invoiceNumber`: the one invoice that is being settled. */
export type Stage =
  | { readonly name: 'gathering' }
  | { readonly name: 'accruing' }
  | { readonly name: 'awaiting-invoice' }
  | { readonly name: 'disputed'; readonly invoiceNumber: string }
  | { readonly name: 'posting' | 'reversing' | 'releasing'; readonly invoiceNumber: string }
  /** Without an invoice where a person said that there is nothing to settle. */
  | { readonly name: 'closed'; readonly invoiceNumber?: string; readonly paymentReleased: boolean };

export interface ShipToSettleState {
  readonly settlementId: string;
  readonly orderId: string;
  /** TMS connection that disputes go through. */
  readonly tms: string;
  readonly erp?: string;
  readonly orderNumber?: string;
  readonly tenders: readonly TenderFact[];
  readonly packages: readonly Package[];
  readonly destination?: ShippedFacts['to'];
  readonly goods?: { readonly lines: readonly FulfilmentLine[]; readonly issuedOn: LocalDate };
  readonly proven: boolean;
  readonly accrual: AccrualState;
  readonly invoices: readonly InvoiceRecord[];
  /** Oldest first; the last one is under way while the stage says so. */
  readonly postings: readonly Posting[];
  readonly stage: Stage;
  readonly startedAt: Instant;
  /** What a reader of the settlement must know: an accrual that was not booked, a payment that the ERP releases itself. */
  readonly remarks: readonly string[];
  readonly stuck: readonly { readonly code: string; readonly command: Command }[];
}

/** The tender that the invoice is held against: the latest accepted one; delivered goods prove that the latest was. */
export function agreedTender({ tenders, proven }: ShipToSettleState): (TenderFact & { readonly rate: Rate }) | null {
  const rated = tenders.filter((tender): tender is TenderFact & { readonly rate: Rate } => tender.rate !== undefined);
  const newest = rated.toSorted((a, b) => b.version - a.version);
  return newest.find(({ accepted }) => accepted) ?? (proven ? (newest[0] ?? null) : null);
}

/** What its freight is held against beside the tender. */
export function shippedFacts({ packages, goods, destination }: ShipToSettleState): ShippedFacts {
  const weights = packages.map(({ weightKg }) => weightKg);
  const known = weights.filter((weight): weight is number => weight !== undefined);
  const weighed = known.length > 0 && known.length === weights.length;
  return {
    ...(weighed && { weightKg: known.reduce((sum, weight) => sum + weight, 0) }),
    ...(goods && { issuedOn: goods.issuedOn }),
    ...(destination && { to: destination }),
  };
}

export const invoiceId = ({ carrier, invoiceNumber }: FreightInvoice): string => `${carrier}:${invoiceNumber}`;

/** One record per carrier and number, as they are read: the one that is settled, else the last that came under it. */
export function invoicesById({ invoices }: ShipToSettleState): ReadonlyMap<string, InvoiceRecord> {
  const byId = new Map<string, InvoiceRecord>();
  for (const record of invoices) {
    const id = invoiceId(record.invoice);
    const known = byId.get(id);
    if (!known || isAside(known) || !isAside(record)) byId.set(id, record);
  }
  return byId;
}

/** The case of a command that failed for good. */
export const stuckCode = (type: string): string => `command-failed:${type}`;

/** Whether an invoice waits for its audit. */
export const isBilled = ({ invoices }: ShipToSettleState): boolean =>
  invoices.some(({ invoice, state }) => state === 'received' && !isCredit(invoice));

export function wordOf(state: ShipToSettleState): SettlementState {
  const { stage } = state;
  switch (stage.name) {
    case 'gathering':
    case 'accruing':
      return 'expected';
    case 'awaiting-invoice':
      return isBilled(state) ? 'auditing' : 'awaiting-invoice';
    case 'posting':
      return 'approved';
    case 'reversing':
    case 'releasing':
      return 'posted';
    default:
      return stage.name;
  }
}
