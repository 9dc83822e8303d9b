import { VendorError } from '#platform/http';
import type { EffectContext } from '../../erp.port.js';
import { type CallOptions, TRIES, type TrytonClient } from './tryton.client.js';
import { isPosted } from './tryton.codes.js';
import { IN_STORAGE, processSale, type Shipment, shipmentsOf, transition } from './tryton.moves.js';

/**
 * Ends a sale that nothing more will be shipped for: what lies on no shipment that left is cancelled, and the sale told
 * to look past it, as its user would under "Handle Shipment Exception". Tryton then completes the sale by itself once
 * its invoices are paid. Every step can be taken again.
 */
export async function closeSale(
  client: TrytonClient,
  orderNumber: string,
  { signal }: EffectContext,
): Promise<{ status: string }> {
  const options = { operation: 'close-order', signal };
  const before = await saleOf(client, orderNumber, options);
  if (before.state === 'done') return { status: before.state };
  if (!(await isInvoiced(client, before.invoices, options)))
    throw new VendorError('rejected', `Tryton has posted no invoice of sale ${orderNumber} yet`);
  for (let tries = 0; tries < TRIES; tries++) {
    await processSale(client, before.id, options);
    await cancelRest(client, orderNumber, options);
    await lookPastCancelled(client, before, options);
    const state = await processed(client, before.id, orderNumber, options);
    const { shipments } = await shipmentsOf(client, orderNumber, options);
    if (shipments.every(isGone)) return { status: state };
  }
  throw new VendorError('rejected', `Tryton puts the rest of sale ${orderNumber} on shipments again and again`);
}

/** A sale that is not done may wait for its payment, or not have been looked at. */
async function processed(client: TrytonClient, sale: number, orderNumber: string, options: CallOptions) {
  await processSale(client, sale, options);
  const { state } = await saleOf(client, orderNumber, options);
  if (state === 'done') return state;
  await processSale(client, sale, options);
  return (await saleOf(client, orderNumber, options)).state;
}

const isGone = ({ state }: Shipment): boolean => state === 'done';

interface Sale {
  readonly id: number;
  readonly state: string;
  readonly invoices: readonly number[];
  readonly lines: readonly number[];
}

async function saleOf(client: TrytonClient, orderNumber: string, options: CallOptions): Promise<Sale> {
  const fields = ['state', 'invoices', 'lines'];
  const [sale] = await client.searchRead<Sale>('sale.sale', [['number', '=', orderNumber]], fields, options);
  if (!sale) throw new VendorError('rejected', `Tryton knows no sale ${orderNumber}`);
  return sale;
}

async function isInvoiced(client: TrytonClient, invoices: readonly number[], options: CallOptions): Promise<boolean> {
  const found = await client.read<{ state: string }>('account.invoice', invoices, ['state'], options);
  return found.some(isPosted);
}

async function cancelRest(client: TrytonClient, orderNumber: string, options: CallOptions): Promise<void> {
  const { shipments } = await shipmentsOf(client, orderNumber, options);
  const open = shipments.filter((shipment) => !isGone(shipment));
  const picked = open.find(({ state }) => !IN_STORAGE.includes(state));
  if (picked) throw new VendorError('rejected', `Shipment ${picked.number} is ${picked.state} in Tryton`);
  for (const shipment of open) await transition(client, shipment, 'cancel', options);
}

async function lookPastCancelled(client: TrytonClient, sale: Sale, options: CallOptions): Promise<void> {
  for (let tries = 0; ; tries++) {
    const unseen = await unseenCancelled(client, sale, options);
    if (unseen.length === 0) return;
    if (tries === TRIES) throw new VendorError('rejected', 'Tryton does not look past moves that were cancelled');
    for (const { line, moves } of unseen) {
      const parameters = [[line], { moves_ignored: [['add', moves]] }];
      await client.call('sale.line', 'write', parameters, { ...options, repeatable: true });
    }
  }
}

/** By line of the sale: moves that were cancelled and neither ignored nor made anew. */
async function unseenCancelled(client: TrytonClient, sale: Sale, options: CallOptions) {
  const lines = await client.read<{ id: number; moves: number[]; moves_ignored: number[]; moves_recreated: number[] }>(
    'sale.line',
    sale.lines,
    ['moves', 'moves_ignored', 'moves_recreated'],
    options,
  );
  const moves = lines.flatMap((line) => line.moves);
  const states = await client.read<{ id: number; state: string }>('stock.move', moves, ['state'], options);
  const cancelled = new Set(states.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
  return lines.flatMap(({ id, moves: all, moves_ignored, moves_recreated }) => {
    const seen = new Set([...moves_ignored, ...moves_recreated]);
    const open = all.filter((move) => cancelled.has(move) && !seen.has(move));
    return open.length === 0 ? [] : [{ line: id, moves: open }];
  });
}
