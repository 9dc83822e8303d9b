import { eachOnce, isSameLine, type ReceivedLine, toInstant } from '#canonical';
import { type Correction, correctionsOf, knownLines, withCorrections } from './correction.js';
import { ofKind } from './inventory-sync.cases.js';
import type { InboundShipment, Plan, Receipt } from './inventory-sync.state.js';
import { movementId } from './movement-id.js';
import { type Doubt, enqueue } from './queue.js';
import {
  type Differences,
  differencesOf,
  isOfLine,
  itemsOf,
  lineOf,
  strangerOf,
  tellerOf,
  unfitOf,
  withReceipt,
} from './receipt.js';

export function inboundOf({ state }: Plan): InboundShipment {
  if (state.kind !== 'inbound-shipment') throw new Error('the place of an item is no inbound shipment');
  return state;
}

/**
 * The warehouse took goods in: per purchase order one receipt, then, where some of it is not fit for sale, one document that
 * blocks it. Another receipt of the same shipment adds to what came before.
 */
export function receive(plan: Plan, receipt: Receipt): void {
  const shipment = inboundOf(plan);
  const { data } = receipt;
  const told = eachOnce(data.lines);
  const announced = shipment.lines.length > 0 ? shipment.lines : told.map(lineOf);
  const isAnnounced = (line: ReceivedLine) =>
    announced.some((each) => isSameLine(each, line) && each.notified.unit === line.received.unit);
  const came = told.filter(({ received }) => received.value > 0);
  const strangers = came.filter((line) => !isAnnounced(line));
  const lines = withReceipt(announced, told);
  plan.update({
    ...{ stage: 'received', lines },
    ...firstWord(shipment, receipt),
    ...besides(shipment, strangers),
    ...(came.length > 0 && placesWith(shipment, data.warehouse)),
  });
  post(plan, receipt, came.filter(isAnnounced));
  post(plan, receipt, strangers, unannounced(shipment));
  tellDifferences(plan, differencesOf(lines), data.reason);
  plan.note(`${data.warehouse} took ${shipment.id} in.`);
}

const unannounced = ({ id }: InboundShipment): Doubt => ({
  title: `${id} holds what nobody announced`,
  detail: 'Retry posts it against the purchase order that the warehouse names; skip leaves it out of the book.',
});

/** Who tells the first receipt is who is believed. */
const firstWord = (
  { receivedBy }: InboundShipment,
  receipt: Receipt,
): Pick<InboundShipment, 'receivedBy' | 'firstWasNamed'> =>
  receivedBy === undefined
    ? { receivedBy: tellerOf(receipt), ...(receipt.data.toldBy !== undefined && { firstWasNamed: true }) }
    : {};

function placesWith(shipment: InboundShipment, place: string): Pick<InboundShipment, 'places'> {
  const { warehouse } = shipment;
  const { places = knownLines(shipment).some(({ received }) => received.value > 0) ? [warehouse] : [] } = shipment;
  const all = [...new Set([...places, place])];
  return all.some((each) => each !== warehouse) ? { places: all } : {};
}

/** What came besides is known as well: told again by another it is no news. */
function besides(
  { besides: before = [] }: InboundShipment,
  strangers: readonly ReceivedLine[],
): Pick<InboundShipment, 'besides'> {
  const unknown = strangers.map(strangerOf).filter((line) => !before.some((each) => isSameStranger(each, line)));
  const known = withReceipt([...before, ...unknown], strangers);
  return known.length > 0 ? { besides: known } : {};
}

type Stranger = NonNullable<InboundShipment['besides']>[number];
const isSameStranger = (a: Stranger, b: Stranger): boolean => isSameLine(a, b) && a.received.unit === b.received.unit;

/** A person believes another receipt than the first: what differs is a movement of its own, more and less apart. */
export function correct(plan: Plan, receipt: Receipt): void {
  const shipment = inboundOf(plan);
  const corrections = correctionsOf(shipment, receipt.data.lines);
  const isAnnounced = ({ told }: Correction) => shipment.lines.some((line) => isOfLine(line, told));
  plan.update(withCorrections(shipment, corrections));
  postCorrections(plan, receipt, corrections.filter(isAnnounced));
  // Whether what nobody announced is in the book already a person knows: they may have left it out, and old states do not tell.
  const strangers = corrections.filter((each) => !isAnnounced(each));
  postCorrections(plan, receipt, strangers, unannounced(shipment));
  tellDifferences(plan, differencesOf(inboundOf(plan).lines), receipt.data.reason);
}

function postCorrections(plan: Plan, receipt: Receipt, corrections: readonly Correction[], doubt?: Doubt): void {
  for (const sign of [1, -1]) {
    const part = `${sign > 0 ? 'more' : 'less'}${doubt ? ' unannounced' : ''}`;
    const ofSign = (each: { readonly delta: { readonly value: number } }) => Math.sign(each.delta.value) === sign;
    const goods = corrections.map((each) => ({ ...each, items: each.items.filter(ofSign) }));
    enqueueReceipts(plan, receipt, goods, part, doubt);
    const unfit = corrections.flatMap((each) => each.unfit.filter(ofSign));
    enqueueBlock(plan, receipt, unfit, part, doubt);
  }
}

function post(plan: Plan, receipt: Receipt, lines: readonly ReceivedLine[], doubt?: Doubt): void {
  const goods = lines.map((line) => ({ purchaseOrderId: line.purchaseOrderId, items: itemsOf(line) }));
  enqueueReceipts(plan, receipt, goods, doubt ? 'unannounced' : '', doubt);
  enqueueBlock(plan, receipt, lines.flatMap(unfitOf), doubt ? 'unannounced' : '', doubt);
}

type Goods = Pick<Correction, 'purchaseOrderId' | 'items'>;

const factOf = (receipt: Receipt) => [receipt.data.inboundShipmentId, receipt.source, receipt.id] as const;

/** Where and when; a place that is not the announced one is told. */
const happened = (plan: Plan, { data: { warehouse }, occurredAt, receivedAt }: Receipt) => ({
  occurredAt: occurredAt ? toInstant(occurredAt) : receivedAt,
  ...(warehouse !== plan.state.warehouse && { warehouse }),
});

function enqueueReceipts(plan: Plan, receipt: Receipt, goods: readonly Goods[], part: string, doubt?: Doubt): void {
  const filled = goods.filter(({ items }) => items.length > 0);
  for (const [purchaseOrderId, ofOrder] of Map.groupBy(filled, (each) => each.purchaseOrderId)) {
    const id = movementId('rc', ...factOf(receipt), purchaseOrderId, part);
    const items = ofOrder.flatMap((each) => each.items);
    const posting = { id, reason: 'receipt' as const, purchaseOrderId, items, told: 'received' };
    enqueue(plan, { ...posting, ...happened(plan, receipt) }, doubt);
  }
}

function enqueueBlock(plan: Plan, receipt: Receipt, items: Goods['items'], part: string, doubt?: Doubt): void {
  if (items.length === 0) return;
  const id = movementId('bl', ...factOf(receipt), part);
  enqueue(plan, { id, reason: 'block', items, told: 'damaged', ...happened(plan, receipt) }, doubt);
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
