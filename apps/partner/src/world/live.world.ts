import type {
  FreightInvoiceView,
  FulfilmentView,
  InventorySyncClient,
  OrderSummary,
  OrderView,
  Page,
  PageQuery,
  ShipmentView,
  TenderView,
} from '#clients';
import type { PublishedState } from '#messaging';
import { FinalError } from '#platform/errors';
import type { World } from './world.js';

const DEFAULT_LIMIT = 50;

/** The enterprise's own world: read where the processes publish their state, without asking them; of the ERP, by asking. */
export class LiveWorld implements World {
  constructor(
    private readonly tenant: string,
    private readonly published: PublishedState,
    readonly stock: InventorySyncClient,
    erp: Pick<World, 'purchasing' | 'billing'>,
  ) {
    this.purchasing = erp.purchasing;
    this.billing = erp.billing;
  }

  readonly purchasing: World['purchasing'];
  readonly billing: World['billing'];

  readonly orders: World['orders'] = {
    listOrders: ({ customer, ...page }) => this.list<OrderSummary>('order', owner('customer', customer), page),
    readOrder: (id) => this.read<OrderView>('order', id),
    listFulfilments: ({ warehouse, ...page }) =>
      this.list<FulfilmentView>('fulfilment', owner('warehouse', warehouse), page),
    readFulfilment: (id) => this.read<FulfilmentView>('fulfilment', id),
    listShipments: ({ carrier, customer, ...page }) =>
      this.list<ShipmentView>(
        'shipment',
        carrier === undefined ? owner('customer', customer) : owner('carrier', carrier),
        page,
      ),
    readShipment: (id) => this.read<ShipmentView>('shipment', id),
    listTenders: ({ carrier, ...page }) => this.list<TenderView>('tender', owner('carrier', carrier), page),
    readTender: (id) => this.read<TenderView>('tender', id),
  };

  readonly settlements: World['settlements'] = {
    listFreightInvoices: ({ carrier, ...page }) =>
      this.list<FreightInvoiceView>('freight-invoice', owner('carrier', carrier), page),
    readFreightInvoice: (id) => this.read<FreightInvoiceView>('freight-invoice', id),
  };

  private async read<T>(kind: string, id: string): Promise<T> {
    const view = await this.published.read<T>(kind, this.tenant, id);
    if (!view) throw new FinalError('not-found', `There is no ${kind.replaceAll('-', ' ')} ${id}`);
    return view.body;
  }

  private async list<T>(kind: string, owner: string, { cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<T>> {
    const query = { kind, tenant: this.tenant, owner, limit, ...(cursor && { cursor }) };
    const { items, nextCursor } = await this.published.list<T>(query);
    return { items: items.map(({ body }) => body), nextCursor };
  }
}

/** A list is somebody's; nobody's is empty. */
const owner = (of: 'warehouse' | 'carrier' | 'customer', key = '') => `${of}:${key}`;
