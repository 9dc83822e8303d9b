import type { FulfilmentLine } from '#canonical';
import type { CommandFailure } from '#process-manager';
import { isText } from './by-hand.js';
import type { AnnounceReturn, ReceiveReturn } from './commands/order-to-ship.commands.js';
import { fulfilmentOf } from './order-to-ship.state.js';
import { askedAs } from './parts.js';
import type { Plan } from './plan.js';
import { awaitedOf, countedOf, isLive, receiptsOf } from './return-receipts.js';
import {
  awaitGoods,
  COUNT_AS_TOLD,
  inWords,
  putReturn,
  RECEIPT_AS_TOLD,
  returnById,
  settleReturn,
  tellErp,
} from './returns.js';
import type { Return, ReturnReceipt } from './returns.state.js';

type Told = Readonly<Record<string, unknown>>;

/** A person says what was counted, and where they posted it by hand, under which document. */
export function counted(plan: Plan, returnId: string, told: Told, by: string): void {
  const back = returnById(plan.state, returnId);
  if (!back || !isLive(back)) return;
  const lines = toldOf(back, told);
  if (typeof lines === 'string') {
    plan.refuse(`${by} ${lines}: the case stays open.`, '/result');
    return;
  }
  const posted = isText(told['documentNumber']) ? told['documentNumber'] : undefined;
  takeCount(plan, back, { lines, countedAt: plan.now, ...(posted && { documentNumber: posted }) });
  plan.note(`${returnId}: ${inWords(lines)} counted${posted ? `, posted as ${posted}` : ''}, says ${by}.`);
}

/** With `documentNumber` it is posted already. */
export function takeCount(plan: Plan, back: Return, count: Omit<ReturnReceipt, 'receiptId'>): void {
  const { returnId } = back;
  const receipt: ReturnReceipt = { ...count, receiptId: `${returnId}-${receiptsOf(back).length + 1}` };
  const next = { ...back, receipts: [...receiptsOf(back), receipt] };
  putReturn(plan, next);
  tellReceipt(plan, next, receipt);
  if (!receipt.documentNumber) post(plan, next, receipt);
  if (awaitedOf(next).length > 0) awaitGoods(plan, next);
  settleReturn(plan, returnId);
}

/** Whoever holds shelf and book against each other has to know what is in one of them alone. */
function tellReceipt(plan: Plan, back: Return, { receiptId, lines, countedAt, documentNumber }: ReturnReceipt): void {
  const { order, orderId } = plan.state;
  const { returnId, fulfilmentId } = back;
  const fulfilment = fulfilmentOf(plan.state, fulfilmentId);
  const { warehouse } = fulfilment;
  const of = { erp: order.source.system, orderNumber: order.orderNumber };
  const data = { returnId, receiptId, fulfilmentId: askedAs(fulfilment), warehouse, ...of, lines };
  const about = { subject: returnId, orderId };
  if (documentNumber) plan.emit({ type: 'return.received', ...about, data: { ...data, documentNumber } });
  else plan.emit({ type: 'return.counted', ...about, occurredAt: countedAt, data });
}

/** @returns what was counted, or what a person must say instead */
function toldOf(back: Return, { received, documentNumber }: Told): readonly FulfilmentLine[] | string {
  const posted = isText(documentNumber);
  if (!posted && back.byHand) return `must say which document received it (${RECEIPT_AS_TOLD})`;
  if (!posted && received === undefined)
    return `must say what was counted (${COUNT_AS_TOLD}), or which document received it (${RECEIPT_AS_TOLD})`;
  const lines = countedOf(back, received ?? 'all');
  return typeof lines === 'string' ? `says of ${back.returnId} what cannot be: ${lines}` : lines;
}

/** Waits for the ERP's number where the return is still being announced. */
function post(plan: Plan, { returnId, returnNumber }: Return, { receiptId, lines, countedAt }: ReturnReceipt): void {
  if (!returnNumber) return;
  const { orderId, order } = plan.state;
  const of = { erp: order.source.system, orderId, reference: receiptId, returnId, returnNumber };
  tellErp(plan, { type: 'receive-return', payload: { ...of, lines, occurredAt: countedAt } });
}

export function returnAnnounced(plan: Plan, { reference }: AnnounceReturn, returnNumber: string): void {
  const back = returnById(plan.state, reference);
  if (!back) return;
  const announced = { ...back, returnNumber };
  putReturn(plan, announced);
  if (!isLive(back)) return;
  plan.note(`The ERP expects ${reference} as ${returnNumber}.`);
  for (const receipt of receiptsOf(announced)) if (!receipt.documentNumber) post(plan, announced, receipt);
}

export function returnNotAnnounced(plan: Plan, { reference }: AnnounceReturn, failure: CommandFailure): boolean {
  const back = returnById(plan.state, reference);
  if (!back || !isLive(back)) {
    plan.note(`${reference} was not announced (${failure.code}); it is called off and needs no announcement.`);
    return true;
  }
  return failure.code === 'capability-missing' && leftToPerson(plan, back, failure);
}

export function receiptPosted(plan: Plan, { reference, returnId }: ReceiveReturn, documentNumber: string): void {
  const back = returnById(plan.state, returnId);
  if (!back) return;
  const receipts = receiptsOf(back).map((each) => (each.receiptId === reference ? { ...each, documentNumber } : each));
  putReturn(plan, { ...back, receipts });
  const posted = receipts.find((each) => each.receiptId === reference);
  if (posted) tellReceipt(plan, back, posted);
  settleReturn(plan, returnId);
}

export function receiptNotPosted(plan: Plan, { returnId }: ReceiveReturn, failure: CommandFailure): boolean {
  const back = returnById(plan.state, returnId);
  return back !== undefined && failure.code === 'capability-missing' && leftToPerson(plan, back, failure);
}

/** This ERP has no call for it: what was counted and not posted is asked for again, with its document. */
function leftToPerson(plan: Plan, back: Return, { message }: CommandFailure): true {
  const { restGivenUp: _, ...rest } = back;
  const byHand: Return = { ...rest, byHand: true, receipts: receiptsOf(back).filter((each) => each.documentNumber) };
  putReturn(plan, byHand);
  awaitGoods(plan, byHand);
  plan.note(`${back.returnId} is a person's to enter in the ERP: ${message}`);
  return true;
}
