/** What the simulated TMS keeps; loads and invoices go over the wire in the same form. */
export interface HubParty {
  readonly name: string;
  readonly street?: string;
  readonly city: string;
  readonly postal_code: string;
  readonly region?: string;
  readonly country: string;
  readonly gln?: string;
}

export interface HubCharge {
  readonly code: string;
  readonly description?: string;
  /** Decimal, signed. */
  readonly amount: string;
  readonly rated_weight_kg?: string;
  /** In an invoice of a move: the one load that it is for. */
  readonly reference?: string;
}

/** Goods that ask for more of their carrier than room. */
export interface HubCommodity {
  readonly sku: string;
  /** Decimal. */
  readonly quantity: string;
  readonly uom: string;
  readonly un_number?: string;
  readonly hazard_class?: string;
  readonly packing_group?: string;
  readonly temperature?: 'AMBIENT' | 'CHILLED' | 'FROZEN';
  readonly handling_units?: readonly string[];
}

export interface NewHubLoad {
  readonly reference: string;
  readonly origin: HubParty;
  readonly destination: HubParty;
  readonly handling_units: readonly { readonly sscc: string; readonly weight_kg?: string }[];
  readonly commodities?: readonly HubCommodity[];
  readonly total_weight_kg: string;
  readonly currency: string;
  readonly requested_delivery_date?: string;
  readonly pickup_date?: string;
  readonly accessorials?: readonly string[];
}

export interface NewHubTender {
  readonly version: number;
  readonly scac: string;
  readonly service_level: string;
  readonly currency: string;
  readonly charges: readonly HubCharge[];
  readonly total: string;
  readonly respond_by: string;
}

export interface HubTender extends NewHubTender {
  readonly status: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  readonly reason?: string;
  /** Everything that the carrier ever answered, each once, also after the tender was withdrawn. */
  readonly answers: readonly ('ACCEPTED' | 'DECLINED')[];
}

export type HubMilestoneType =
  | 'PICKED_UP'
  | 'DEPARTED'
  | 'DELAYED'
  | 'ETA_CHANGED'
  | 'ARRIVED'
  | 'DELIVERY_ATTEMPTED'
  | 'REFUSED'
  | 'RETURNED'
  | 'DAMAGED'
  | 'DELIVERED'
  | 'POD_AVAILABLE';

export interface HubMilestone {
  readonly type: HubMilestoneType;
  readonly sequence: number;
  readonly classifier: 'PLANNED' | 'ESTIMATED' | 'ACTUAL';
  /** Of the carrier that told it; none before anybody was asked to carry the load. */
  readonly scac?: string;
  readonly occurred_at?: string;
  readonly location?: string;
  readonly reason?: string;
  readonly eta?: string;
  readonly signed_by?: string;
}

/** A load as others of its move name it. */
export interface HubFellow {
  readonly id: string;
  readonly reference: string;
}

export interface HubLoad extends NewHubLoad {
  readonly id: string;
  readonly status: 'PLANNED' | 'TENDERED' | 'COVERED' | 'IN_TRANSIT' | 'ARRIVED' | 'DELIVERED' | 'COMPLETED';
  readonly pro_number?: string;
  /** The other loads of its move; absent where it is carried alone. */
  readonly carried_with?: readonly HubFellow[];
  readonly tenders: readonly HubTender[];
  readonly milestones: readonly HubMilestone[];
  /** Counts the events told of this load. */
  readonly sequence: number;
}

interface HubBilled {
  readonly picked_up_on?: string;
  readonly delivered_to?: { readonly postal_code: string; readonly country: string };
}

/** A load of a move that is billed, with what was tendered for it. */
export interface HubBilledLoad extends HubFellow, HubBilled {
  readonly currency: string;
  readonly charges: readonly HubCharge[];
  readonly total: string;
}

export interface HubDispute {
  readonly id: string;
  readonly status: 'OPEN' | 'SETTLED';
  /** Of a move: of the load that it is about. */
  readonly reference?: string;
  readonly lines: unknown;
}

export interface HubInvoice extends HubBilled {
  readonly id: string;
  readonly number: string;
  readonly scac: string;
  /** Of a move the first of its loads, as `reference` is. */
  readonly load_id: string;
  readonly reference: string;
  readonly loads?: readonly HubBilledLoad[];
  readonly pro_number?: string;
  readonly currency: string;
  readonly charges: readonly HubCharge[];
  readonly total: string;
  readonly invoice_date: string;
  readonly corrects?: string;
  readonly credits?: string;
  readonly weigh_certificate?: string;
  readonly disputes: readonly HubDispute[];
}

export interface HubEvent {
  readonly id: string;
  readonly type: string;
  readonly sequence: number;
  readonly occurred_at?: string;
  readonly load: {
    readonly id: string;
    readonly reference: string;
    readonly pro_number?: string;
    /** Of who carries it, once somebody does. */
    readonly scac?: string;
  };
  readonly carried_with?: readonly HubFellow[];
  readonly data: object;
}

/** The kinds of effect in this vendor's journal. */
export type HubEffect =
  | 'load'
  | 'tender'
  | 'tender-accept'
  | 'tender-reject'
  | 'combine'
  | 'depart'
  | 'delay'
  | 'eta'
  | 'arrive'
  | 'attempt'
  | 'refuse'
  | 'return'
  | 'damage'
  | 'deliver'
  | 'pod'
  | 'freight-invoice'
  | 'dispute';

/** Something that a carrier does by itself later; carried out by `carryOn`. */
export type HubPlan =
  | { readonly step: 'accept'; readonly load: string; readonly version: number }
  | {
      readonly step: 'depart' | 'arrive' | 'deliver' | 'pod' | 'invoice';
      readonly load: string;
      readonly version: number;
    }
  | { readonly step: 'correct'; readonly invoice: string };

/** What the hub reads and writes, all of it in one transaction of the sandbox's store. */
export interface HubBook {
  /** Milliseconds since 1970. */
  now(): number;
  load(id: string): HubLoad | undefined;
  loadByReference(reference: string): HubLoad | undefined;
  saveLoad(load: HubLoad): void;
  invoice(id: string): HubInvoice | undefined;
  invoiceByNumber(scac: string, number: string): HubInvoice | undefined;
  invoicesOf(loadId: string): readonly HubInvoice[];
  saveInvoice(invoice: HubInvoice): void;
  /** Never the same twice, also after a reset. */
  nextNumber(series: 'load' | 'pro' | 'invoice' | 'event' | 'dispute'): number;
  journal(kind: HubEffect, businessKey: string, payload: unknown): void;
  /** To the account's webhook endpoint, in this order per load; `copies` times over. */
  tell(event: HubEvent, copies: number): void;
  /** By the clock of the simulated world: an hour there is shorter the faster it runs, and never comes at speed 0. */
  plan(afterHours: number, plan: HubPlan): void;
}

/** The hub says no; becomes an error answer of its wire format. */
export class HubRefusal extends Error {
  override readonly name = 'HubRefusal';

  constructor(
    readonly status: 404 | 409 | 422,
    readonly code: string,
    message: string,
    readonly more: { readonly existing?: object; readonly details?: readonly { path: string; message: string }[] } = {},
  ) {
    super(message);
  }
}
