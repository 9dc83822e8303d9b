import { announcedLines, type CanonicalEvent, eachOnce, isSameLine, type ReceivedLine, toInstant } from '#canonical';
import { heldAgainstNotice } from './inbound.claims.js';
import { ofKind } from './inventory-sync.cases.js';
import type { InboundShipment, Plan } from './inventory-sync.state.js';
import { movementId } from './movement-id.js';
import { type Doubt, enqueue } from './queue.js';
import { type Differences, differencesOf, isKnownReceipt, itemsOf, lineOf, unfitOf, withReceipt } from './receipt.js';

type Notified = CanonicalEvent<'inbound-shipment.notified'>;
type Received = CanonicalEvent<'inbound-shipment.received'>;

/** Any of its facts may be the first to arrive; a receipt tells what was announced as well. */
export function beginInbound(event: CanonicalEvent): InboundShipment {
  const { inboundShipmentId: id, ...data } = event.data as Notified['data'] | Received['data'];
  const { supplier, warehouse } = 'notice' in data ? data.notice : data;
  return { kind: 'inbound-shipment', id, supplier, warehouse, stage: 'expected', lines: [], documents: [], queue: [] };
}

export function takeNotice(plan: Plan, { data: { notice } }: Notified): void {
  const shipment = inboundOf(plan);
  if (shipment.lines.length > 0) return;
  const { expectedAt, shipmentNumber } = notice;
  plan.update({ lines: announcedLines(notice).map(lineOf), shipmentNumber, ...(expectedAt && { expectedAt }) });
  plan.note(`${shipment.supplier} announces ${shipment.id}.`);
}

export function takeArrival(plan: Plan, event: CanonicalEvent<'inbound-shipment.arrived'>): void {
  const { stage, id } = inboundOf(plan);
  heldAgainstNotice(plan, inboundOf(plan), event);
  if (stage === 'arrived' || stage === 'received') return;
  plan.update({ stage: 'arrived' });
  plan.note(`${id} stands at the gate.`);
}

/**
 * The warehouse took goods in: per purchase order one receipt, then, where some of it is not fit for sale, one document that
 * blocks it. Another receipt of the same shipment adds to what came before.
 */
export function takeReceipt(plan: Plan, event: Received): void {
  const shipment = inboundOf(plan);
  heldAgainstNotice(plan, shipment, event);
  if (isSecondWord(shipment, event)) {
    takeSecondWord(plan, event);
    return;
  }
  const announced = shipment.lines.length > 0 ? shipment.lines : eachOnce(event.data.lines).map(lineOf);
  const lines = withReceipt(announced, event.data.lines);
  plan.update({ stage: 'received', lines, receivedBy: shipment.receivedBy ?? event.source });
  const isAnnounced = (line: ReceivedLine) =>
    announced.some((each) => isSameLine(each, line) && each.notified.unit === line.received.unit);
  const came = cameOf(event);
  post(plan, event, came.filter(isAnnounced));
  post(
    plan,
    event,
    came.filter((line) => !isAnnounced(line)),
    {
      title: `${shipment.id} holds what nobody announced`,
      detail: 'Retry posts it against the purchase order that the warehouse names; skip leaves it out of the book.',
    },
  );
  tellDifferences(plan, differencesOf(lines), event.data.reason);
  plan.note(`${event.data.warehouse} took ${shipment.id} in.`);
}

const cameOf = ({ data }: Received): ReceivedLine[] =>
  eachOnce(data.lines).filter(({ received }) => received.value > 0);

/** Several may tell of one receipt (ADR 4); what comes besides says so. */
const isSecondWord = ({ stage, receivedBy }: InboundShipment, { source, data }: Received): boolean =>
  stage === 'received' && receivedBy !== undefined && receivedBy !== source && !data.further;

function takeSecondWord(plan: Plan, event: Received): void {
  const { id, lines, receivedBy } = inboundOf(plan);
  if (isKnownReceipt(lines, event.data.lines)) {
    plan.note(`${event.source} tells the receipt of ${id}, too.`);
    return;
  }
  post(plan, event, cameOf(event), {
    title: `${id} is received, and ${event.source} tells another receipt`,
    detail: `${receivedBy} told the first one. Retry posts this one besides; skip leaves it out of the book.`,
  });
  plan.note(`${event.source} tells another receipt of ${id} than ${receivedBy}.`);
}

function post(plan: Plan, event: Received, lines: readonly ReceivedLine[], doubt?: Doubt): void {
  const { inboundShipmentId } = event.data;
  const fact = [inboundShipmentId, event.source, event.id] as const;
  const occurredAt = event.occurredAt ? toInstant(event.occurredAt) : event.receivedAt;
  for (const [purchaseOrderId, ofOrder] of Map.groupBy(lines, (line) => line.purchaseOrderId)) {
    const items = ofOrder.flatMap(itemsOf);
    const id = movementId('rc', ...fact, purchaseOrderId, doubt ? 'unannounced' : '');
    enqueue(plan, { id, reason: 'receipt', purchaseOrderId, occurredAt, items, told: 'received' }, doubt);
  }
  const unfit = lines.flatMap(unfitOf);
  if (unfit.length === 0) return;
  const id = movementId('bl', ...fact, doubt ? 'unannounced' : '');
  enqueue(plan, { id, reason: 'block', occurredAt, items: unfit, told: 'damaged' }, doubt);
}

type Kind = keyof Differences;
const WORDS: Readonly<Record<Kind, string>> = {
  short: 'brought less than was announced',
  over: 'brought more than was announced',
  damaged: 'brought goods that are not fit for sale',
};

/** One case per kind of difference, which ends by itself once a further receipt made up for it. */
function tellDifferences(plan: Plan, differences: Differences, reason = ''): void {
  const { id } = inboundOf(plan);
  for (const kind of Object.keys(WORDS) as Kind[]) {
    const lines = differences[kind];
    if (lines.length === 0) {
      plan.close(kind, 'A further receipt made up for it.');
      continue;
    }
    plan.open({
      code: kind,
      title: `${id} ${WORDS[kind]}`,
      ...(reason && { detail: reason }),
      ...ofKind(kind),
      evidence: lines,
    });
  }
}

export function inboundOf({ state }: Plan): InboundShipment {
  if (state.kind !== 'inbound-shipment') throw new Error('the place of an item is no inbound shipment');
  return state;
}
