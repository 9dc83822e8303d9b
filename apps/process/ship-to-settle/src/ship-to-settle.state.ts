import {
  type Allocation,
  type ChargeVariance,
  type FreightInvoice,
  type FreightInvoiceState,
  type FulfilmentLine,
  type Instant,
  isAside,
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
  /** How it was to be settled on the day that it was sent; absent in settlements begun before there were rules. */
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
}

/** Where the settlement stands. `invoiceNumber`: the one invoice that is being settled. */
export type Stage =
  | { readonly name: 'gathering' }
  | { readonly name: 'accruing' }
  | { readonly name: 'awaiting-invoice' }
  | { readonly name: 'disputed'; readonly invoiceNumber: string }
  | { readonly name: 'posting'; readonly invoiceNumber: string }
  | { readonly name: 'reversing'; readonly invoiceNumber: string; readonly documentNumber: string }
  | { readonly name: 'releasing'; readonly invoiceNumber: string; readonly documentNumber: string }
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

export function invoiceRecord(state: ShipToSettleState, invoiceNumber: string): InvoiceRecord {
  const found = state.invoices.find((each) => each.invoice.invoiceNumber === invoiceNumber && !isAside(each));
  if (!found) throw new Error(`${invoiceNumber} is not part of ${state.settlementId}`);
  return found;
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

export function wordOf({ stage, invoices }: ShipToSettleState): SettlementState {
  switch (stage.name) {
    case 'gathering':
    case 'accruing':
      return 'expected';
    case 'awaiting-invoice':
      return invoices.some(({ state }) => state === 'received') ? 'auditing' : 'awaiting-invoice';
    case 'posting':
      return 'approved';
    case 'reversing':
    case 'releasing':
      return 'posted';
    default:
      return stage.name;
  }
}
