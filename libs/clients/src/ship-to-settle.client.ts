import type {
  Allocation,
  Charge,
  ChargeVariance,
  FreightInvoice,
  FreightInvoiceState,
  Money,
  SettlementState,
} from '#canonical';
import { type ApiClient, type Call, part } from './api.client.js';
import type { Page, PageQuery } from './page.js';

export interface FreightInvoiceView extends FreightInvoice {
  readonly id: string;
  readonly settlementId: string;
  readonly state: FreightInvoiceState;
  readonly variances: readonly ChargeVariance[];
  readonly documentNumber?: string;
}

export interface SettlementView {
  readonly id: string;
  readonly orderId: string;
  readonly shipmentId: string;
  readonly state: SettlementState;
  readonly carrier?: string;
  readonly expected?: Money;
  readonly expectedCharges: readonly Charge[];
  readonly billed?: Money;
  readonly accrual: {
    readonly state: string;
    readonly documentNumber?: string;
    readonly allocations: readonly Allocation[];
  };
  readonly invoices: readonly FreightInvoiceView[];
  readonly notes: readonly string[];
}

/** The ship-to-settle process API. */
export class ShipToSettleClient {
  constructor(private readonly api: ApiClient) {}

  listSettlements(query: PageQuery & { orderId?: string }, call?: Call): Promise<Page<SettlementView>> {
    return this.api.call({ method: 'GET', path: '/settlements', query: { ...query } }, call);
  }

  readSettlement(id: string, call?: Call): Promise<SettlementView> {
    return this.api.call({ method: 'GET', path: `/settlements/${part(id)}` }, call);
  }

  listFreightInvoices(query: PageQuery & { carrier?: string }, call?: Call): Promise<Page<FreightInvoiceView>> {
    return this.api.call({ method: 'GET', path: '/freight-invoices', query: { ...query } }, call);
  }

  /** @param id `{carrier}:{invoiceNumber}` */
  readFreightInvoice(id: string, call?: Call): Promise<FreightInvoiceView> {
    return this.api.call({ method: 'GET', path: `/freight-invoices/${part(id)}` }, call);
  }
}
