import { VendorError } from '#platform/http';
import { OtherUnit, OverShipment, type PickMove } from './pick.translator.js';
import { type CallOptions, TRIES, type TrytonClient } from './tryton.client.js';
import { toRec20 } from './tryton.codes.js';

/** `stock.shipment.out`: goods on their way from storage to a customer. */
export interface Shipment {
  readonly id: number;
  readonly number: string;
  readonly state: 'draft' | 'waiting' | 'assigned' | 'picked' | 'packed' | 'done' | 'cancelled';
  readonly reference: string | null;
  readonly inventory_moves: readonly number[];
  readonly outgoing_moves: readonly number[];
}
const SHIPMENT_FIELDS = ['number', 'state', 'reference', 'inventory_moves', 'outgoing_moves'] as const;

export interface StockMove {
  readonly id: number;
  readonly quantity: number;
  /** In the unit that stock of the product is kept in. */
  readonly internal_quantity?: number | null;
  readonly 'uom.': { readonly symbol: string };
  readonly product: number;
  /** `stock.move,<id>` on an inventory move, `sale.line,<id>` on an outgoing one. */
  readonly origin: string | null;
}
export const MOVE_FIELDS = ['quantity', 'internal_quantity', 'uom.symbol', 'product', 'origin'] as const;

/** Shipments whose goods still lie in storage. */
export const IN_STORAGE: readonly string[] = ['draft', 'waiting', 'assigned'];

/** The shipments of a sale that are not cancelled, oldest first. */
export async function shipmentsOf(
  client: TrytonClient,
  orderNumber: string,
  options: CallOptions,
): Promise<{ sale: number; shipments: Shipment[] }> {
  const [sale] = await client.searchRead<{ id: number; shipments: number[] }>(
    'sale.sale',
    [['number', '=', orderNumber]],
    ['shipments'],
    options,
  );
  if (!sale) throw new VendorError('rejected', `Tryton knows no sale ${orderNumber}`);
  const shipments = await client.read<Shipment>('stock.shipment.out', sale.shipments, SHIPMENT_FIELDS, options);
  return {
    sale: sale.id,
    shipments: shipments.filter(({ state }) => state !== 'cancelled').sort((a, b) => a.id - b.id),
  };
}

export async function shipmentNumbered(client: TrytonClient, number: string, options: CallOptions): Promise<Shipment> {
  const domain = [['number', '=', number]];
  const [shipment] = await client.searchRead<Shipment>('stock.shipment.out', domain, SHIPMENT_FIELDS, options);
  if (!shipment) throw new VendorError('rejected', `Tryton knows no shipment ${number}`);
  return shipment;
}

/**
 * Has Tryton take a shipment out of its state, which is read back: a transition in the wrong state answers null and does
 * nothing.
 * @returns the shipment as it is then
 */
export async function transition(
  client: TrytonClient,
  shipment: Shipment,
  name: 'wait' | 'draft' | 'cancel' | 'assign_force' | 'pick' | 'pack' | 'done',
  options: CallOptions,
): Promise<Shipment> {
  for (let tries = 0; tries < TRIES; tries++) {
    await client.call('stock.shipment.out', name, [[shipment.id]], { ...options, repeatable: true });
    const after = await shipmentNumbered(client, shipment.number, options);
    if (after.state !== shipment.state) return after;
  }
  throw new VendorError('rejected', `Tryton left shipment ${shipment.number} ${shipment.state} without telling why`);
}

/** What a shipment will bring to the customer, by sale line. */
export async function outgoingOf(
  client: TrytonClient,
  shipment: Shipment,
  options: CallOptions,
): Promise<readonly PickMove[]> {
  const moves = await client.read<StockMove>('stock.move', shipment.outgoing_moves, MOVE_FIELDS, options);
  return moves.map((move) => toPickMove(move, String(originId(move))));
}

/** What is taken out of storage for it: each inventory move names the outgoing move that it is for. */
export async function pickListOf(
  client: TrytonClient,
  shipment: Shipment,
  options: CallOptions,
): Promise<readonly PickMove[]> {
  const inner = await client.read<StockMove>('stock.move', shipment.inventory_moves, MOVE_FIELDS, options);
  const outgoing = await client.read<Pick<StockMove, 'id' | 'origin'>>(
    'stock.move',
    inner.map(originId),
    ['origin'],
    options,
  );
  return inner.map((move) => {
    const source = outgoing.find(({ id }) => id === originId(move));
    return toPickMove(move, source ? String(originId(source)) : '');
  });
}

const toPickMove = ({ id, quantity, 'uom.': { symbol } }: StockMove, saleLine: string): PickMove => ({
  id,
  quantity,
  unit: toRec20(symbol),
  saleLine,
});

/** All in one transaction, so that a repeat finds all of them or none. */
export async function writeQuantities(
  client: TrytonClient,
  changes: readonly { id: number; quantity: number }[],
  options: CallOptions,
): Promise<void> {
  if (changes.length === 0) return;
  const parameters = changes.flatMap(({ id, quantity }) => [[id], { quantity }]);
  await client.call('stock.move', 'write', parameters, { ...options, repeatable: true });
}

/** Tryton looks at a sale anew, as its own button does; where nothing is left to do it does nothing. */
export function processSale(client: TrytonClient, sale: number, options: CallOptions): Promise<void> {
  return client.call('sale.sale', 'process', [[sale]], { ...options, repeatable: true });
}

/** The vendor's refusal for what the pure part finds impossible. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof OverShipment || error instanceof OtherUnit) throw new VendorError('rejected', error.message);
    throw error;
  }
}

const originId = ({ origin }: { origin: string | null }): number => Number(origin?.split(',')[1] ?? 0);
