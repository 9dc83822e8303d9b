import type { FulfilmentLine } from '#canonical';
import { VendorError } from '#platform/http';
import type { AvailabilityItem, EffectContext, GoodsIssueRequest } from '../../erp.port.js';
import { shippedQuantities } from './pick.translator.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { toRec20 } from './tryton.codes.js';
import {
  IN_STORAGE,
  MOVE_FIELDS,
  pickListOf,
  refusing,
  type Shipment,
  type StockMove,
  shipmentNumbered,
  transition,
  writeQuantities,
} from './tryton.moves.js';

/** The stock side of Tryton: what is free, and how a fulfilment's shipment leaves. */
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
      const context = { locations: [warehouse.storage_location], stock_date_end: null };
      const stock = await this.client.read<{ id: number; quantity: number }>(
        'product.product',
        products.map(({ id }) => id),
        ['quantity'],
        { ...options, context },
      );
      for (const product of products) {
        const onHand = stock.find(({ id }) => id === product.id)?.quantity ?? 0;
        const taken = promised.get(`${warehouse.id}/${product.id}`) ?? 0;
        const symbol = product['default_uom.'].symbol;
        items.push({
          sku: product.code,
          warehouseCode: warehouse.code ?? warehouse.name,
          available: { value: Math.max(0, onHand - taken), unit: toRec20(symbol) },
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
    const moves = await this.client.read<StockMove>('stock.move', [...warehouseOf.keys()], MOVE_FIELDS, options);
    const sums = new Map<string, number>();
    for (const move of moves) {
      const key = `${warehouseOf.get(move.id)}/${move.product}`;
      sums.set(key, (sums.get(key) ?? 0) + (move.internal_quantity ?? move.quantity));
    }
    return sums;
  }

  /** Walks the shipment to `done`; each step starts from the state read back, so a repeat goes on where the last one ended. */
  async postGoodsIssue(request: GoodsIssueRequest, { signal }: EffectContext): Promise<{ documentNumber: string }> {
    const options = { operation: 'post-goods-issue', signal };
    let shipment = await shipmentNumbered(this.client, request.deliveryNumber, options);
    while (shipment.state !== 'done') {
      if (shipment.state === 'cancelled')
        throw new VendorError('rejected', `Shipment ${shipment.number} is cancelled in Tryton`);
      shipment = await this.advance(shipment, request.lines, options);
    }
    return { documentNumber: shipment.number };
  }

  private async advance(shipment: Shipment, shipped: readonly FulfilmentLine[], options: CallOptions) {
    const to = (name: Parameters<typeof transition>[2]) => transition(this.client, shipment, name, options);
    switch (shipment.state) {
      case 'draft':
        return to('wait');
      case 'waiting':
        await writeQuantities(this.client, await this.changes(shipment, shipped, options), options);
        // The goods have left by the warehouse's word, whatever Tryton's book says is there.
        return to('assign_force');
      case 'assigned':
        return (await this.changes(shipment, shipped, options)).length > 0 ? to('wait') : to('pick');
      case 'picked':
        return to('pack');
      default:
        return to('done');
    }
  }

  private async changes(shipment: Shipment, shipped: readonly FulfilmentLine[], options: CallOptions) {
    const moves = await pickListOf(this.client, shipment, options);
    return refusing(() => shippedQuantities(moves, shipped));
  }
}
