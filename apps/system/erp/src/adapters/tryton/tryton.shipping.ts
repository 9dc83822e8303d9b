import type { FulfilmentLine } from '#canonical';
import { VendorError } from '#platform/http';
import type { AvailabilityItem, DeliveryRequest, EffectContext, GoodsIssueRequest } from '../../erp.port.js';
import { OverShipment, type PickMove, shippedQuantities } from './pick.translator.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { UNIT_BY_SYMBOL } from './tryton.codes.js';
import { fromDate, type TrytonDate } from './tryton.values.js';

interface Shipment {
  readonly id: number;
  readonly number: string;
  readonly state: 'draft' | 'waiting' | 'assigned' | 'picked' | 'packed' | 'done' | 'cancelled';
  readonly reference: string | null;
  readonly effective_date: TrytonDate | null;
  readonly inventory_moves: readonly number[];
}
const SHIPMENT_FIELDS = ['number', 'state', 'reference', 'effective_date', 'inventory_moves'] as const;

interface StockMove {
  readonly id: number;
  readonly quantity: number;
  readonly product: number;
  /** `stock.move,<id>` on an inventory move, `sale.line,<id>` on an outgoing one. */
  readonly origin: string | null;
}

/** Shipments whose goods still lie in storage. */
const IN_STORAGE = ['draft', 'waiting', 'assigned'];
const OPEN = [...IN_STORAGE, 'picked', 'packed'];

/** The stock side of Tryton: what is free, which shipment is a fulfilment's, and how it leaves. */
export class TrytonShipping {
  constructor(private readonly client: TrytonClient) {}

  async availability(skus: readonly string[]): Promise<{ items: AvailabilityItem[]; unknown: string[] }> {
    const options = { operation: 'read-availability' };
    const products = await this.client.searchRead<{ id: number; code: string; 'default_uom.': { symbol: string } }>(
      'product.product',
      [['code', 'in', skus]],
      ['code', 'default_uom.symbol'],
      options,
    );
    const warehouses = await this.client.searchRead<{
      id: number;
      code: string | null;
      name: string;
      storage_location: number;
    }>('stock.location', [['type', '=', 'warehouse']], ['code', 'name', 'storage_location'], options);
    const promised = await this.promised(options);
    const items: AvailabilityItem[] = [];
    for (const warehouse of warehouses) {
      const stock = await this.client.call<{ id: number; quantity: number }[]>(
        'product.product',
        'read',
        [products.map(({ id }) => id), ['quantity']],
        { ...options, repeatable: true, context: { locations: [warehouse.storage_location], stock_date_end: null } },
      );
      for (const product of products) {
        const onHand = stock.find(({ id }) => id === product.id)?.quantity ?? 0;
        const taken = promised.get(`${warehouse.id}/${product.id}`) ?? 0;
        const symbol = product['default_uom.'].symbol;
        items.push({
          sku: product.code,
          warehouseCode: warehouse.code ?? warehouse.name,
          available: { value: Math.max(0, onHand - taken), unit: UNIT_BY_SYMBOL[symbol] ?? symbol },
        });
      }
    }
    const known = new Set(products.map(({ code }) => code));
    return { items, unknown: skus.filter((sku) => !known.has(sku)) };
  }

  /** By warehouse and product: what open shipments that carry a fulfilment's reference will still take out of storage. */
  private async promised(options: CallOptions): Promise<Map<string, number>> {
    const shipments = await this.client.searchRead<{ warehouse: number; inventory_moves: number[] }>(
      'stock.shipment.out',
      [
        ['state', 'in', IN_STORAGE],
        ['reference', '!=', null],
      ],
      ['warehouse', 'inventory_moves'],
      options,
    );
    const warehouseOf = new Map(
      shipments.flatMap(({ warehouse, inventory_moves }) => inventory_moves.map((id) => [id, warehouse])),
    );
    const moves = await this.client.read<StockMove>(
      'stock.move',
      [...warehouseOf.keys()],
      ['quantity', 'product', 'origin'],
      options,
    );
    const sums = new Map<string, number>();
    for (const move of moves) {
      const key = `${warehouseOf.get(move.id)}/${move.product}`;
      sums.set(key, (sums.get(key) ?? 0) + move.quantity);
    }
    return sums;
  }

  /**
   * Tryton has made the shipment already; a delivery is ours once it carries our reference. Writing a reference twice
   * changes nothing, so that no look-up beyond the first search is needed after an unclear outcome.
   */
  async createDelivery(request: DeliveryRequest, { signal }: EffectContext): Promise<{ deliveryNumber: string }> {
    const options = { operation: 'create-delivery', signal };
    const shipments = await this.shipmentsOf(request.orderNumber, options);
    const mine = shipments.find(({ reference }) => reference === request.reference);
    if (mine) return { deliveryNumber: mine.number };
    const free = shipments.find(({ state, reference }) => !reference && IN_STORAGE.includes(state));
    if (!free) throw new VendorError('rejected', `Tryton has no open shipment for sale ${request.orderNumber}`);
    await this.client.call('stock.shipment.out', 'write', [[free.id], { reference: request.reference }], {
      ...options,
      repeatable: true,
    });
    return { deliveryNumber: free.number };
  }

  /** Walks the shipment to `done`; each step starts from the state read back, so a repeat goes on where the last one ended. */
  async postGoodsIssue(
    request: GoodsIssueRequest,
    { signal }: EffectContext,
  ): Promise<{ documentNumber: string; postedAt?: string }> {
    const options = { operation: 'post-goods-issue', signal };
    const find = async () => {
      const [shipment] = await this.client.searchRead<Shipment>(
        'stock.shipment.out',
        [['number', '=', request.deliveryNumber]],
        SHIPMENT_FIELDS,
        options,
      );
      if (!shipment) throw new VendorError('rejected', `Tryton knows no shipment ${request.deliveryNumber}`);
      return shipment;
    };
    let shipment = await find();
    while (shipment.state !== 'done') {
      if (shipment.state === 'cancelled')
        throw new VendorError('rejected', `Shipment ${shipment.number} is cancelled in Tryton`);
      const before = shipment.state;
      await this.advance(shipment, request.lines, options);
      shipment = await find();
      if (shipment.state === before) {
        // A transition in the wrong state answers null and does nothing.
        throw new VendorError('rejected', `Tryton left shipment ${shipment.number} ${before} without telling why`);
      }
    }
    return {
      documentNumber: shipment.number,
      ...(shipment.effective_date && { postedAt: `${fromDate(shipment.effective_date)}T00:00:00Z` }),
    };
  }

  private async advance(shipment: Shipment, shipped: readonly FulfilmentLine[], options: CallOptions): Promise<void> {
    const transition = (name: string) =>
      this.client.call<void>('stock.shipment.out', name, [[shipment.id]], { ...options, repeatable: true });
    switch (shipment.state) {
      case 'draft':
        return transition('wait');
      case 'waiting':
        await this.writePicked(shipment, shipped, options);
        // The goods have left by the warehouse's word, whatever Tryton's book says is there.
        return transition('assign_force');
      case 'assigned':
        return (await this.pickDiffers(shipment, shipped, options)) ? transition('wait') : transition('pick');
      case 'picked':
        return transition('pack');
      default:
        return transition('done');
    }
  }

  private async writePicked(
    shipment: Shipment,
    shipped: readonly FulfilmentLine[],
    options: CallOptions,
  ): Promise<void> {
    for (const { id, quantity } of await this.changes(shipment, shipped, options)) {
      await this.client.call('stock.move', 'write', [[id], { quantity }], { ...options, repeatable: true });
    }
  }

  private async pickDiffers(
    shipment: Shipment,
    shipped: readonly FulfilmentLine[],
    options: CallOptions,
  ): Promise<boolean> {
    return (await this.changes(shipment, shipped, options)).length > 0;
  }

  private async changes(shipment: Shipment, shipped: readonly FulfilmentLine[], options: CallOptions) {
    const inner = await this.client.read<StockMove>(
      'stock.move',
      shipment.inventory_moves,
      ['quantity', 'product', 'origin'],
      options,
    );
    const outgoing = await this.client.read<StockMove>('stock.move', inner.map(originId), ['origin'], options);
    const moves = inner.map((move): PickMove => {
      const source = outgoing.find(({ id }) => id === originId(move));
      return { id: move.id, quantity: move.quantity, saleLine: source ? String(originId(source)) : '' };
    });
    try {
      return shippedQuantities(moves, shipped);
    } catch (error) {
      if (error instanceof OverShipment) throw new VendorError('rejected', error.message);
      throw error;
    }
  }

  private async shipmentsOf(orderNumber: string, options: CallOptions): Promise<Shipment[]> {
    const [sale] = await this.client.searchRead<{ shipments: number[] }>(
      'sale.sale',
      [['number', '=', orderNumber]],
      ['shipments'],
      options,
    );
    if (!sale) throw new VendorError('rejected', `Tryton knows no sale ${orderNumber}`);
    const shipments = await this.client.read<Shipment>('stock.shipment.out', sale.shipments, SHIPMENT_FIELDS, options);
    return shipments.filter(({ state }) => OPEN.includes(state) || state === 'done').sort((a, b) => a.id - b.id);
  }
}

const originId = ({ origin }: { origin: string | null }): number => Number(origin?.split(',')[1] ?? 0);
