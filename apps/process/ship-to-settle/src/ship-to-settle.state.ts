import {
  type Allocation,
  type ChargeVariance,
  type Drift,
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
  type ShipmentRequest,
  type ShippedFacts,
} from '#canonical';
import type { Command } from '#process-manager';

/** What a carrier was asked to do, at which price and by which rules it is settled. */
export interface TenderOffer {
  readonly carrier: string;
  readonly rate: Rate;
  /** Absent in settlements begun before there were rules. */
  readonly rules?: SettlementRules;
}

/** What a carrier said to a tender. */
export interface TenderAnswer {
  readonly carrier: string;
  readonly accepts: boolean;
  /** As the carrier gave it with its yes. */
  readonly pro?: string;
}

/** What is known of one tender. Its offer is absent while only answers are: they may overtake the news of its sending. */
export interface TenderFact extends Partial<TenderOffer> {
  readonly version: number;
  readonly answers: readonly TenderAnswer[];
}

export type AccrualState =
  | { readonly name: 'none' }
  | { readonly name: 'posting' | 'off-book'; readonly amount: Money; readonly allocations: readonly Allocation[] }
  | {
      readonly name: 'posted' | 'reversed';
      readonly amount: Money;
      readonly allocations: readonly Allocation[];
      readonly documentNumber: string;
      /** Document that took it back, where the ERP told it. */
      readonly reversal?: string;
    };

export interface InvoiceRecord {
  readonly invoice: FreightInvoice;
  /** Of the event that told it; absent in settlements from before it was kept. */
  readonly eventId?: string;
  /** Counts the documents that came under its carrier and number; absent of the first. */
  readonly version?: number;
  readonly state: FreightInvoiceState;
  readonly variances: readonly ChargeVariance[];
  readonly allocations: readonly Allocation[];
  readonly documentNumber?: string;
  /** Of one that corrects another: the day from which its terms run, that of the first of them. Absent of any other, and before version 7. */
  readonly termsFrom?: LocalDate;
  /** Why nothing is settled by it: another invoice of the shipment is. */
  readonly aside?: string;
  /** Of one that is set aside: a person said that it stays so. */
  readonly rejected?: true;
  /** Number under which a person took it as a supplement; kept by what corrects it and by its credit memos. */
  readonly supplement?: string;
  /** Of a supplement: who wants it taken back, which a second person decides. */
  readonly undoing?: { readonly by: string; readonly reason: string };
  /** Of a credit memo that a person took: number of the invoice that it credits, where its own word is another. */
  readonly attachedTo?: string;
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
  /** Of a supplement: the number under which that was taken. */
  readonly supplement?: string;
  /** Its number there, unique for the carrier: the invoice's or credit memo's own, counted on where that is used. */
  readonly reference: string;
  readonly amount: Money;
  readonly allocations: readonly Allocation[];
  readonly documentNumber?: string;
  /** By the carrier's terms: it is not released before. Absent where it is as soon as it is posted. */
  readonly dueOn?: LocalDate;
  /** Whether the ERP may pay it. */
  readonly released: boolean;
  /** The ERP has no release: it pays by its own run. */
  readonly paidByErp?: true;
  /** Absent in settlements from before it was kept, and where the ERP pays by its own run. */
  readonly releasedOn?: LocalDate;
  /** That the ERP told; absent until then. */
  readonly payment?: { readonly paidOn: LocalDate; readonly documentNumber: string };
}

/** Where the settlement stands. `invoiceNumber`: the one invoice that is being settled. */
export type Stage =
  | { readonly name: 'gathering' }
  /** The fuel of the day of shipment is asked for. */
  | { readonly name: 'rating' }
  | { readonly name: 'accruing' }
  | { readonly name: 'awaiting-invoice' }
  | { readonly name: 'disputed'; readonly invoiceNumber: string }
  | { readonly name: 'posting' | 'reversing'; readonly invoiceNumber: string }
  /** `reference`: the posting; absent in settlements from before there were terms of payment: then it is the last. */
  | { readonly name: 'releasing'; readonly invoiceNumber: string; readonly reference?: string }
  /** All is posted, and something of it is not due yet. */
  | { readonly name: 'payable'; readonly invoiceNumber: string }
  /** Without an invoice where a person said that there is nothing to settle. */
  | { readonly name: 'closed'; readonly invoiceNumber?: string; readonly paymentReleased: boolean };

export interface ShipToSettleState {
  readonly settlementId: string;
  readonly orderId: string;
  /** TMS connection that disputes go through. */
  readonly tms: string;
  readonly erp?: string;
  readonly orderNumber?: string;
  /** As the ERP numbers it; absent until the shipment's planning is heard of. */
  readonly customerId?: string;
  readonly tenders: readonly TenderFact[];
  readonly packages: readonly Package[];
  readonly destination?: ShippedFacts['to'];
  /** What was to be carried, as its carriers were asked for rates. Absent until its planning is heard of. */
  readonly request?: ShipmentRequest;
  /** Of one that its carrier carries together with others: the PRO of the move. */
  readonly move?: { readonly carrier?: string; readonly pro: string };
  /** The rate of a tender with the fuel of the day on which the goods left. */
  readonly shipped?: { readonly version: number; readonly rate: Rate };
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
  /** Fields of which others say something else than their owners; absent where nobody ever did. */
  readonly drifts?: readonly Drift[];
  readonly stuck: readonly { readonly code: string; readonly command: Command }[];
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

/** Carrier and number; of a part of a statement, whose number others have too, the shipment as well. */
export const invoiceId = ({ carrier, invoiceNumber, statement, shipmentId }: FreightInvoice): string =>
  [carrier, invoiceNumber, ...(statement ? [shipmentId] : [])].join(':');

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
    case 'rating':
    case 'accruing':
      return 'expected';
    case 'awaiting-invoice':
      return isBilled(state) ? 'auditing' : 'awaiting-invoice';
    case 'posting':
      return 'approved';
    case 'reversing':
    case 'releasing':
    case 'payable':
      return 'posted';
    default:
      return stage.name;
  }
}
