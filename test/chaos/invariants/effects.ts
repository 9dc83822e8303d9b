import type { FindCause } from '../../../apps/process/inventory-sync/src/commands/find-cause.command.js';
import type { PostStockMovement } from '../../../apps/process/inventory-sync/src/commands/post-stock-movement.command.js';
import type { PostVariance } from '../../../apps/process/inventory-sync/src/commands/post-variance.command.js';
import type { OrderToShipCommands } from '../../../apps/process/order-to-ship/src/commands/order-to-ship.commands.js';
import type { ShipToSettleCommands } from '../../../apps/process/ship-to-settle/src/commands/ship-to-settle.commands.js';
import type { JournalEntry, Json } from '../../support/world.js';
import { net } from './journals.js';

interface InventorySyncCommands {
  'find-cause': FindCause;
  'post-stock-movement': PostStockMovement;
  'post-variance': PostVariance;
}
type Commands = OrderToShipCommands & ShipToSettleCommands & InventorySyncCommands;

type Journals = Readonly<Record<string, readonly JournalEntry[]>>;
/** Whether a vendor's journal says that it was done. */
type Done<Payload> = (journals: Journals, payload: Payload) => boolean;

/** It leaves nothing behind at a vendor. */
const ASKS = 'asks';
/** No journal has it: the quantities of the goods issue tell, which shelf and book are held against each other by. */
const IN_STOCK = 'in stock';

/** Once at least, and not taken back. */
const stands =
  <Payload>(vendor: string, kind: string, keyOf: (payload: Payload) => string): Done<Payload> =>
  (journals, payload) =>
    net(journals[vendor] ?? [], kind, keyOf(payload)) > 0;
const either =
  <Payload>(one: Done<Payload>, other: Done<Payload>): Done<Payload> =>
  (...of) =>
    one(...of) || other(...of);

const byReference = ({ reference }: { readonly reference: string }): string => reference;
const byMovement = ({ movement }: { readonly movement: { readonly reference: string } }): string => movement.reference;

/** Of every command of the processes, by what its effect is seen. */
export const EFFECTS: { readonly [T in keyof Commands]: Done<Commands[T]> | typeof ASKS | typeof IN_STOCK } = {
  'read-order': ASKS,
  'check-availability': ASKS,
  'create-delivery': stands('sap', 'delivery', byReference),
  'release-fulfilment': stands('wms', 'fulfilment', ({ request }) => request.fulfilmentId),
  'cancel-fulfilment': stands('wms', 'cancel', ({ fulfilmentId }) => fulfilmentId),
  'rate-shipment': ASKS,
  'tender-shipment': stands('tms', 'tender', ({ tender }) => `${tender.shipmentId}/${tender.version}`),
  'shorten-delivery': IN_STOCK,
  'delete-delivery': ({ sap = [] }, { reference }) => isTakenBack(sap, 'delivery', reference),
  'post-goods-issue': stands('sap', 'goods-issue', byReference),
  'read-shipment': ASKS,
  'find-invoice': ASKS,
  'close-order': stands('sap', 'order-close', ({ orderNumber }) => orderNumber),
  'announce-return': stands('sap', 'return', byReference),
  'receive-return': stands('sap', 'return-receipt', byReference),
  'cancel-return': either(stands('sap', 'return-cancel', byReference), ({ sap = [] }, { reference }) =>
    isTakenBack(sap, 'return', reference),
  ),
  'rate-shipped': ASKS,
  'post-accrual': stands('sap', 'accrual', ({ accrual }) => accrual.reference),
  'reverse-accrual': ({ sap = [] }, { reference }) => isTakenBack(sap, 'accrual', reference),
  'post-supplier-invoice': stands('sap', 'supplier-invoice', ({ invoice }) => invoice.invoiceNumber),
  'release-payment': stands('sap', 'payment-release', ({ invoiceNumber }) => invoiceNumber),
  // Of what bills several shipments each may be disputed.
  'dispute-freight-invoice': either(
    stands('tms', 'dispute', ({ invoiceNumber }) => invoiceNumber),
    stands('tms', 'dispute', ({ invoiceNumber, shipmentId }) => `${invoiceNumber}/${shipmentId}`),
  ),
  'find-cause': ASKS,
  'post-stock-movement': stands('sap', 'goods-movement', byMovement),
  'post-variance': stands('sap', 'goods-movement', byMovement),
};

const isTakenBack = (journal: readonly JournalEntry[], kind: string, key: string): boolean =>
  journal.some((entry) => entry.kind === kind && entry.businessKey === key) && net(journal, kind, key) === 0;

/** @returns whether what an open case tells as failed is in a vendor's books all the same */
export function isDone(journals: Journals, told: Json): boolean {
  const failed = failedIn(told);
  const effect = failed && (EFFECTS as Readonly<Record<string, Done<Json> | string>>)[failed.type];
  if (failed && effect === undefined) throw new Error(`${told.code}: nobody knows the effect of ${failed.type}`);
  return typeof effect === 'function' && effect(journals, failed?.payload);
}

/** The command that a case is about: what it was to do is at hand, of stock its reference. */
function failedIn({ code, evidence }: Json): { type: keyof Commands; payload: Json } | undefined {
  const [kind, about] = String(code).split(':');
  if (kind === 'command-failed') return evidence?.command;
  if (kind === 'movement') return { type: 'post-stock-movement', payload: { movement: { reference: about } } };
  const { movementId: reference } = evidence ?? {};
  return kind === 'variance' && reference ? { type: 'post-variance', payload: { movement: { reference } } } : undefined;
}
