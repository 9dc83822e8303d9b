import { VendorError } from '#platform/http';
import type { EffectContext } from '../../erp.port.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { isPosted } from './tryton.codes.js';
import { IN_STORAGE, processSale, shipmentsOf } from './tryton.moves.js';

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
  await processSale(client, before.id, options);
  await cancelRest(client, orderNumber, options);
  await lookPastCancelled(client, before, options);
  await processSale(client, before.id, options);
  const { state } = await saleOf(client, orderNumber, options);
  return { status: state };
}

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
  const open = shipments.filter(({ state }) => state !== 'done');
  const picked = open.find(({ state }) => !IN_STORAGE.includes(state));
  if (picked) throw new VendorError('rejected', `Shipment ${picked.number} is ${picked.state} in Tryton`);
  if (open.length === 0) return;
  const ids = open.map(({ id }) => id);
  await client.call('stock.shipment.out', 'cancel', [ids], { ...options, repeatable: true });
}

async function lookPastCancelled(client: TrytonClient, sale: Sale, options: CallOptions): Promise<void> {
  const lines = await client.read<{ id: number; moves: number[]; moves_ignored: number[]; moves_recreated: number[] }>(
    'sale.line',
    sale.lines,
    ['moves', 'moves_ignored', 'moves_recreated'],
    options,
  );
  const moves = lines.flatMap((line) => line.moves);
  const states = await client.read<{ id: number; state: string }>('stock.move', moves, ['state'], options);
  const cancelled = new Set(states.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
  for (const line of lines) {
    const seen = new Set([...line.moves_ignored, ...line.moves_recreated]);
    const open = line.moves.filter((id) => cancelled.has(id) && !seen.has(id));
    if (open.length === 0) continue;
    const parameters = [[line.id], { moves_ignored: [['add', open]] }];
    await client.call('sale.line', 'write', parameters, { ...options, repeatable: true });
  }
}
