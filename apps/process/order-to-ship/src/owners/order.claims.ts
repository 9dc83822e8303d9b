import {
  type CanonicalEvent,
  type Claim,
  type DriftOutcome,
  heldAgainst,
  type Order,
  type OrderLine,
  type OwnedEntity,
  type Writer,
} from '#canonical';
import { holdAgainstOwners } from '#process-manager';
import { leftOpen } from '../goods-data.js';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { wordOf } from '../order-to-ship.status.js';
import type { Plan } from '../plan.js';

/** Whose word about an order it is: its source's, or of whoever posted the order to us in the name of its ERP. */
function erpIn({ source }: CanonicalEvent, { order }: OrderToShipState): string {
  const [, layer, system] = source.split('/');
  return layer === 'erp' && system ? system : order.source.system;
}

/** @returns false where another system than the order's own writes it: nothing of that is taken */
export function isOfItsErp(plan: Plan, event: CanonicalEvent): boolean {
  const { order, orderId } = plan.state;
  const erp = erpIn(event, plan.state);
  const { order: told, erp: named } = event.data as { order?: Order; erp?: string };
  const owned = order.source.system;
  // Both where it comes from and what it names have to be right.
  const other = [erp, told?.source.system, named].find((each) => each !== undefined && each !== owned);
  const claims: Claim[] = [
    { entityType: 'order', entity: orderId, field: 'source', ownedBy: owned, owned, told: other ?? owned },
  ];
  return holdAgainstOwners(plan, claims, writerOf(event, other ?? erp));
}

/** What the ERP says of an order that is under way: what it still owns is taken, the rest held against what was promised. */
export function heldAgainstPromise(plan: Plan, event: CanonicalEvent, told: Order): void {
  const { state } = plan;
  if (isOver(state)) return;
  holdAgainstOwners(plan, orderClaims(state, told), writerOf(event, erpIn(event, state)));
  plan.update({ order: withOwn(plan.state.order, told) });
}

/** What an order that is under way would be told, were this its ERP's word. */
export const heldAsErps = (state: OrderToShipState, told: Order): DriftOutcome =>
  heldAgainst(state.drifts ?? [], orderClaims(state, told), {
    kind: 'erp',
    system: told.source.system,
    eventId: '',
    at: '',
  });

/** A hold that tells nothing of the order but its reason. */
export function holdAgainstPromise(plan: Plan, event: CanonicalEvent<'order.held'>): void {
  const { order } = plan.state;
  const { reason, detail, order: told } = event.data;
  if (told) heldAgainstPromise(plan, event, told);
  else if (reason === 'credit') heldAgainstPromise(plan, event, { ...order, credit: 'blocked' });
  else if (reason === 'delivery-block') heldAgainstPromise(plan, event, { ...order, deliveryBlock: detail });
}

const isOver = ({ phase: { name } }: OrderToShipState): boolean => name === 'closed' || name === 'cancelled';

const writerOf = ({ id, receivedAt }: CanonicalEvent, system: string): Writer => ({
  kind: 'erp',
  system,
  eventId: id,
  at: receivedAt,
});

function orderClaims(state: OrderToShipState, told: Order): Claim[] {
  const { order, orderId } = state;
  const of = { entityType: 'order', entity: orderId, state: wordOf(state) } as const;
  const ids = ({ lines }: Order) => lines.map(({ lineId }) => lineId).sort();
  // Approved or not checked, it may be shipped.
  const credit = told.credit === 'blocked' ? told.credit : order.credit;
  return [
    { ...of, field: 'customer', owned: order.customer.id, told: told.customer.id },
    { ...of, field: 'currency', owned: order.currency, told: told.currency },
    { ...of, field: 'credit', owned: order.credit, told: credit },
    { ...of, field: 'deliveryBlock', owned: order.deliveryBlock, told: told.deliveryBlock ?? null },
    { ...of, field: 'shipTo', owned: order.shipTo, told: told.shipTo },
    { ...of, field: 'requestedShipDate', owned: order.requestedShipDate, told: told.requestedShipDate ?? null },
    // An ERP that knows no such rule says nothing of it.
    {
      ...of,
      field: 'shortPickRule',
      owned: order.shortPickRule,
      told: told.shortPickRule ?? (order.shortPickRule ? undefined : null),
    },
    { ...of, field: 'lines', owned: ids(order), told: ids(told) },
    ...told.lines.flatMap((line) => lineClaims(state, line)),
  ];
}

function lineClaims(state: OrderToShipState, told: OrderLine): Claim[] {
  const line = state.order.lines.find(({ lineId }) => lineId === told.lineId);
  if (!line) return [];
  const of = {
    entityType: 'order-line',
    entity: `${state.orderId}/${line.lineId}`,
    state: wordOf(state),
  } as const;
  const amount = ({ quantity: { value, unit } }: OrderLine) => ({ value, unit });
  return [
    { ...of, field: 'sku', owned: line.sku, told: told.sku },
    { ...of, field: 'quantity', owned: amount(line), told: amount(told) },
    ...goodsClaims(of, line, told),
  ];
}

type Of<E extends OwnedEntity> = Pick<Claim<E>, 'entityType' | 'entity' | 'state'>;

const GOODS_FIELDS = [
  ...(['dangerous', 'hazmat', 'hazardClass', 'packingGroup'] as const),
  ...(['temperature', 'temperatureCondition'] as const),
];

/** An ERP that says that something is missing, or could not be asked, says nothing of what is known since. */
function goodsClaims(of: Of<'order-line'>, line: OrderLine, told: OrderLine): Claim[] {
  const open: readonly string[] = leftOpen(told);
  return GOODS_FIELDS.map((field) => ({
    ...of,
    field,
    owned: line[field],
    told: told[field] ?? (told.goodsUnread || open.includes(field) ? undefined : null),
  }));
}

/** Prices, descriptions, GTINs, a line's day and the ERP's own times stay the ERP's. */
function withOwn(order: Order, told: Order): Order {
  const { changedAt } = told;
  const lines = order.lines.map((line) => {
    const now = told.lines.find(({ lineId, sku }) => lineId === line.lineId && sku === line.sku);
    if (!now) return line;
    const { description, gtin, unitPrice, requestedShipDate } = now;
    return {
      ...line,
      ...(description && { description }),
      ...(gtin && { gtin }),
      ...(unitPrice && { unitPrice }),
      ...(requestedShipDate && { requestedShipDate }),
    };
  });
  return { ...order, lines, ...(changedAt && { changedAt }) };
}
