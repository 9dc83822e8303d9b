import type { Order } from '#canonical';
import type { Command, CommandFailure } from '#process-manager';
import { cancelAnswered } from './cancelling.js';
import { shipmentRead } from './chasing.js';
import { clashOf, type Issued, standsOtherwise } from './clash.js';
import { invoicesFound } from './closing.js';
import type { OrderToShipCommand, OrderToShipCommands, OrderToShipResults } from './commands/order-to-ship.commands.js';
import { orderClosed } from './ending.js';
import { deliveryCreated, known, released } from './fulfilment.js';
import { closeHold, hold } from './hold.js';
import { cancelUntouched, isOlder, release } from './intake.js';
import { deleteDelivery, lateDelivery, leftToPerson } from './left-deliveries.js';
import { type Fulfilment, fulfilmentOf, shipmentOf } from './order-to-ship.state.js';
import { partAtWarehouse } from './parts.js';
import type { Plan } from './plan.js';
import { promise } from './promise.js';
import { receiptNotPosted, receiptPosted, returnAnnounced, returnNotAnnounced } from './return-posting.js';
import { maySeekCarrier, rated } from './shipment.js';
import { goodsIssued } from './shipping.js';
import { answered, nobodyTold } from './silence.js';
import { setAside } from './stuck.js';
import { currentVersion, tenderAwaited, tenderRefused, tenderSent } from './tender.js';
import { isLookUp, tenderLookedUp, tenderNotLookedUp } from './unclear-tender.js';

type Handlers = {
  readonly [T in keyof OrderToShipCommands]: {
    /** What the case is about, in its code: a fulfilment, a shipment, or the order. */
    part(payload: OrderToShipCommands[T]): string;
    done(plan: Plan, payload: OrderToShipCommands[T], result: OrderToShipResults[T]): void;
    /** Failures with a meaning of their own; true when this was one. Anything else waits for a person. */
    failed?(plan: Plan, payload: OrderToShipCommands[T], failure: CommandFailure): boolean;
  };
};

const HANDLERS: Handlers = {
  'read-order': {
    part: ({ orderId }) => orderId,
    done: (plan, _, order) => reread(plan, order),
    failed: (plan, _, failure) => {
      plan.note(`The order could not be read again (${failure.code}); it stays held.`);
      return true;
    },
  },
  'check-availability': {
    part: ({ orderId }) => orderId,
    done: (plan, { skus }, answer) => promise(plan, skus, answer),
    failed: (plan, _, failure) => {
      if (plan.state.check === 'none') {
        plan.note(`Availability could not be asked (${failure.code}); it is no longer needed.`);
        return true;
      }
      if (failure.code !== 'unknown-item' || plan.state.phase.name !== 'promising') return false;
      hold(plan, 'unknown-item', failure.message);
      return true;
    },
  },
  'create-delivery': {
    part: ({ reference }) => reference,
    done: (plan, { reference }, { deliveryNumber }) => {
      const fulfilment = fulfilmentOf(plan.state, reference);
      if (fulfilment.stage === 'cancelled') lateDelivery(plan, fulfilment, deliveryNumber);
      else deliveryCreated(plan, fulfilment, deliveryNumber);
    },
    failed: (plan, { reference }, failure) => {
      const fulfilment = fulfilmentOf(plan.state, reference);
      if (fulfilment.stage !== 'cancelled') return false;
      // Nobody knows whether an attempt made one.
      if (failure.code === 'gave-up') deleteDelivery(plan, fulfilment);
      plan.note(`No delivery was made for ${reference} (${failure.code}); it is cancelled and needs none.`);
      return true;
    },
  },
  'release-fulfilment': {
    part: ({ request }) => request.fulfilmentId,
    done: (plan, { request }, { wmsReference }) =>
      released(plan, known(plan, fulfilmentOf(plan.state, request.fulfilmentId), wmsReference)),
    failed: (plan, { request: { fulfilmentId } }, failure) => {
      const { stage } = fulfilmentOf(plan.state, fulfilmentId);
      if (stage === 'delivery-created') return false;
      plan.note(`The release of ${fulfilmentId} failed (${failure.code}), but it is ${stage}: no longer needed.`);
      return true;
    },
  },
  'cancel-fulfilment': {
    part: ({ fulfilmentId }) => fulfilmentId,
    done: (plan, { fulfilmentId }, answer) => cancelAnswered(plan, partOf(plan, fulfilmentId), answer),
    failed: (plan, { fulfilmentId }, failure) => {
      const fulfilment = partOf(plan, fulfilmentId);
      if (failure.code === 'gave-up' && (fulfilment.stage !== 'cancelled' || fulfilment.recalled)) return false;
      // A warehouse that never got it has nothing to stop.
      const stopped = failure.code === 'not-found' || (fulfilment.stage === 'cancelled' && !fulfilment.recalled);
      const outcome = stopped ? 'cancelled' : 'rejected';
      cancelAnswered(plan, fulfilment, { outcome, reason: failure.message });
      return true;
    },
  },
  'rate-shipment': {
    part: ({ request }) => request.shipmentId,
    done: (plan, { request }, { items }) => rated(plan, shipmentOf(plan.state, request.shipmentId), items),
    failed: (plan, { request: { shipmentId } }, failure) => {
      if (maySeekCarrier(plan, shipmentOf(plan.state, shipmentId))) return false;
      plan.note(`No rates for ${shipmentId} (${failure.code}); it no longer needs any.`);
      return true;
    },
  },
  'tender-shipment': {
    part: ({ tender }) => `${tender.shipmentId}-T${tender.version}`,
    done: (plan, { tender }, { tenderId }) =>
      tenderSent(plan, shipmentOf(plan.state, tender.shipmentId), tender.version, tenderId),
    failed: (plan, { tender }, failure) => {
      const shipment = shipmentOf(plan.state, tender.shipmentId);
      if (!tenderAwaited(shipment, tender.version)) {
        plan.note(`Tender ${tender.version} of ${tender.shipmentId} failed (${failure.code}); it no longer counts.`);
        return true;
      }
      if (failure.code !== 'vendor-rejected') return false;
      tenderRefused(plan, shipmentOf(plan.state, tender.shipmentId), tender.version, 'rejected', failure.message);
      return true;
    },
  },
  'shorten-delivery': {
    part: ({ reference }) => reference,
    done: () => undefined,
    // The ERP takes what is missing off the delivery by itself when the rest is delivered from elsewhere.
    failed: (plan, { reference }, failure) => {
      if (failure.code === 'capability-missing') return true;
      if (fulfilmentOf(plan.state, reference).stage !== 'cancelled') return false;
      plan.note(`Delivery of ${reference} was not shortened (${failure.code}); it is to be deleted anyway.`);
      return true;
    },
  },
  'delete-delivery': {
    part: ({ reference }) => reference,
    done: (plan, { reference, deliveryNumber }) => {
      plan.close(`delivery-left:${reference}`, 'The ERP has no delivery of it any more.');
      if (deliveryNumber) plan.note(`Delivery ${deliveryNumber} of ${reference} is deleted in the ERP.`);
    },
    failed: (plan, payload, failure) => {
      if (failure.code !== 'capability-missing') return false;
      leftToPerson(plan, payload);
      return true;
    },
  },
  'post-goods-issue': {
    part: ({ reference }) => reference,
    done: (plan, { reference }, { documentNumber }) =>
      goodsIssued(plan, fulfilmentOf(plan.state, reference), documentNumber),
  },
  'read-shipment': {
    part: ({ shipmentId }) => shipmentId,
    done: (plan, payload, status) =>
      isLookUp(payload) ? tenderLookedUp(plan, payload, status) : shipmentRead(plan, payload, status),
    failed: (plan, payload, failure) => {
      const { shipmentId, stage } = payload;
      if (isLookUp(payload)) {
        tenderNotLookedUp(plan, payload, failure);
        return true;
      }
      plan.note(`The TMS could not be asked about ${shipmentId} (${failure.code}).`);
      answered(plan, shipmentId);
      nobodyTold(plan, { id: shipmentId, stage });
      return true;
    },
  },
  'find-invoice': {
    part: ({ orderId }) => orderId,
    done: (plan, _, found) => invoicesFound(plan, found),
  },
  'close-order': {
    part: ({ orderId }) => orderId,
    done: (plan) => orderClosed(plan),
    failed: (plan, _, failure) => {
      if (failure.code !== 'capability-missing') return false;
      orderClosed(plan, 'This ERP has no closing of orders; the order ends here.');
      return true;
    },
  },
  'announce-return': {
    part: ({ reference }) => reference,
    done: (plan, payload, { returnNumber }) => returnAnnounced(plan, payload, returnNumber),
    failed: returnNotAnnounced,
  },
  'receive-return': {
    part: ({ reference }) => reference,
    done: (plan, payload, { documentNumber }) => receiptPosted(plan, payload, documentNumber),
    failed: receiptNotPosted,
  },
  'cancel-return': {
    part: ({ reference }) => reference,
    done: () => undefined,
    // Where nothing can be announced there is nothing to call off.
    failed: (_, __, failure) => failure.code === 'capability-missing',
  },
};

/** A warehouse answers for what it still has of a fulfilment. */
const partOf = (plan: Plan, id: string): Fulfilment => partAtWarehouse(plan.state, id) ?? fulfilmentOf(plan.state, id);

function reread(plan: Plan, order: Order): void {
  if (plan.state.phase.name !== 'held' || isOlder(plan, order)) return;
  if (order.status === 'cancelled') {
    closeHold(plan, 'The ERP cancelled the order.');
    cancelUntouched(plan, 'cancelled in the ERP');
  } else {
    release(plan, order);
  }
}

/** An outcome, matched with the part that it is for. The cast holds because this process alone issued the command. */
export function commandDone(plan: Plan, command: Command, result: unknown): void {
  const typed = command as OrderToShipCommand;
  const handler = HANDLERS[typed.type] as Handlers['read-order'] | undefined;
  handler?.done(plan, typed.payload as never, result as never);
}

export function commandFailed(plan: Plan, command: Issued, failure: CommandFailure): void {
  const typed = command as OrderToShipCommand;
  const handler = HANDLERS[typed.type] as Handlers['read-order'] | undefined;
  if (!handler) return;
  if (handler.failed?.(plan, typed.payload as never, failure)) {
    const clash = clashOf(command, failure);
    if (clash && goesOn(plan, typed)) standsOtherwise(plan, typed.type, handler.part(typed.payload as never), clash);
    return;
  }
  setAside(plan, command, failure, handler.part(typed.payload as never));
}

/** Whether what was asked for goes on at its system, though nobody waits for the answer any more. */
function goesOn({ state }: Plan, command: OrderToShipCommand): boolean {
  if (command.type === 'release-fulfilment') return true;
  if (command.type !== 'tender-shipment') return false;
  const { shipmentId, version } = command.payload.tender;
  const shipment = shipmentOf(state, shipmentId);
  return version === currentVersion(shipment) && shipment.stage !== 'rejected';
}
