import { isTold, type ResultForm, TEXT } from '#process-manager';
import { correctionsOf, incomparable, isKnown, isOnlyAt } from './correction.js';
import { heldAgainstNotice } from './inbound.claims.js';
import { ofKind } from './inventory-sync.cases.js';
import type { HeldReceipt, InboundShipment, Plan, Receipt } from './inventory-sync.state.js';
import { movementId } from './movement-id.js';
import { tellerOf } from './receipt.js';
import { correct, inboundOf, receive } from './receiving.js';

// What a warehouse took in is posted at once where it fits what was announced. Where it does not, a person says what it is:
// an id that was mistyped posts nothing under it.

type Why = HeldReceipt['why'];

const WHERE_IT_BELONGS: ResultForm = {
  type: 'object',
  properties: { inboundShipmentId: TEXT, decision: { enum: ['post'] } },
  anyOf: [{ required: ['inboundShipmentId'] }, { required: ['decision'] }],
};
const WHICH_COUNTS: ResultForm = {
  type: 'object',
  properties: { decision: { enum: ['difference', 'besides', 'keep'] } },
  required: ['decision'],
};
const WHETHER_BESIDES: ResultForm = {
  type: 'object',
  properties: { decision: { enum: ['besides', 'keep'] } },
  required: ['decision'],
};
const FORMS: Readonly<Record<Why, ResultForm>> = {
  unknown: WHERE_IT_BELONGS,
  elsewhere: WHERE_IT_BELONGS,
  differs: WHICH_COUNTS,
};
const AS_TOLD =
  '{"inboundShipmentId": "…"} where it is another’s, or {"decision": "post"} where it is right as it is told';

const codeOf = ({ data: { inboundShipmentId }, source, id }: Receipt): string =>
  `receipt:${movementId('rc', inboundShipmentId, source, id, 'held')}`;

/** A receipt is told: it counts, is known, or waits for a person. */
export function takeReceipt(plan: Plan, told: Receipt): void {
  const shipment = inboundOf(plan);
  heldAgainstNotice(plan, shipment, told);
  const why = doubtOf(shipment, told);
  if (why) hold(plan, told, why);
  else if (isSecondWord(shipment, told)) plan.note(`${tellerOf(told)} tells the receipt of ${shipment.id}, too.`);
  else receive(plan, told);
}

function doubtOf(shipment: InboundShipment, told: Receipt): Why | undefined {
  const { lines, warehouse } = shipment;
  if (lines.length === 0) return 'unknown';
  if (told.data.warehouse !== warehouse) return 'elsewhere';
  if (!isSecondWord(shipment, told)) return undefined;
  return isKnown(shipment, told) && !mayBePart(shipment, told) ? undefined : 'differs';
}

/** Several may tell of one receipt (ADR 4), and one of them under two ids; what comes besides says so. */
const isSecondWord = (shipment: InboundShipment, told: Receipt): boolean =>
  shipment.stage === 'received' &&
  shipment.receivedBy !== undefined &&
  !told.data.further &&
  !(isOfFirst(shipment, told) && isNamed(told) === Boolean(shipment.firstWasNamed));

const isOfFirst = ({ receivedBy }: InboundShipment, told: Receipt): boolean => receivedBy === tellerOf(told);
const isNamed = ({ data }: Receipt): boolean => data.toldBy !== undefined;

/** As much as is known, and yet another part of it perhaps: a part under a wrong id, the other under the right one. */
const mayBePart = (shipment: InboundShipment, told: Receipt): boolean => isNamed(told) || isOfFirst(shipment, told);

function hold(plan: Plan, told: Receipt, why: Why): void {
  const shipment = inboundOf(plan);
  const { held = [] } = shipment;
  const code = codeOf(told);
  if (held.some((each) => codeOf(each.receipt) === code)) return;
  const { id, source, occurredAt, receivedAt, data } = told;
  const receipt = { id, source, ...(occurredAt && { occurredAt }), receivedAt, data };
  // Goods that nobody announced are there all the same.
  plan.update({ held: [...held, { why, receipt }], ...(why === 'unknown' && { stage: 'arrived' }) });
  plan.open({
    code,
    ...(why === 'differs' && isKnown(shipment, told)
      ? { ...asMuch(shipment, told), resolveWith: WHETHER_BESIDES }
      : { ...WORDS[why](shipment, told), resolveWith: FORMS[why] }),
    ...ofKind('receipt'),
    evidence: {
      told: data.lines,
      ...(why === 'differs' && { differs: correctionsOf(shipment, data.lines) }),
    },
  });
}

const WORDS: Readonly<Record<Why, (shipment: InboundShipment, told: Receipt) => { title: string; detail: string }>> = {
  unknown: ({ id }, told) => ({
    title: `${tellerOf(told)} took in ${id}, which nobody announced`,
    detail: `Taken in at ${told.data.warehouse}, and nothing of it is posted. Resolve with ${AS_TOLD}; skip leaves it out of the book. It ends by itself once its supplier announces it.`,
  }),
  elsewhere: ({ id, warehouse }, told) => ({
    title: `${tellerOf(told)} took in ${id} at ${told.data.warehouse}, and it was announced for ${warehouse}`,
    detail: `Nothing of it is posted. Resolve with ${AS_TOLD}; skip leaves it out of the book.`,
  }),
  differs: ({ id, receivedBy }, told) => ({
    title: `${id} is received, and ${tellerOf(told)} tells another receipt`,
    detail: `${receivedBy} told the first one. Resolve with {"decision": "difference"}, which posts by how much the other one differs, with {"decision": "keep"}: the book stays as it is, or with {"decision": "besides"} where all of it came beside the first.`,
  }),
};

const asMuch = ({ id, receivedBy }: InboundShipment, told: Receipt) => ({
  title: `${id} is received, and ${tellerOf(told)} tells as much of it under another id`,
  detail: `${receivedBy} told what stands. Resolve with {"decision": "keep"} where it is the same receipt: the book stays as it is, or with {"decision": "besides"} where it came beside that.`,
});

/** What was told before its supplier announced it is held against the notice, in the order in which it was told. */
export function takeHeld(plan: Plan, resolution: string): void {
  const { held = [] } = inboundOf(plan);
  for (const { why, receipt } of held) {
    if (why !== 'unknown') continue;
    release(plan, receipt, resolution);
    takeReceipt(plan, receipt);
  }
}

function release(plan: Plan, receipt: Receipt, resolution: string): void {
  const { held = [], ...shipment } = inboundOf(plan);
  const others = held.filter((each) => codeOf(each.receipt) !== codeOf(receipt));
  plan.state = { ...shipment, ...(others.length > 0 && { held: others }) };
  plan.close(codeOf(receipt), resolution);
}

/** A person's act on a receipt that waits. @returns false when the case is none of these */
export function actOnReceipt(
  plan: Plan,
  { action, caseCode = '', payload, by }: { action: string; caseCode?: string; payload: unknown; by: string },
): boolean {
  if (!caseCode.startsWith('receipt:')) return false;
  const { state } = plan;
  const found = state.kind === 'inbound-shipment' && state.held?.find(({ receipt }) => codeOf(receipt) === caseCode);
  if (!found) return true;
  if (action === 'skip') leaveOut(plan, found.receipt, `Left out by ${by}: ${(payload as { reason: string }).reason}`);
  if (action === 'resolve') decide(plan, found, (payload as { result?: unknown } | null)?.result ?? {}, by);
  return true;
}

interface Decided {
  readonly decision?: 'post' | 'difference' | 'besides' | 'keep';
  readonly inboundShipmentId?: string;
}

function decide(plan: Plan, { why, receipt }: HeldReceipt, result: unknown, by: string): void {
  const { id } = inboundOf(plan);
  const { decision, inboundShipmentId: named } = result as Decided;
  if (!isTold(FORMS[why], result) || (decision && named)) {
    plan.refuse(`${by} must say what counts: the case stays open.`, '/result');
  } else if (named === id) {
    plan.refuse(`${id} is what it was told for: the case stays open.`, '/result/inboundShipmentId');
  } else if (named !== undefined) {
    leaveOut(plan, receipt, `${by} says that it is ${named}.`);
    tellAs(plan, receipt, named);
  } else if (decision === 'post') {
    release(plan, receipt, `Posted as it is told, says ${by}.`);
    receive(plan, receipt);
    takeHeld(plan, `What it is part of is known, says ${by}.`);
  } else if (decision === 'besides') {
    release(plan, receipt, `It came besides, says ${by}.`);
    receive(plan, receipt);
  } else if (decision === 'keep') {
    leaveOut(plan, receipt, `${by} keeps what stands.`);
  } else decideDifference(plan, receipt, by);
}

function decideDifference(plan: Plan, receipt: Receipt, by: string): void {
  const shipment = inboundOf(plan);
  const { warehouse } = receipt.data;
  if (!isOnlyAt(shipment, warehouse)) {
    const at = shipment.places?.join(', ');
    plan.refuse(
      `${shipment.id} came in at ${at}: what ${warehouse} differs by cannot be told, and the case stays open.`,
      '/result/decision',
    );
    return;
  }
  const strange = incomparable(shipment, receipt.data.lines);
  if (strange.length > 0) {
    const lines = `${strange.length > 1 ? 'lines' : 'line'} ${strange.join(', ')}`;
    plan.refuse(
      `What ${lines} differ by cannot be told, in another unit or of another item: the case stays open.`,
      '/result/decision',
    );
    return;
  }
  release(plan, receipt, `${by} has what differs posted.`);
  correct(plan, receipt);
  plan.note(`${by} believes ${tellerOf(receipt)}: what its receipt differs by is posted.`);
}

/** Nothing of it is posted here; of what nobody announced nothing is left then. */
function leaveOut(plan: Plan, receipt: Receipt, why: string): void {
  release(plan, receipt, why);
  const { id, lines, held = [] } = inboundOf(plan);
  if (lines.length === 0 && held.length === 0) plan.update({ stage: 'given-up' });
  plan.note(`The receipt of ${tellerOf(receipt)} is not posted for ${id}. ${why}`);
}

/** Told again under its right id, to whatever follows that, as the word of who told it. */
function tellAs(plan: Plan, receipt: Receipt, inboundShipmentId: string): void {
  const { occurredAt, data } = receipt;
  plan.emit({
    type: 'inbound-shipment.received',
    subject: inboundShipmentId,
    occurredAt: occurredAt ?? null,
    data: { ...data, inboundShipmentId, toldBy: tellerOf(receipt) },
  });
}
