import type { PickedLine } from '#canonical';
import { type ResultForm, TEXT } from '#process-manager';
import { isBack, returnsFor, returnsOf, stillGone } from './came-back.js';
import type { OrderToShipCommand } from './commands/order-to-ship.commands.js';
import { perOrderLine } from './lines.js';
import { decidedOn } from './old-news.js';
import { ofKind } from './order-to-ship.cases.js';
import {
  carriedTo,
  type Fulfilment,
  fulfilmentOf,
  type OrderToShipState,
  reached,
  type Shipment,
} from './order-to-ship.state.js';
import { overtaken } from './overtaken.js';
import { askedAs } from './parts.js';
import { type Plan, putShipment } from './plan.js';
import { awaitedOf, isLive, receiptsOf } from './return-receipts.js';
import type { Return } from './returns.state.js';
import { refusedCode, shipmentIdOf, voidShipment } from './shipment.js';

/** What of it is to come back, or else what came last. */
export const returnOf = (state: OrderToShipState, fulfilmentId: string): Return | undefined =>
  liveReturnOf(state, fulfilmentId) ?? returnsFor(state, fulfilmentId).at(-1);

export const liveReturnOf = (state: OrderToShipState, fulfilmentId: string): Return | undefined =>
  returnsFor(state, fulfilmentId).find(isLive);

export const returnById = (state: OrderToShipState, returnId: string): Return | undefined =>
  returnsOf(state).find((each) => each.returnId === returnId);

export const returnCode = (returnId: string): string => `return:${returnId}`;

/**
 * Goods that left are to come back: the ERP is told, once it has issued them, and whoever receives them counts them.
 * @param lines what of them; all that has not come back yet, unless it is told
 */
export function expectBack(
  plan: Plan,
  fulfilment: Fulfilment,
  because: string,
  lines: readonly PickedLine[] = stillGone(plan.state, fulfilment),
): void {
  const { state } = plan;
  const { fulfilmentId } = fulfilment;
  if (!hasLeft(fulfilment) || lines.length === 0 || liveReturnOf(state, fulfilmentId)) return;
  const returnId = `${state.orderId}-R${returnsOf(state).length + 1}`;
  const expected: Return = { returnId, fulfilmentId, lines, because, state: 'expected' };
  plan.update({ returns: [...returnsOf(state), expected] });
  awaitGoods(plan, expected);
  plan.note(`${shipmentIdOf(fulfilmentId)} is to come back as ${returnId}, because ${because}.`);
  if (fulfilment.stage === 'goods-issued') announceReturn(plan, fulfilment);
}

export const hasLeft = (fulfilment: Fulfilment): boolean =>
  reached(fulfilment, 'shipped') && fulfilment.stage !== 'cancelled';

/** Before its goods issue the ERP knows of nothing that could come back. */
export function announceReturn(plan: Plan, { fulfilmentId, warehouse }: Fulfilment): void {
  const { order, orderId } = plan.state;
  const back = liveReturnOf(plan.state, fulfilmentId);
  if (!back || back.byHand) return;
  const { returnId, lines, because } = back;
  tellErp(plan, {
    type: 'announce-return',
    payload: {
      ...{ erp: order.source.system, orderId, reference: returnId, orderNumber: order.orderNumber, warehouse },
      ...{ lines: perOrderLine(lines), because },
    },
  });
}

type ErpCommand = Extract<OrderToShipCommand, { payload: { erp: string } }>;

export const tellErp = (plan: Plan, { type, payload }: Pick<ErpCommand, 'type' | 'payload'>): void =>
  plan.command({ type, target: payload.erp, payload });

export const COUNT_AS_TOLD = '{"received": "all"} or {"received": [{"lineId": …, "quantity": {…}}]}';
export const RECEIPT_AS_TOLD = '{"documentNumber": …}';

/**
 * Whoever receives them counts them: as long as something is awaited, a case is open for it.
 * @param counted what the warehouse counted and a person is to post
 */
export function awaitGoods(plan: Plan, back: Return, counted: readonly PickedLine[] = []): void {
  const { returnId, fulfilmentId, because, byHand } = back;
  const awaited = awaitedOf(back);
  const toDo = byHand
    ? `Enter the return of ${inWords(awaited)} in the ERP; once it is received there, resolve with ${RECEIPT_AS_TOLD}, and of a part with ${COUNT_AS_TOLD} beside it.`
    : `Once ${inWords(awaited)} are counted, resolve with ${COUNT_AS_TOLD}: the ERP is told.`;
  if (byHand || back.receipts) plan.close(returnCode(returnId), 'What is asked for has changed.');
  plan.open({
    code: returnCode(returnId),
    title: `Goods of ${shipmentIdOf(fulfilmentId)} come back`,
    detail: `Because ${because}. ${counted.length > 0 ? `The warehouse counted ${inWords(counted)}. ` : ''}${toDo} Abandon it if they do not come back after all.`,
    ...ofKind('return'),
    resolveWith: countForm(byHand === true),
    evidence: {
      fulfilment: askedAs(fulfilmentOf(plan.state, fulfilmentId)),
      lines: awaited,
      receipts: receiptsOf(back),
      counted,
    },
  });
}

const RECEIVED = {
  anyOf: [
    { const: 'all' },
    {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['lineId', 'quantity'],
        properties: {
          lineId: TEXT,
          sku: TEXT,
          quantity: {
            type: 'object',
            required: ['value', 'unit'],
            properties: { value: { type: 'number', exclusiveMinimum: 0 }, unit: TEXT },
          },
        },
      },
    },
  ],
};

/** What a person tells who counted goods that came back, or received them in the ERP. */
const countForm = (byHand: boolean): ResultForm => ({
  type: 'object',
  properties: { received: RECEIVED, documentNumber: TEXT },
  ...(byHand
    ? { required: ['documentNumber'] }
    : { anyOf: [{ required: ['received'] }, { required: ['documentNumber'] }] }),
});

export const inWords = (lines: readonly PickedLine[]): string =>
  lines.map(({ sku, quantity: { value, unit } }) => `${value} ${unit} ${sku}`).join(', ');

/** The carrier has brought them back: what is missing now is their count, and the receipt in the ERP. */
export function broughtBack(plan: Plan, fulfilment: Fulfilment): void {
  expectBack(plan, fulfilment, 'its carrier brought it back');
  const found = liveReturnOf(plan.state, fulfilment.fulfilmentId);
  if (found?.state === 'expected') putReturn(plan, { ...found, state: 'brought-back' });
}

/** The ERP has posted all that came, and nothing more is awaited. */
export function settleReturn(plan: Plan, returnId: string): void {
  const back = returnById(plan.state, returnId);
  if (!back || !isLive(back) || awaitedOf(back).length > 0) return;
  plan.close(returnCode(returnId), 'All that comes is counted.');
  const last = receiptsOf(back).at(-1);
  if (!last || receiptsOf(back).some(({ documentNumber }) => !documentNumber)) return;
  putReturn(plan, { ...back, state: 'received', ...(last.documentNumber && { documentNumber: last.documentNumber }) });
  if (isBack(plan.state, fulfilmentOf(plan.state, back.fulfilmentId))) noLongerCarried(plan, back);
  plan.note(
    `${returnId} is received as ${receiptsOf(back)
      .map((each) => each.documentNumber)
      .join(', ')}.`,
  );
  if (back.restGivenUp) cancelReturn(plan, back);
}

/** What has not come stays where it is, or goes on to where it was to go. What was counted is received all the same. */
export function callOff(plan: Plan, returnId: string, by: string): void {
  const back = returnById(plan.state, returnId);
  if (!back || !isLive(back)) return;
  plan.close(returnCode(returnId), `Called off by ${by}.`);
  plan.note(`${returnId} is called off by ${by}.`);
  if (receiptsOf(back).length > 0) {
    putReturn(plan, { ...back, restGivenUp: true });
    settleReturn(plan, returnId);
    return;
  }
  putReturn(plan, { ...back, state: 'called-off' });
  goesOn(plan, back);
  overtaken(plan, 'announce-return', returnId);
  cancelReturn(plan, back);
}

/** By our reference: also what was told to the ERP without our learning of it. */
function cancelReturn(plan: Plan, { returnId, fulfilmentId, returnNumber, byHand }: Return): void {
  const { order, orderId, fulfilments } = plan.state;
  const issued = fulfilments.some((each) => each.fulfilmentId === fulfilmentId && each.stage === 'goods-issued');
  if (byHand || !issued) return;
  const erp = order.source.system;
  const payload = { erp, orderId, reference: returnId, ...(returnNumber && { returnNumber }) };
  tellErp(plan, { type: 'cancel-return', payload });
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
  putShipment(plan, decidedOn(shipment, 'refusal', 'returned'));
}

export function putReturn(plan: Plan, changed: Return): void {
  plan.update({
    returns: returnsOf(plan.state).map((each) => (each.returnId === changed.returnId ? changed : each)),
  });
}

/** Returns of a state that was left before the ERP could be told: a person enters them, as their cases say. */
export const withReturnsByHand = (state: OrderToShipState): OrderToShipState =>
  state.returns
    ? { ...state, returns: state.returns.map((back) => (isLive(back) ? { ...back, byHand: true } : back)) }
    : state;
