import type { EffectFault, EffectKind, ErpHarness } from '../../conformance/erp.harness.js';
import {
  type ReceivedRequest,
  type ScriptedAnswer,
  type ScriptedVendor,
  startScriptedVendor,
} from '../../conformance/scripted-vendor.js';
import { billing, error, many, one, type Row, rowsWith, STOCK, unquoted } from './sap.double.answers.js';
import { FinanceBooks } from './sap.double.finance.js';
import { deliveryEntity, deliveryItemEntity, itemEntity, orderEntity } from './sap.samples.js';

/** Which call commits which effect. */
const EFFECTS: readonly (readonly [EffectKind, RegExp])[] = [
  ['delivery', /^POST .*\/A_OutbDeliveryHeader$/],
  ['goods-issue', /\/PostGoodsIssue$/],
  ['order-close', /^PATCH .*\/A_SalesOrderItem\(/],
  ['supplier-invoice', /^POST .*\/A_SupplierInvoice$/],
  ['payment-release', /\/Release$/],
];

/** A double of S/4HANA for the conformance suite: the wire format over real HTTP, books in memory, no business rules but those tested. */
export class SapDouble implements ErpHarness {
  readonly sku = 'SKU-1001';
  readonly warehouseCode = '1010';
  readonly unit = 'EA';
  readonly supplier = '17300001';
  readonly currency = 'EUR';
  readonly holds = ['credit', 'delivery-block'] as const;
  #vendor!: ScriptedVendor;
  #orders = new Map<string, Row>();
  #deliveries = new Map<string, Row>();
  #billed = new Map<string, string>();
  #effects: string[] = [];
  #fault: { fault: EffectFault; kind: EffectKind } | null = null;
  #session = 1;
  #token = 1;
  #number = 4_000;
  #tag = 0;
  readonly #finance = new FinanceBooks(
    (committed) => this.#effects.push(committed),
    () => ++this.#number,
  );

  async start() {
    this.#vendor = await startScriptedVendor();
    this.#vendor.answer((request) => this.#guarded(request));
    const { baseUrl } = this.#vendor;
    return {
      id: 'sap',
      kind: 'erp' as const,
      vendor: 'sap-s4hana',
      baseUrl,
      credentials: { tokenUrl: `${baseUrl}/token`, clientId: 'id', clientSecret: 'hidden' },
      options: {
        auth: 'oauth',
        companyCode: '1010',
        freightExpenseAccount: '65100000',
        accrualAccount: '21500000',
        pageSize: 2,
      },
    };
  }

  stop = () => this.#vendor.stop();

  async enterOrder({ quantity, hold }: { quantity: number; hold?: 'credit' | 'delivery-block' }): Promise<string> {
    const SalesOrder = String(++this.#number);
    const items = [itemEntity({ SalesOrder, RequestedQuantity: quantity.toFixed(3), NetAmount: '10.00' })];
    const changes = {
      TotalCreditCheckStatus: hold === 'credit' ? 'B' : 'A',
      DeliveryBlockReason: hold === 'delivery-block' ? '01' : '',
    };
    this.#orders.set(SalesOrder, { ...orderEntity({ SalesOrder, ...changes, to_Item: { results: items } }) });
    this.#touch(SalesOrder);
    return SalesOrder;
  }

  async enterAtOnce(count: number): Promise<readonly string[]> {
    const entered = await Promise.all(Array.from({ length: count }, () => this.enterOrder({ quantity: 1 })));
    const at = Date.now();
    for (const number of entered) this.#touch(number, at);
    return entered;
  }

  async cancelOrder(orderNumber: string): Promise<void> {
    for (const item of this.#items(orderNumber)) Object.assign(item, { SalesDocumentRjcnReason: '01' });
    this.#touch(orderNumber);
  }

  async releaseHold(orderNumber: string): Promise<void> {
    Object.assign(this.#orders.get(orderNumber) ?? {}, { TotalCreditCheckStatus: 'D', DeliveryBlockReason: '' });
    this.#touch(orderNumber);
  }

  async bill(orderNumber: string): Promise<void> {
    this.#billed.set(orderNumber, String(90_000_000 + this.#billed.size));
    this.#complete(orderNumber);
  }

  async expireSessions(): Promise<void> {
    this.#session += 1;
    this.#token += 1;
  }

  async nextEffect(fault: EffectFault, kind: EffectKind): Promise<void> {
    this.#fault = { fault, kind };
  }

  async effects(kind: EffectKind, reference: string): Promise<number> {
    return this.#effects.filter((effect) => effect === `${kind} ${reference}`).length;
  }

  #guarded(request: ReceivedRequest): ScriptedAnswer {
    if (request.path === '/token') return { body: { access_token: `a${this.#token}`, expires_in: 3_600 } };
    if (request.headers['authorization'] !== `Bearer a${this.#token}`) return { status: 401 };
    const soap = request.path.includes('/sap/bc/srt/');
    if (request.headers['x-csrf-token'] === 'Fetch') {
      return {
        headers: {
          'x-csrf-token': `t${this.#session}`,
          'set-cookie': [`SESSION=s${this.#session}`, 'sap-usercontext=100'],
        },
        body: { d: {} },
      };
    }
    const session =
      request.headers['x-csrf-token'] === `t${this.#session}` &&
      request.headers['cookie']?.includes(`SESSION=s${this.#session}; sap-usercontext`);
    if (request.method !== 'GET' && !soap && !session)
      return { status: 403, headers: { 'x-csrf-token': 'Required' }, body: 'CSRF token validation failed' };
    const kind = soap
      ? this.#finance.kindOfEntry(request)
      : EFFECTS.find(([, pattern]) => pattern.test(`${request.method} ${request.path}`))?.[0];
    const fault = this.#fault?.kind === kind ? this.#fault?.fault : undefined;
    if (fault) this.#fault = null;
    if (fault === 'rate-limit') return { status: 429, headers: { 'retry-after': '60' } };
    const answer = soap ? this.#finance.postEntry(request) : this.#odata(request);
    return fault === 'commit-then-reset' ? { reset: true } : answer;
  }

  #odata({ method, path, query, body, headers }: ReceivedRequest): ScriptedAnswer {
    const [, set = '', keys = ''] = /\/([\w]*)(?:\((.*)\))?(?:\/to_\w+)?$/.exec(path) ?? [];
    const [first = '', second = ''] = [...keys.matchAll(/'([^']*)'/g)].map((match) => String(match[1]));
    const filter = query.get('$filter') ?? '';
    const json = (body ? JSON.parse(body) : {}) as Row;
    switch (`${method} ${path.endsWith('to_DocumentFlow') ? 'to_DocumentFlow' : set}`) {
      case 'GET ':
        return one({});
      case 'GET A_SalesOrder':
        return first ? one(this.#orders.get(first)) : many(this.#changed(filter, Number(query.get('$top'))));
      case 'PATCH A_SalesOrderItem':
        Object.assign(
          this.#items(first).find((item) => item['SalesOrderItem'] === second) ?? {},
          (json['d'] as Row) ?? json,
        );
        this.#complete(first);
        return { status: 204 };
      case 'GET A_MaterialStock':
        return many(filter.includes(`'${this.sku}'`) ? [STOCK] : []);
      case 'GET A_OutbDeliveryItem':
        return many(
          [...this.#deliveries.values()].flatMap(itemsOf).filter((item) => item['GoodsMovementStatus'] !== 'C'),
        );
      case 'GET A_OutbDeliveryHeader':
        return first ? one(this.#deliveries.get(first)) : many(rowsWith(this.#deliveries.values(), filter));
      case 'POST A_OutbDeliveryHeader':
        return this.#deliver(json);
      case 'PATCH A_OutbDeliveryHeader':
        return this.#change(this.#deliveries.get(first), first, json, headers['if-match']);
      case 'PATCH A_OutbDeliveryItem':
        return this.#change(
          itemsOf(this.#deliveries.get(first) ?? {}).find((item) => item['DeliveryDocumentItem'] === second),
          first,
          json,
        );
      case 'POST PickAllItems':
        return this.#tagged(unquoted(query, 'DeliveryDocument'), headers['if-match']) ?? many([]);
      case 'POST PostGoodsIssue':
        return this.#issue(unquoted(query, 'DeliveryDocument'), headers['if-match']);
      case 'GET to_DocumentFlow':
        return many([{ SubsequentDocumentCategory: 'R', Subsequentdocument: `49${first}` }]);
      case 'GET A_BillingDocumentItem':
        return many(
          [...this.#billed]
            .filter(([order]) => filter.includes(`'${order}'`))
            .map(([, number]) => ({ to_BillingDocument: billing(number) })),
        );
      case 'GET A_SupplierInvoice':
        return this.#finance.invoices(first, filter);
      case 'POST A_SupplierInvoice':
        return this.#finance.invoice(json);
      case 'POST Release':
        return this.#finance.release(unquoted(query, 'SupplierInvoice'));
      case 'GET A_OperationalAcctgDocItemCube':
        return this.#finance.entries(filter);
      default:
        return { status: 501, body: error('501', `${method} ${path}`) };
    }
  }

  #changed(filter: string, top: number): Row[] {
    const [, at = ''] = /datetimeoffset'([^']+)'/.exec(filter) ?? [];
    const [, after] = /SalesOrder gt '(\d+)'/.exec(filter) ?? [];
    const since = Date.parse(at);
    return [...this.#orders.values()]
      .filter((row) =>
        after ? stamp(row) > since || (stamp(row) === since && String(row['SalesOrder']) > after) : stamp(row) >= since,
      )
      .sort((a, b) => stamp(a) - stamp(b) || (String(a['SalesOrder']) < String(b['SalesOrder']) ? -1 : 1))
      .slice(0, top);
  }

  #deliver(json: Row): ScriptedAnswer {
    const asked = itemsOf(json);
    const order = this.#orders.get(String(asked[0]?.['ReferenceSDDocument']));
    if (!order) return { status: 400, body: error('VL/302', 'Sales document is not in the database') };
    const DeliveryDocument = String(80_000_000 + ++this.#number);
    const reference = String(json['DeliveryDocumentBySupplier']);
    const results = asked.map((item, index) => ({
      ...deliveryItemEntity({
        ...item,
        DeliveryDocument,
        DeliveryDocumentItem: String((index + 1) * 10),
        ActualDeliveredQtyInBaseUnit: item['ActualDeliveryQuantity'],
      }),
    }));
    const row = {
      ...deliveryEntity({
        DeliveryDocument,
        DeliveryDocumentBySupplier: reference,
        to_DeliveryDocumentItem: { results },
      }),
    };
    this.#deliveries.set(DeliveryDocument, this.#retag(row));
    this.#effects.push(`delivery ${reference}`);
    return { status: 201, body: { d: row } };
  }

  #change(row: Row | undefined, delivery: string, json: Row, tag?: string): ScriptedAnswer {
    if (!row) return { status: 404, body: error('404', 'not found') };
    const stale = tag === undefined ? undefined : this.#tagged(delivery, tag);
    if (stale) return stale;
    Object.assign(row, (json['d'] as Row) ?? json);
    this.#retag(this.#deliveries.get(delivery) ?? row);
    return { status: 204 };
  }

  #issue(number: string, tag: string | undefined): ScriptedAnswer {
    const row = this.#deliveries.get(number);
    const stale = this.#tagged(number, tag);
    if (!row || stale) return stale ?? { status: 404, body: error('404', 'not found') };
    Object.assign(row, { OverallGoodsMovementStatus: 'C' });
    itemsOf(row).forEach((item) => {
      Object.assign(item, { GoodsMovementStatus: 'C' });
      const [ordered] = this.#items(String(item['ReferenceSDDocument']));
      const whole = Number(ordered?.['RequestedQuantity']) <= Number(item['ActualDeliveryQuantity']);
      Object.assign(ordered ?? {}, { DeliveryStatus: whole ? 'C' : 'B' });
    });
    this.#effects.push(`goods-issue ${row['DeliveryDocumentBySupplier']}`);
    return many([]);
  }

  #complete(orderNumber: string): void {
    const order = this.#orders.get(orderNumber);
    const done = this.#items(orderNumber).every(
      (item) => item['DeliveryStatus'] === 'C' || item['SalesDocumentRjcnReason'],
    );
    if (!order || !done || !this.#billed.has(orderNumber) || order['OverallSDProcessStatus'] === 'C') return;
    order['OverallSDProcessStatus'] = 'C';
    this.#touch(orderNumber);
    this.#effects.push(`order-close ${orderNumber}`);
  }

  #touch(orderNumber: string, at = Date.now()): void {
    Object.assign(this.#orders.get(orderNumber) ?? {}, { LastChangeDateTime: `/Date(${at}+0000)/` });
  }

  #items = (orderNumber: string): Row[] =>
    (this.#orders.get(orderNumber)?.['to_Item'] as { results: Row[] } | undefined)?.results ?? [];

  #retag(row: Row): Row {
    return Object.assign(row, { __metadata: { etag: `W/"${++this.#tag}"` } });
  }

  #tagged(number: string, tag: string | undefined): ScriptedAnswer | undefined {
    const row = this.#deliveries.get(number);
    const current = (row?.['__metadata'] as { etag?: string } | undefined)?.etag;
    return tag === current ? undefined : { status: 412, body: error('412', 'Precondition failed') };
  }
}

const itemsOf = (delivery: Row): Row[] =>
  (delivery['to_DeliveryDocumentItem'] as { results: Row[] } | undefined)?.results ?? [];
const stamp = (row: Row): number => Number(/\d+/.exec(String(row['LastChangeDateTime']))?.[0]);
