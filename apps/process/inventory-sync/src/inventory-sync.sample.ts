import type { CanonicalEvent, ReceivedLine } from '#canonical';
import type { Landscape } from '#platform/config';
import { ProcessDriver, type Told } from '../../../../test/support/process.driver.js';
import type { PostStockMovement } from './commands/post-stock-movement.command.js';
import { inventorySync } from './inventory-sync.process.js';
import type { InboundShipment, InventorySyncState } from './inventory-sync.state.js';

/** A landscape of one ERP and two warehouses, the second of which keeps no book anywhere. */
export const EAST = '4012345000016';
export const WEST = '4012345000023';
export const SKU = 'SKU-1001';
export const LANE = `${EAST}/${SKU}`;
export const INBOUND = 'rhein-supply:ASN-1';
export const ORDER = 'sap-4500000001';

const place = { name: 'East', wms: 'wms', wmsCode: 'EAST' } as never as object;
export const landscape = {
  connections: [{ id: 'sap', kind: 'erp' }],
  warehouses: [
    { ...place, gln: EAST, erpCodes: { sap: '1010' } },
    { ...place, gln: WEST, erpCodes: {} },
  ],
} as never as Pick<Landscape, 'connections' | 'warehouses'>;

export const pieces = (value: number) => ({ value, unit: 'EA' });

export const notice = (
  quantity: number,
  changes: Partial<CanonicalEvent<'inbound-shipment.notified'>['data']['notice']> = {},
): CanonicalEvent<'inbound-shipment.notified'>['data'] => ({
  inboundShipmentId: INBOUND,
  notice: {
    shipmentNumber: 'ASN-1',
    supplier: 'rhein-supply',
    warehouse: EAST,
    expectedAt: '2026-11-26T08:00:00+01:00',
    units: [
      {
        sscc: '340123450000000024',
        lines: [{ purchaseOrderId: ORDER, lineId: '10', sku: SKU, quantity: pieces(quantity) }],
      },
    ],
    ...changes,
  },
});

export const came = (received: number, changes: Partial<ReceivedLine> = {}): ReceivedLine => ({
  purchaseOrderId: ORDER,
  lineId: '10',
  sku: SKU,
  notified: pieces(100),
  received: pieces(received),
  ...changes,
});

/** What the ERP was asked to post. */
export interface Asked {
  readonly id: string;
  readonly reason: string;
  readonly deltas: readonly number[];
}

/** Plays one instance: a place's stock, or an inbound shipment. */
export class InventoryRun extends ProcessDriver<InventorySyncState> {
  private documents = 0;

  constructor(id = LANE, observe?: ConstructorParameters<typeof ProcessDriver<InventorySyncState>>[2]) {
    super(inventorySync, id, observe);
  }

  /** The warehouse tells that its stock changed. */
  changed(delta: number, reason = 'COUNT', told: Told & { location?: string } = {}): this {
    const { location = EAST, ...rest } = told;
    const data = { sku: SKU, location, delta: pieces(delta), reason, reference: `ADJ${delta}` };
    return this.tell('stock.adjusted', data, rest);
  }

  /** A reconciliation tells what the shelf holds, what the book says, and what follows from it. */
  differs(
    wms: number,
    erp: number,
    verdict: CanonicalEvent<'inventory.variance'>['data']['verdict'] = 'within-tolerance',
    changes: Partial<CanonicalEvent<'inventory.variance'>['data']> = {},
  ): this {
    const figures = { wms: pieces(wms), erp: pieces(erp), verdict, itemClass: 'B' };
    return this.tell('inventory.variance', { sku: SKU, location: EAST, ...figures, ...changes });
  }

  notified(quantity = 100, changes: Parameters<typeof notice>[1] = {}): this {
    return this.tell('inbound-shipment.notified', notice(quantity, changes));
  }

  arrived(): this {
    const data = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST };
    return this.tell('inbound-shipment.arrived', data);
  }

  received(...lines: readonly ReceivedLine[]): this {
    return this.receivedBy('/outside', {}, ...lines);
  }

  receivedBy(source: string, { further }: { further?: boolean }, ...lines: readonly ReceivedLine[]): this {
    const data = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST, lines };
    return this.tell('inbound-shipment.received', { ...data, ...(further && { further }) }, { source });
  }

  /** The ERP posts whatever it is asked, and whatever the warehouse says has moved something is there. */
  posted(): this {
    return this.play({
      'post-stock-movement': () => ({ erp: 'sap', documentNumber: `D${++this.documents}` }),
      'find-cause': () => ({ found: true }),
    });
  }

  /** There is what the warehouse says has moved it, or is not. */
  looked(found: boolean): this {
    return this.done('find-cause', { found });
  }

  /** The ERP posts the one that it was asked first. */
  postedOne(): this {
    return this.done('post-stock-movement', { erp: 'sap', documentNumber: `D${++this.documents}` });
  }

  /** Whatever is asked first goes well. */
  answerFirst(): this {
    const [head] = this.runnable();
    if (!head) return this;
    const posted = { erp: 'sap', documentNumber: `D${++this.documents}`, asOf: this.now };
    return this.settle(head, head.type === 'find-cause' ? { found: this.issued.length % 2 === 0 } : posted);
  }

  refused(code = 'vendor-rejected'): this {
    return this.fails('post-stock-movement', code, 'M7/053 Posting is not possible');
  }

  get inbound(): InboundShipment {
    if (this.state.kind !== 'inbound-shipment') throw new Error('not an inbound shipment');
    return this.state;
  }

  /** In the order in which the ERP was asked. */
  get asked(): Asked[] {
    const postings = this.issued.filter(({ type }) => type !== 'find-cause');
    return postings.map(({ payload }) => {
      const { reference, reason, items } = (payload as PostStockMovement).movement;
      return { id: reference, reason, deltas: items.map(({ delta }) => delta.value) };
    });
  }

  /** By how much each posted movement changed the book, in order. */
  get book(): number[] {
    return this.eventsOf('stock.posted').map(({ data }) => data.delta.value);
  }

  get setAside(): string[] {
    return this.eventsOf('stock.set-aside').map(({ data }) => data.why);
  }

  /** The one case that is open. */
  get onlyCase(): string {
    const [code, ...others] = this.cases;
    if (code === undefined || others.length > 0) throw new Error(`open cases: ${this.cases.join(', ') || 'none'}`);
    return code;
  }
}
