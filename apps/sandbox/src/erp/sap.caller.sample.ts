import type { Trial } from '../core/trial.js';
import { TRIAL_SECRETS } from '../sandbox.settings.js';

export const SERVICES = {
  salesOrder: 'API_SALES_ORDER_SRV',
  stock: 'API_MATERIAL_STOCK_SRV',
  product: 'API_PRODUCT_SRV',
  delivery: 'API_OUTBOUND_DELIVERY_SRV;v=0002',
  customerReturn: 'API_CUSTOMER_RETURN_SRV',
  returnsDelivery: 'API_CUSTOMER_RETURNS_DELIVERY_SRV;v=0002',
  materialDocument: 'API_MATERIAL_DOCUMENT_SRV',
  billing: 'API_BILLING_DOCUMENT_SRV',
  supplierInvoice: 'API_SUPPLIERINVOICE_PROCESS_SRV',
  ledger: 'API_OPLACCTGDOCITEMCUBE_SRV',
} as const;
type ServiceName = keyof typeof SERVICES;

/** What was answered; `d` and `error` as OData V2 has them. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly d: Entity;
  readonly error: { readonly code: string; readonly message: { readonly value: string } } | undefined;
}
export type Entity = Record<string, unknown> & { readonly results: Entity[]; readonly __metadata: { etag?: string } };

/** A client of SAP as SAP's documentation tells to write one. */
export class SapCaller {
  readonly #sessions = new Map<ServiceName, Record<string, string>>();

  constructor(private readonly sandbox: Trial) {}

  async raw(path: string, init: RequestInit = {}): Promise<Answered> {
    const { username, password } = TRIAL_SECRETS.sap;
    const response = await fetch(`${this.sandbox.url}/sap${path}`, {
      ...init,
      headers: {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        ...(init.headers as Record<string, string>),
      },
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text || '{}') : {};
    return { status: response.status, headers: response.headers, text, d: json.d, error: json.error };
  }

  get = (service: ServiceName, path = ''): Promise<Answered> => this.raw(pathOf(service, path));

  async change(
    method: 'POST' | 'PATCH' | 'DELETE',
    service: ServiceName,
    path: string,
    { body, etag, signal }: { body?: object; etag?: string | undefined; signal?: AbortSignal | undefined } = {},
  ): Promise<Answered> {
    const session = this.#sessions.get(service) ?? (await this.openSession(service));
    return this.raw(pathOf(service, path), {
      method,
      headers: {
        ...session,
        ...(body && { 'content-type': 'application/json' }),
        ...(etag !== undefined && { 'if-match': etag }),
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  }

  async openSession(service: ServiceName): Promise<Record<string, string>> {
    const { headers } = await this.raw(pathOf(service, ''), { headers: { 'x-csrf-token': 'Fetch' } });
    const cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const session = { 'x-csrf-token': headers.get('x-csrf-token') ?? '', cookie };
    this.#sessions.set(service, session);
    return session;
  }

  soap = (body: string): Promise<Answered> =>
    this.raw('/sap/bc/srt/scs_ext/sap/journalentrycreaterequestconfi', {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      body,
    });

  async enter(order: object): Promise<string> {
    const { status, body } = await this.sandbox.control('POST', '/sap/orders', order);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return String(body['orderNumber']);
  }

  order = async (number: string): Promise<Entity> =>
    (await this.get('salesOrder', `A_SalesOrder('${number}')?$expand=to_Item`)).d;

  deliver = (
    order: string,
    quantity: number,
    more: { item?: string; point?: string; reference?: string; unit?: string; signal?: AbortSignal } = {},
  ) =>
    this.change('POST', 'delivery', 'A_OutbDeliveryHeader', {
      signal: more.signal,
      body: {
        DeliveryDocumentBySupplier: more.reference ?? `sap-${order}-F1`,
        ShippingPoint: more.point ?? '1010',
        to_DeliveryDocumentItem: {
          results: [
            {
              DeliveryDocument: '',
              ReferenceSDDocument: order,
              ReferenceSDDocumentItem: more.item ?? '10',
              ActualDeliveryQuantity: quantity.toFixed(3),
              DeliveryQuantityUnit: more.unit ?? 'EA',
            },
          ],
        },
      },
    });

  delivery = async (number: string): Promise<Entity> =>
    (await this.get('delivery', `A_OutbDeliveryHeader('${number}')?$expand=to_DeliveryDocumentItem`)).d;

  /** A function import with the latest tag. */
  async act(name: 'PickAllItems' | 'PostGoodsIssue', delivery: string): Promise<Answered> {
    const etag = (await this.delivery(delivery)).__metadata.etag;
    return this.change('POST', 'delivery', `${name}?DeliveryDocument='${delivery}'`, { etag });
  }

  async issue(delivery: string): Promise<Answered> {
    await this.act('PickAllItems', delivery);
    return this.act('PostGoodsIssue', delivery);
  }

  /** `kind businessKey` of every effect so far. */
  async effects(): Promise<string[]> {
    const { body } = await this.sandbox.control('GET', '/sap/journal');
    return (body['items'] as { kind: string; businessKey: string }[]).map(
      ({ kind, businessKey }) => `${kind} ${businessKey}`,
    );
  }
}

const pathOf = (service: ServiceName, path: string): string => `/sap/opu/odata/sap/${SERVICES[service]}/${path}`;
