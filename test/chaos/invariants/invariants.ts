import type { Json } from '../../support/world.js';
import { parted, unsettledBills } from './bills.js';
import { approvedAlone, unended, unlogged } from './desk.js';
import { isDone } from './effects.js';
import type { Evidence } from './evidence.js';
import { misreceived } from './inbound.js';
import { doneTwice, net, notOnce } from './journals.js';
import { outOfBalance } from './money.js';
import { silentUnseen } from './owed.js';
import { unexplained } from './standing.js';
import { differing, uncounted } from './stock.js';

const LEAVES = new Set(['ship', 'goods-issue']);
/** Cases by which a person has a delivery to delete. */
const LEAVES_DELIVERY = ['delivery-left', 'command-failed:delete-delivery'];

/** What must hold once all is at rest, by name; each tells what breaks it. */
export const INVARIANTS = {
  'every acknowledged request ends terminal or in a case that explains it': (evidence) => [
    ...evidence.stuck.map((id) => `${id} stood still without a case`),
    ...evidence.standing.flatMap((each) => {
      const wrong = unexplained(each, evidence.standing);
      return wrong.length > 0 ? [`${each.id}, which no case explains: ${wrong.join(', ')}`] : [];
    }),
    ...[...evidence.orders].flatMap(([id, order]) => (order ? [] : [`${id} is unknown`])),
    ...evidence.ledger.flatMap(({ what, order }) =>
      what === 'cancel' && order && !isAnswered(evidence, order)
        ? [`the cancellation of ${order} came to nothing`]
        : [],
    ),
  ],

  'who owes a word and tells nothing is in a case': silentUnseen,

  'every fact that was acknowledged is in the event log': ({ ledger, events }) =>
    ledger.flatMap(({ what, key, status, body }) =>
      status === 201 && body?.status === 'accepted' && !events.has(`${body.id}:0`)
        ? [`${what} ${key}: ${body.id}`]
        : [],
    ),

  'nothing stands twice in the books of a vendor': ({ journals }) =>
    Object.entries(journals).flatMap(([vendor, journal]) => notOnce(journal).map((effect) => `${vendor}: ${effect}`)),

  'nothing is done twice but what its vendor did unheard': ({ journals }) =>
    Object.entries(journals).flatMap(([vendor, journal]) => doneTwice(journal).map((effect) => `${vendor}: ${effect}`)),

  'whatever is over has each of its effects': (evidence) => [
    ...[...evidence.orders.values()]
      .filter((order) => order?.state === 'closed')
      .flatMap((order) => missing(evidence, order)),
    ...evidence.settlements.filter(({ state }) => state === 'closed').flatMap((each) => unpaid(evidence, each)),
    ...evidence.movements
      .filter(({ state, byHand }) => state === 'posted' && !byHand)
      .flatMap(({ id }) => once(evidence, 'sap', 'goods-movement', String(id).split('/')[0] as string)),
  ],

  'what ends without goods leaves no delivery': (evidence) =>
    [...evidence.orders.values()]
      .flatMap((order): Json[] => order?.fulfilments ?? [])
      .filter(({ id, state }) => state === 'cancelled' && net(evidence.journals['sap'] ?? [], 'delivery', id) > 0)
      .filter(({ id }) => !evidence.cases.some(({ code }) => LEAVES_DELIVERY.some((kind) => code === `${kind}:${id}`)))
      .map(({ id }) => `${id} is cancelled, and its delivery stands`),

  'nothing leaves for an order that is cancelled': (evidence) =>
    [...evidence.orders.values()]
      .filter((order) => order?.state === 'cancelled')
      .flatMap((order) => left(evidence, order)),

  'nothing is told as failed that was done': ({ cases, journals }) =>
    cases.flatMap((told) => {
      const { code, title } = told;
      return isDone(journals, told) || String(title).includes('unstorable-outcome') ? [`${code}: ${title}`] : [];
    }),

  'each count that was acknowledged is one movement of stock': uncounted,

  'what came in is in the book once, or waits': misreceived,

  'shelf and book differ by nothing but what is in a case': differing,

  'each bill that was acknowledged is known to its settlement': unsettledBills,

  'what is carried as one move is told as one': parted,

  'each act of a person that was acknowledged is in the log of its case, once': unlogged,

  'an edit is decided about once, by somebody else': approvedAlone,

  'each run that was asked for has come to its end': unended,

  'every event is consumed and no job is left': ({ consumption: { head, pending, positions, parked, due } }) => [
    ...(pending > 0 ? [`${pending} events have no position`] : []),
    ...positions.flatMap(({ name, position }) => (position < head ? [`${name} is at ${position} of ${head}`] : [])),
    ...parked.map(({ subscription, error }) => `${subscription} parked: ${error}`),
    ...due.map(({ queue, state, jobs }) => `${jobs} jobs of ${queue} are ${state}`),
  ],

  'what is waited for is in hand': ({ consumption: { forgotten } }) =>
    forgotten.map(({ instance, waitsFor }) => `${instance} waits for ${waitsFor}, which nobody will do`),

  'debits equal credits': outOfBalance,

  'every instance is rebuilt from its history': ({ notRebuilt }) => notRebuilt.map((each) => JSON.stringify(each)),

  'no process ends but by a kill': ({ collapses }) =>
    collapses.map(({ seat, by, log }) => `${seat} ended by ${by}: ${log}`),

  'nobody is answered with a fault of the server': ({ failures }) =>
    failures.map(({ url, status, body }) => `${url} answered ${status}: ${body}`),
} as const satisfies Readonly<Record<string, (evidence: Evidence) => string[]>>;

export type InvariantName = keyof typeof INVARIANTS;

/** What breaks which invariant; empty lists where nothing does. */
export function violations(evidence: Evidence): Record<InvariantName, string[]> {
  const found = Object.entries(INVARIANTS).map(([name, check]) => [name, check(evidence)]);
  return Object.fromEntries(found) as Record<InvariantName, string[]>;
}

/** A cancellation cancels, waits for its warehouse as orders wait, is refused in words, or becomes a return. */
function isAnswered({ orders }: Evidence, id: string): boolean {
  const { state, cancelRejectedBecause, returns = [] } = orders.get(id) ?? {};
  return state === 'cancelled' || state === 'cancel-requested' || cancelRejectedBecause || returns.length > 0;
}

const entries = ({ journals }: Evidence, vendor: string, kind: string) =>
  (journals[vendor] ?? []).filter((entry) => entry.kind === kind);

function once({ journals }: Evidence, vendor: string, kind: string, key: string): string[] {
  const times = net(journals[vendor] ?? [], kind, key);
  return times === 1 ? [] : [`${kind} ${key} stands ${times} times at ${vendor}`];
}

/** An order that is closed was delivered, issued and billed per fulfilment, tendered per shipment, and closed once. */
function missing(evidence: Evidence, order: Json): string[] {
  const issued = order.fulfilments.filter(({ state }: Json) => state === 'goods-issued');
  const { settlements } = evidence;
  const carried = order.shipments.filter(({ state }: Json) => state === 'pod-received');
  return [
    ...once(evidence, 'sap', 'order-close', order.orderNumber),
    ...issued.flatMap(({ id }: Json) => [
      ...once(evidence, 'sap', 'delivery', id),
      ...once(evidence, 'sap', 'goods-issue', id),
      ...once(evidence, 'sap', 'customer-invoice', id),
      ...once(evidence, 'wms', 'fulfilment', id),
    ]),
    ...carried.flatMap(({ id }: Json) => once(evidence, 'tms', 'load', id)),
    ...carried.flatMap(({ id }: Json) =>
      entries(evidence, 'tms', 'tender').some(({ businessKey }) => businessKey.startsWith(`${id}/`))
        ? []
        : [`${id} was tendered to nobody`],
    ),
    ...carried.flatMap(({ id }: Json) =>
      settlements.some((each) => each.id === id) ? [] : [`${id} has no settlement`],
    ),
  ];
}

/** What its warehouses let go, and what the ERP issued; but for what a warehouse would not stop, which is a case. */
function left({ journals, cases }: Evidence, order: Json): string[] {
  const leaving = [...(journals['wms'] ?? []), ...(journals['sap'] ?? [])].filter(({ kind }) => LEAVES.has(kind));
  const keys = new Set(leaving.map(({ businessKey }) => businessKey));
  return [...keys]
    .filter((key) => key.startsWith(`${order.id}-`) && !cases.some(({ code }) => code === `goes-on:${key}`))
    .map((key) => `${key} left, and ${order.id} is cancelled`);
}

/** Of a settlement that is closed the freight was accrued; each posting is one document, and is released for payment once. */
const unpaid = (evidence: Evidence, { id, accrual, postings }: Json): string[] => [
  ...(accrual?.state === 'reversed' &&
  !entries(evidence, 'sap', 'accrual').some(({ businessKey }) => businessKey === id)
    ? [`${id} was accrued, and the ERP knows nothing of it`]
    : []),
  ...postings.flatMap(({ reference, amount }: Json) => [
    ...once(evidence, 'sap', 'supplier-invoice', reference),
    ...(amount.amount > 0 ? once(evidence, 'sap', 'payment-release', reference) : []),
  ]),
];
