import type { ChargeVariance, Milestone, Rate, ShipmentRequest, Tender } from '#canonical';
import { type ApiClient, type Call, part } from './api.client.js';

export interface CarrierStatus {
  readonly shipmentId: string;
  readonly tenders: readonly { readonly version: number; readonly carrier: string; readonly state: string }[];
  readonly milestones: readonly Milestone[];
  readonly pro?: string;
}

/** The TMS system API. `tms` is always the connection id. */
export class TmsClient {
  constructor(private readonly api: ApiClient) {}

  rate(tms: string, body: ShipmentRequest, call?: Call): Promise<{ items: readonly Rate[] }> {
    return this.api.call({ method: 'POST', path: `/systems/${part(tms)}/rates`, body }, call);
  }

  tender(tms: string, body: Tender, call: Call): Promise<{ tenderId: string }> {
    return this.api.call({ method: 'POST', path: `/systems/${part(tms)}/tenders`, body }, call);
  }

  readShipment(tms: string, shipmentId: string, call?: Call): Promise<CarrierStatus> {
    return this.api.call({ method: 'GET', path: `/systems/${part(tms)}/shipments/${part(shipmentId)}` }, call);
  }

  disputeFreightInvoice(
    tms: string,
    invoiceNumber: string,
    body: { carrier: string; shipmentId: string; variances: readonly ChargeVariance[] },
    call: Call,
  ): Promise<{ disputeId: string }> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(tms)}/freight-invoices/${part(invoiceNumber)}/dispute`, body },
      call,
    );
  }
}
