import { type Address, afterOwners, type ShipmentRequest } from '#canonical';
import { type Command, type EditedCommand, keepDrifts } from '#process-manager';
import type { OrderToShipCommands, OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import { shipmentOf } from './order-to-ship.state.js';
import { type Plan, putShipment } from './plan.js';

/**
 * What of a command a person may edit, with a second one's approval: JSON Pointers into its payload. Quantities are not
 * among it, nor what names a thing; whatever it says is taken over by the order, so that later commands say the same.
 */
export const EDITABLE = {
  'release-fulfilment': ['/request/shipTo', '/request/requestedShipDate'],
  'rate-shipment': ['/request/to', '/request/requestedDeliveryDate'],
  'tender-shipment': ['/tender/to', '/tender/requestedDeliveryDate'],
} as const satisfies Partial<Record<OrderToShipCommandType, readonly string[]>>;

export const mayEdit = (type: string): boolean => type in EDITABLE;

/** A second person has approved of the command in another form: it is done again in that one. */
export function doAsEdited(plan: Plan, command: Command, { payload, revises }: EditedCommand): void {
  takeOver(plan, command.type, payload, revises);
  plan.command({ ...command, payload, revises });
}

function takeOver(plan: Plan, type: string, payload: unknown, revises: string): void {
  if (type === 'release-fulfilment') {
    const { shipTo, requestedShipDate } = (payload as OrderToShipCommands['release-fulfilment']).request;
    const { requestedShipDate: _before, ...order } = plan.state.order;
    plan.update({ order: { ...order, shipTo, ...(requestedShipDate && { requestedShipDate }) } });
    agreeOn(plan, { shipTo, requestedShipDate }, revises);
  }
  if (type === 'rate-shipment') redirect(plan, (payload as OrderToShipCommands['rate-shipment']).request);
  if (type === 'tender-shipment') redirect(plan, (payload as OrderToShipCommands['tender-shipment']).tender);
}

/** It may now go where, or on the day that, another system said all along. */
function agreeOn(plan: Plan, agreed: Readonly<Record<string, Address | string | undefined>>, revises: string): void {
  const ownedNow = ({ entityType, field }: { readonly entityType: string; readonly field: string }) =>
    entityType === 'order' ? agreed[field] : undefined;
  keepDrifts(plan, afterOwners(plan.state.drifts ?? [], ownedNow, { eventId: revises, at: plan.now }));
}

function redirect(plan: Plan, { shipmentId, to, requestedDeliveryDate }: ShipmentRequest): void {
  const shipment = shipmentOf(plan.state, shipmentId);
  const { requestedDeliveryDate: _before, ...request } = shipment.request;
  putShipment(plan, {
    ...shipment,
    request: { ...request, to, ...(requestedDeliveryDate && { requestedDeliveryDate }) },
  });
}
