import type { FulfilmentLine } from '#canonical';
import { VendorError } from '#platform/http';
import type { DeliveryRequest, EffectContext, PickedDelivery } from '../../erp.port.js';
import { quantitiesLeft, shippedQuantities } from './pick.translator.js';
import { type CallOptions, TRIES, type TrytonClient } from './tryton.client.js';
import {
  IN_STORAGE,
  outgoingOf,
  processSale,
  refusing,
  type Shipment,
  shipmentNumbered,
  shipmentsOf,
  transition,
  writeQuantities,
} from './tryton.moves.js';

/**
 * Which shipment of Tryton a fulfilment of ours is. Tryton makes the shipments of a sale by itself, and another one for
 * whatever of the sale lies on none; a shipment is a fulfilment's once it carries its reference, which is written last:
 * every step before it can be taken again.
 */
export class TrytonDeliveries {
  constructor(private readonly client: TrytonClient) {}

  async create(request: DeliveryRequest, { signal }: EffectContext): Promise<{ deliveryNumber: string }> {
    const options = { operation: 'create-delivery', signal };
    const { orderNumber, reference, lines } = request;
    const { sale, shipments } = await shipmentsOf(this.client, orderNumber, options);
    const mine = shipments.find((shipment) => shipment.reference === reference);
    if (mine) return { deliveryNumber: mine.number };
    const free =
      freeOf(shipments) ??
      (await this.openRest(sale, orderNumber, options)) ??
      (await this.splitOff(shipments, lines, options).then(() => this.openRest(sale, orderNumber, options)));
    if (!free) throw new VendorError('rejected', `Tryton has no open shipment for sale ${orderNumber}`);
    const moves = await outgoingOf(this.client, free, options);
    const changes = refusing(() => shippedQuantities(moves, lines));
    await this.resize(free, changes, options);
    if (changes.length > 0) await processSale(this.client, sale, options);
    return this.refer(free, reference, options);
  }

  private async refer(shipment: Shipment, reference: string, options: CallOptions) {
    const { id, number } = shipment;
    for (let tries = 0; tries < TRIES; tries++) {
      await this.client.call('stock.shipment.out', 'write', [[id], { reference }], { ...options, repeatable: true });
      const after = await shipmentNumbered(this.client, number, options);
      if (after.reference === reference) return { deliveryNumber: number };
    }
    throw new VendorError('rejected', `Tryton does not keep ${reference} as the reference of shipment ${number}`);
  }

  /** The shipment keeps what was picked; Tryton opens another for the rest, which the next fulfilment takes. */
  async shorten(picked: PickedDelivery, { signal }: EffectContext): Promise<void> {
    const options = { operation: 'shorten-delivery', signal };
    const shipment = await shipmentNumbered(this.client, picked.deliveryNumber, options);
    if (!IN_STORAGE.includes(shipment.state)) return;
    const { sale } = await shipmentsOf(this.client, picked.orderNumber, options);
    const moves = await outgoingOf(this.client, shipment, options);
    await this.resize(
      shipment,
      refusing(() => shippedQuantities(moves, picked.lines)),
      options,
    );
    await processSale(this.client, sale, options);
  }

  /** Has Tryton put on a shipment what of the sale lies on none. */
  private async openRest(sale: number, orderNumber: string, options: CallOptions): Promise<Shipment | undefined> {
    await processSale(this.client, sale, options);
    const { shipments } = await shipmentsOf(this.client, orderNumber, options);
    return freeOf(shipments);
  }

  /**
   * Takes lines off shipments that other fulfilments hold but will not bring: nothing of them could be picked, or the
   * warehouse rejected them. The newest first, because what older ones gave back was taken off them before.
   */
  private async splitOff(
    shipments: readonly Shipment[],
    lines: readonly FulfilmentLine[],
    options: CallOptions,
  ): Promise<void> {
    const held = shipments.filter(({ state, reference }) => reference && IN_STORAGE.includes(state)).reverse();
    let wanted = lines;
    const plan: { shipment: Shipment; changes: readonly { id: number; quantity: number }[] }[] = [];
    for (const shipment of held) {
      const moves = await outgoingOf(this.client, shipment, options);
      const { changes, lacking } = refusing(() => quantitiesLeft(moves, wanted));
      plan.push({ shipment, changes });
      wanted = lacking;
    }
    if (wanted.length > 0) {
      const missing = wanted.map(({ lineId, quantity }) => `${quantity.value} of line ${lineId}`).join(', ');
      throw new VendorError('rejected', `Tryton has ${missing} on no shipment that still lies in storage`);
    }
    for (const { shipment, changes } of plan) {
      if (changes.length > 0) await this.resize(shipment, changes, options);
    }
  }

  /** Only a draft's moves may be changed (stock/move.py); `wait` then makes the pick list anew. */
  private async resize(
    shipment: Shipment,
    changes: readonly { id: number; quantity: number }[],
    options: CallOptions,
  ): Promise<void> {
    if (changes.length === 0 && shipment.state !== 'draft') return;
    let draft = shipment;
    while (draft.state !== 'draft')
      draft = await transition(this.client, draft, draft.state === 'assigned' ? 'wait' : 'draft', options);
    await this.setQuantities(draft, changes, options);
    const empty = changes.filter(({ quantity }) => quantity === 0).map(({ id }) => id);
    if (empty.length > 0) await this.client.call('stock.move', 'delete', [empty], { ...options, repeatable: true });
    const rest = empty.length < draft.outgoing_moves.length;
    await transition(this.client, draft, rest ? 'wait' : 'cancel', options);
  }

  private async setQuantities(
    shipment: Shipment,
    changes: readonly { id: number; quantity: number }[],
    options: CallOptions,
  ): Promise<void> {
    let open = changes;
    for (let tries = 0; open.length > 0; tries++) {
      if (tries === TRIES)
        throw new VendorError('rejected', `Tryton left the quantities of shipment ${shipment.number} as they were`);
      await writeQuantities(this.client, open, options);
      const moves = await outgoingOf(this.client, shipment, options);
      open = changes.filter(({ id, quantity }) => moves.find((move) => move.id === id)?.quantity !== quantity);
    }
  }
}

const freeOf = (shipments: readonly Shipment[]): Shipment | undefined =>
  shipments.find(({ state, reference }) => !reference && IN_STORAGE.includes(state));
