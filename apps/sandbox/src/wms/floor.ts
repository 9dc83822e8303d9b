import { type FloorBook, type FloorOrder, FloorRefusal, type FloorStatus, type PlannedStep } from './floor.book.js';
import { packPallets } from './pallets.js';
import { cameBack, receiptOf, takeBack } from './returned.js';
import { allocate, pickLine, releaseAllocation, takeOut } from './stock.js';
import { toShipmentOrder } from './stowpoint.wire.js';

export const VERBS = ['accept', 'reject', 'pick', 'short-pick', 'pack', 'load', 'ship', 'return'] as const;
export type FloorVerb = (typeof VERBS)[number];

/** What a person at the control surface may say beside the verb. */
export interface FloorOverrides {
  readonly reason?: string;
  /** How much of each SKU was found, with pick and short-pick; how much came back, with return. */
  readonly lines?: readonly { readonly sku: string; readonly quantity: number }[];
}

/** How long an order stays where it is, in hours of the simulated world; an hour and a half from end to end. */
export const HOURS: Readonly<Partial<Record<FloorStatus, number>>> = {
  NEW: 0.1,
  ACCEPTED: 0.2,
  PICKING: 0.5,
  PICKED: 0.3,
  SHORT_PICKED: 0.3,
  PACKED: 0.2,
  LOADED: 0.2,
};

const CANCELLABLE: readonly FloorStatus[] = ['NEW', 'ACCEPTED', 'PICKING'];
/** The way of every order that nothing goes wrong with. */
const WAY: readonly FloorStatus[] = ['NEW', 'ACCEPTED', 'PICKING', 'PICKED', 'PACKED', 'LOADED', 'SHIPPED'];
const REACHED_BY: Readonly<Partial<Record<FloorVerb, FloorStatus>>> = {
  accept: 'ACCEPTED',
  pick: 'PICKED',
  pack: 'PACKED',
  load: 'LOADED',
  ship: 'SHIPPED',
};

/**
 * A verb of the control surface. What is done already is not done again and is no error; `pick` and `short-pick`
 * accept first, `ship` does whatever is missing, `return` takes back what has left, all at once or in parts; any other verb
 * out of turn is refused.
 * @throws FloorRefusal
 */
export function perform(
  book: FloorBook,
  order: FloorOrder,
  verb: FloorVerb,
  overrides: FloorOverrides = {},
): FloorOrder {
  const goal = REACHED_BY[verb];
  if (goal && hasReached(order, goal)) return order;
  switch (verb) {
    case 'accept':
      return accept(book, order);
    case 'reject':
      return order.status === 'REJECTED' ? order : reject(book, order, overrides.reason);
    case 'pick':
      return pick(book, begin(book, order), found(order, overrides.lines), overrides.reason);
    case 'short-pick':
      return pick(book, begin(book, order), found(order, overrides.lines ?? oneShort(order)), overrides.reason);
    case 'pack':
      return pack(book, order);
    case 'load':
      return load(book, order);
    case 'ship':
      return ship(book, hurry(book, order));
    case 'return':
      return returned(book, order, overrides);
  }
}

/** Where every order begins. */
export function receive(book: FloorBook, order: FloorOrder): void {
  book.saveOrder(order);
  planNext(book, order);
}

/** A planned step has come due; somebody at the control surface may have been faster. */
export function onDue(book: FloorBook, step: PlannedStep): void {
  const order = book.order(step.order);
  if (order?.status === step.status) advance(book, order);
}

/** What the warehouse does next by itself; undefined when nothing is left to do. */
export function advance(book: FloorBook, order: FloorOrder): FloorOrder | undefined {
  switch (order.status) {
    case 'NEW':
      return accept(book, order);
    case 'ACCEPTED':
      return startPicking(book, order);
    case 'PICKING':
      return pick(book, order);
    case 'PICKED':
    case 'SHORT_PICKED':
      return isEmpty(order) ? undefined : pack(book, order);
    case 'PACKED':
      return load(book, order);
    case 'LOADED':
      return ship(book, order);
    default:
      return undefined;
  }
}

/** @throws FloorRefusal `CANCELLATION_TOO_LATE` once anything is picked */
export function cancel(book: FloorBook, order: FloorOrder, reason?: string): FloorOrder {
  if (order.status === 'CANCELLED') return order;
  if (!CANCELLABLE.includes(order.status) && !(order.status === 'SHORT_PICKED' && isEmpty(order))) {
    throw new FloorRefusal('CANCELLATION_TOO_LATE', `${order.id} is ${order.status}: too late to cancel`);
  }
  const released = releaseAllocation(book, order);
  const cancelled = change(
    book,
    released,
    'CANCELLED',
    'shipment_order.cancelled',
    reason ? { statusReason: reason } : {},
  );
  book.journal('cancel', order.externalId, { id: order.id, reason });
  return cancelled;
}

function accept(book: FloorBook, order: FloorOrder): FloorOrder {
  demand(order, ['NEW'], 'accept');
  const lines = order.lines.map((line) => ({ ...line, allocated: allocate(book, order.warehouse, line) }));
  const accepted = change(book, { ...order, lines }, 'ACCEPTED', 'shipment_order.accepted');
  book.journal('accept', order.externalId, {
    id: order.id,
    allocated: lines.map(({ sku, allocated }) => ({ sku, allocated })),
  });
  return accepted;
}

function reject(book: FloorBook, order: FloorOrder, reason = 'the warehouse cannot take it on'): FloorOrder {
  demand(order, ['NEW', 'ACCEPTED'], 'reject');
  const rejected = change(book, releaseAllocation(book, order), 'REJECTED', 'shipment_order.rejected', {
    statusReason: reason,
  });
  book.journal('reject', order.externalId, { id: order.id, reason });
  return rejected;
}

function startPicking(book: FloorBook, order: FloorOrder): FloorOrder {
  demand(order, ['ACCEPTED'], 'start to pick');
  return change(book, order, 'PICKING', 'shipment_order.picking');
}

/** @param quantities by line; absent: whatever stock allows */
function pick(book: FloorBook, order: FloorOrder, quantities?: readonly number[], reason?: string): FloorOrder {
  demand(order, ['PICKING'], 'pick');
  const lines = order.lines.map((line, index) => pickLine(book, order.warehouse, line, quantities?.[index]));
  const short = lines.some((line) => (line.pickedQuantity ?? 0) < line.orderedQuantity);
  const picked = short
    ? change(book, { ...order, lines }, 'SHORT_PICKED', 'shipment_order.short_picked', {
        statusReason: reason ?? 'not found at its place',
      })
    : change(book, { ...order, lines }, 'PICKED', 'shipment_order.picked');
  book.journal('pick', order.externalId, {
    id: order.id,
    short,
    lines: lines.map(({ externalLineId, sku, pickedQuantity, lots }) => ({
      externalLineId,
      sku,
      pickedQuantity,
      lots,
    })),
  });
  return picked;
}

function pack(book: FloorBook, order: FloorOrder): FloorOrder {
  demand(order, ['PICKED', 'SHORT_PICKED'], 'pack');
  if (isEmpty(order)) throw new FloorRefusal('NOTHING_PICKED', `nothing was picked for ${order.id}`);
  const packages = packPallets(order.lines, () => book.nextNumber('handling-unit'));
  const packed = change(book, { ...order, packages }, 'PACKED', 'shipment_order.packed');
  book.journal('pack', order.externalId, { id: order.id, packages });
  return packed;
}

function load(book: FloorBook, order: FloorOrder): FloorOrder {
  demand(order, ['PACKED'], 'load');
  const loaded = change(book, order, 'LOADED', 'shipment_order.loaded');
  book.journal('load', order.externalId, { id: order.id, ssccs: order.packages.map(({ sscc }) => sscc) });
  return loaded;
}

function ship(book: FloorBook, order: FloorOrder): FloorOrder {
  demand(order, ['LOADED'], 'ship');
  const lines = takeOut(book, order);
  const shipped = change(book, { ...order, lines }, 'SHIPPED', 'shipment_order.shipped');
  book.journal('ship', order.externalId, {
    id: order.id,
    lines: lines.map(({ sku, pickedQuantity }) => ({ sku, quantity: pickedQuantity })),
  });
  return shipped;
}

/** Goods of it came back and are counted, put on the shelf and told; where nothing is out any more, nothing is. */
function returned(book: FloorBook, order: FloorOrder, { lines, reason }: FloorOverrides): FloorOrder {
  demand(order, ['SHIPPED'], 'take back');
  const counted = cameBack(order, lines);
  if (counted.length === 0) return order;
  const taken = takeBack(book, order, counted);
  const receipt = receiptOf(book, counted, reason);
  const told = change(book, taken, 'SHIPPED', 'shipment_order.returned', {}, { return: receipt });
  book.journal('return', `${order.externalId}/${told.returns}`, { id: order.id, ...receipt });
  return told;
}

/** Accepted and at the shelf: where a picker begins. */
function begin(book: FloorBook, order: FloorOrder): FloorOrder {
  const accepted = order.status === 'NEW' ? accept(book, order) : order;
  return accepted.status === 'ACCEPTED' ? startPicking(book, accepted) : accepted;
}

/** Everything that must have happened before the truck may leave. */
function hurry(book: FloorBook, order: FloorOrder): FloorOrder {
  let now = order;
  while (now.status !== 'LOADED') {
    const next = advance(book, now);
    if (!next)
      throw new FloorRefusal(
        'OUT_OF_TURN',
        `cannot ship ${order.id}: it is ${now.status}${isEmpty(now) ? ' with nothing picked' : ''}`,
      );
    now = next;
  }
  return now;
}

function change(
  book: FloorBook,
  order: FloorOrder,
  status: FloorStatus,
  eventType: string,
  also: { statusReason?: string } = {},
  more: Readonly<Record<string, unknown>> = {},
): FloorOrder {
  const updatedAt = book.now(order.warehouse);
  const changed: FloorOrder = { ...order, ...also, status, sequence: order.sequence + 1, updatedAt };
  book.saveOrder(changed);
  planNext(book, changed);
  book.tell(eventType, {
    about: order.externalId,
    occurredAt: updatedAt,
    sequence: changed.sequence,
    data: { shipmentOrder: toShipmentOrder(changed), ...more },
  });
  return changed;
}

function planNext(book: FloorBook, order: FloorOrder): void {
  const hours = HOURS[order.status];
  if (hours !== undefined) book.plan(hours, { order: order.id, status: order.status });
}

/** By line; a SKU that the caller does not name is found in full, and what is named beyond what was ordered is on its last line. */
function found(order: FloorOrder, lines: FloorOverrides['lines']): readonly number[] | undefined {
  if (!lines) return undefined;
  const stranger = lines.find(({ sku }) => !order.lines.some((line) => line.sku === sku));
  if (stranger) throw new FloorRefusal('ITEM_UNKNOWN', `${stranger.sku} is not on ${order.id}`);
  const left = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  return order.lines.map((line, index) => {
    const there = left.get(line.sku);
    if (there === undefined) return line.orderedQuantity;
    const isLast = !order.lines.slice(index + 1).some(({ sku }) => sku === line.sku);
    const taken = isLast ? there : Math.min(there, line.orderedQuantity);
    left.set(line.sku, there - taken);
    return taken;
  });
}

/** Half of the first SKU is missing, at least one piece. */
function oneShort(order: FloorOrder): { sku: string; quantity: number }[] {
  const [first] = order.lines;
  if (!first) return [];
  const all = order.lines.filter(({ sku }) => sku === first.sku).reduce((sum, line) => sum + line.orderedQuantity, 0);
  return [{ sku: first.sku, quantity: Math.floor(all / 2) }];
}

const isEmpty = (order: FloorOrder): boolean => order.lines.every((line) => line.pickedQuantity === 0);

function hasReached(order: FloorOrder, goal: FloorStatus): boolean {
  const at = WAY.indexOf(order.status === 'SHORT_PICKED' ? 'PICKED' : order.status);
  return at >= WAY.indexOf(goal);
}

function demand(order: FloorOrder, allowed: readonly FloorStatus[], verb: string): void {
  if (allowed.includes(order.status)) return;
  throw new FloorRefusal(
    'OUT_OF_TURN',
    `cannot ${verb} ${order.id}: it is ${order.status}, not ${allowed.join(' or ')}`,
  );
}
