import type { PickedLine } from '#canonical';
import {
  carriedTo,
  type Fulfilment,
  type OrderToShipState,
  type Return,
  reached,
  type Shipment,
} from './order-to-ship.state.js';
import { askedAs } from './parts.js';
import { type Plan, putShipment } from './plan.js';
import { refusedCode, shipmentIdOf, voidShipment } from './shipment.js';

const DAY = 86_400_000;

export const returnsOf = ({ returns }: OrderToShipState): readonly Return[] => returns ?? [];

export const returnOf = (state: OrderToShipState, fulfilmentId: string): Return | undefined =>
  returnsOf(state).find((each) => each.fulfilmentId === fulfilmentId && each.state !== 'called-off');

export const returnCode = (returnId: string): string => `return:${returnId}`;

/** Goods that left are to come back. No call to an ERP announces it, so a person enters it there and tells its document. */
export function expectBack(plan: Plan, fulfilment: Fulfilment, because: string): void {
  const { state } = plan;
  const { fulfilmentId, taken } = fulfilment;
  if (!reached(fulfilment, 'shipped') || fulfilment.stage === 'cancelled' || returnOf(state, fulfilmentId)) return;
  const returnId = `${state.orderId}-R${returnsOf(state).length + 1}`;
  const expected: Return = { returnId, fulfilmentId, lines: taken, because, state: 'expected' };
  plan.update({ returns: [...returnsOf(state), expected] });
  plan.open({
    code: returnCode(returnId),
    title: `Goods of ${shipmentIdOf(fulfilmentId)} come back`,
    detail: `Because ${because}. Enter the return of ${inWords(taken)} in the ERP; once it is received there, resolve with ${RECEIPT_AS_TOLD}. Abandon it if they do not come back after all.`,
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 5 * DAY,
    actions: ['resolve', 'assign', 'abandon'],
    evidence: { fulfilment: askedAs(fulfilment), lines: taken },
  });
  plan.note(`${shipmentIdOf(fulfilmentId)} is to come back as ${returnId}, because ${because}.`);
}

const RECEIPT_AS_TOLD = '{"documentNumber": …}';

const inWords = (lines: readonly PickedLine[]): string =>
  lines.map(({ sku, quantity: { value, unit } }) => `${value} ${unit} ${sku}`).join(', ');

/** The carrier has brought them back: what is missing now is the receipt in the ERP. */
export function broughtBack(plan: Plan, fulfilment: Fulfilment): void {
  expectBack(plan, fulfilment, 'its carrier brought it back');
  const found = returnOf(plan.state, fulfilment.fulfilmentId);
  if (found?.state === 'expected') put(plan, { ...found, state: 'brought-back' });
}

/** A person says that the ERP has received them, and under which document. */
export function received(plan: Plan, returnId: string, documentNumber: unknown, by: string): void {
  const found = returnsOf(plan.state).find((each) => each.returnId === returnId);
  if (!found) return;
  if (typeof documentNumber !== 'string' || documentNumber === '') {
    plan.note(`${by} must say which document received it (${RECEIPT_AS_TOLD}): the case stays open.`);
    return;
  }
  put(plan, { ...found, state: 'received', documentNumber });
  noLongerCarried(plan, found);
  plan.close(returnCode(returnId), `Received as ${documentNumber}, says ${by}.`);
  plan.note(`${returnId} is received as ${documentNumber}.`);
}

/** They stay where they are, or go on to where they were to go. */
export function callOff(plan: Plan, returnId: string, by: string): void {
  const found = returnsOf(plan.state).find((each) => each.returnId === returnId);
  if (!found) return;
  put(plan, { ...found, state: 'called-off' });
  goesOn(plan, found);
  plan.close(returnCode(returnId), `Called off by ${by}.`);
  plan.note(`${returnId} is called off by ${by}.`);
}

const shipmentFor = ({ state }: Plan, { fulfilmentId }: Return): Shipment | undefined =>
  state.shipments.find((each) => each.fulfilmentId === fulfilmentId);

/** Goods that are received again need no carrier, and nobody is asked about them. */
function noLongerCarried(plan: Plan, back: Return): void {
  const shipment = shipmentFor(plan, back);
  if (!shipment) return;
  plan.close(refusedCode(shipment.shipmentId), 'The goods are received again.');
  if (!carriedTo(shipment, 'picked-up')) voidShipment(plan, back.fulfilmentId);
}

/** Its carrier is expected to deliver again. */
function goesOn(plan: Plan, back: Return): void {
  const shipment = shipmentFor(plan, back);
  if (!shipment) return;
  const { refusal: _, returned: __, ...rest } = shipment;
  putShipment(plan, rest as Shipment);
}

function put(plan: Plan, changed: Return): void {
  plan.update({
    returns: returnsOf(plan.state).map((each) => (each.returnId === changed.returnId ? changed : each)),
  });
}
