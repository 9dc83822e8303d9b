import type { ChargeVariance, ShipmentRequest, Tender } from '#canonical';
import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/tms.v1.js';
import { TypedApi } from './typed.api.js';

export type CarrierStatus = components['schemas']['ShipmentStatusDto'];

/** The TMS system API. `tms` is always the connection id. */
export class TmsClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  listSystems(call?: Call) {
    return this.api.get('/tms/v1/systems', {}, call);
  }

  listAdapters(call?: Call) {
    return this.api.get('/tms/v1/adapters', {}, call);
  }

  rate(tms: string, body: ShipmentRequest, call?: Call) {
    return this.api.post('/tms/v1/systems/{tms}/rates', { path: { tms }, body }, call);
  }

  tender(tms: string, body: Tender, call: Call) {
    return this.api.post('/tms/v1/systems/{tms}/tenders', { path: { tms }, body }, call);
  }

  readShipment(tms: string, shipmentId: string, call?: Call) {
    return this.api.get('/tms/v1/systems/{tms}/shipments/{shipmentId}', { path: { tms, shipmentId } }, call);
  }

  disputeFreightInvoice(
    tms: string,
    invoiceNumber: string,
    body: { carrier: string; shipmentId: string; variances: readonly ChargeVariance[] },
    call: Call,
  ) {
    const path = { tms, invoiceNumber };
    return this.api.post('/tms/v1/systems/{tms}/freight-invoices/{invoiceNumber}/dispute', { path, body }, call);
  }
}
