import { type CanonicalEvent, DEFAULT_RULES, type EventName, isEvent, subtractMoney } from '#canonical';
import type { CrossdockConfig } from '#platform/config';
import {
  type Decision,
  DecisionDraft,
  type Input,
  type InstanceReference,
  type ProcessDefinition,
} from '#process-manager';
import { accrue } from './accrual.js';
import { auditWaiting } from './audit.js';
import { chase, giveUp, isMissing, stillMissing } from './chase.js';
import { receive } from './invoices.js';
import { actOnStuck, commandDone, commandFailed } from './outcomes.js';
import { approve } from './paying.js';
import type { Plan } from './plan.js';
import { currentInvoice, netOf, withPostings } from './postings.js';
import { publishedViews } from './published.views.js';
import { agreedTender, invoicesById, type ShipToSettleState, type TenderFact, wordOf } from './ship-to-settle.state.js';

const CONSUMES = [
  'shipment.planned',
  'tender.sent',
  'tender.accepted',
  'goods.issued',
  'proof-of-delivery.received',
  'shipment.returned',
  'freight-invoice.received',
] as const satisfies readonly EventName[];

/** Every settlement belongs to one shipment, whose id carries its order's. */
const orderOf = (settlementId: string): string => settlementId.replace(/-S\d+$/, '');

/** The process as it decides in a landscape. */
export const shipToSettleIn = ({ landscape }: Pick<CrossdockConfig, 'landscape'>) =>
  shipToSettle(landscape.connections.find(({ kind }) => kind === 'tms')?.id ?? 'tms');

/** @param tms connection that disputes go through; captured by each settlement when it begins */
export function shipToSettle(tms: string): ProcessDefinition<ShipToSettleState> {
  return {
    name: 'ship-to-settle',
    version: 2,
    consumes: CONSUMES,
    correlate: (event) =>
      isEvent(event, 'freight-invoice.received')
        ? event.data.invoice.shipmentId
        : ((event.data as { shipmentId?: string }).shipmentId ?? null),
    decide: (state, input) => decide(tms, state, input),
    upcast: withPostings,
    orderOf,
    status: wordOf,
    terminal: ({ stage }) => stage.name === 'closed',
    references,
    published: publishedViews,
  };
}

function decide(tms: string, state: ShipToSettleState | null, input: Input): Decision<ShipToSettleState> | null {
  if (!state && input.kind !== 'event') return null;
  const plan = new DecisionDraft(state ?? begin(tms, input), input.now);
  const { state: before } = plan;
  if (input.kind === 'event') takeEvent(plan, input.event);
  else if (input.kind === 'outcome' && input.outcome.ok) commandDone(plan, input.command, input.outcome.result);
  else if (input.kind === 'outcome' && !input.outcome.ok) commandFailed(plan, input.command, input.outcome.failure);
  else if (input.kind === 'timer') wake(plan, input.name, input.payload);
  else if (input.kind === 'action') act(plan, input);
  accrue(plan);
  auditWaiting(plan);
  tenderKnown(plan, before);
  chase(plan, state);
  return plan.decision();
}

/** Any of its facts may be the first to arrive: a carrier's invoice can overtake our own news of the tender after a crash. */
function begin(tms: string, input: Input): ShipToSettleState {
  if (input.kind !== 'event') throw new Error('a settlement begins with an event');
  const { event } = input;
  const settlementId = isEvent(event, 'freight-invoice.received')
    ? event.data.invoice.shipmentId
    : ((event.data as { shipmentId?: string }).shipmentId ?? event.subject);
  return {
    settlementId,
    orderId: event.orderId ?? orderOf(settlementId),
    tms,
    tenders: [],
    packages: [],
    proven: false,
    accrual: { name: 'none' },
    invoices: [],
    postings: [],
    stage: { name: 'gathering' },
    startedAt: input.now,
    remarks: [],
    stuck: [],
  };
}

function takeEvent(plan: Plan, event: CanonicalEvent): void {
  if (isEvent(event, 'shipment.planned')) {
    const { packages, to } = event.data.request;
    if (!plan.state.goods) plan.update({ packages, destination: { postalCode: to.postalCode, country: to.country } });
  } else if (isEvent(event, 'tender.sent')) {
    const { version, carrier, rate, erp, orderNumber, settlement = DEFAULT_RULES } = event.data;
    plan.update({ erp, orderNumber });
    putTender(plan, { version, carrier, rate, rules: settlement, accepted: false });
  } else if (isEvent(event, 'tender.accepted')) {
    putTender(plan, { version: event.data.version, carrier: event.data.carrier, accepted: true });
  } else if (isEvent(event, 'goods.issued')) {
    takeGoods(plan, event);
  } else if (isEvent(event, 'proof-of-delivery.received')) {
    if (event.classifier === 'actual' && !plan.state.proven) {
      plan.update({ proven: true });
      plan.note('Delivery is proven.');
    }
  } else if (isEvent(event, 'shipment.returned')) {
    if (event.classifier === 'actual' && !plan.state.proven) broughtBack(plan);
  } else if (isEvent(event, 'freight-invoice.received')) {
    receive(plan, event.data.invoice);
  }
}

/** The carrier has done what it bills, and where it brought the goods is no place that its invoice could be held against. */
function broughtBack(plan: Plan): void {
  const { destination: _, ...state } = plan.state;
  plan.state = { ...state, proven: true };
  plan.note('The goods were brought back.');
}

function takeGoods(plan: Plan, event: CanonicalEvent<'goods.issued'>): void {
  if (plan.state.goods) return;
  if (plan.state.stage.name === 'closed') lateGoods(plan);
  const { lines, erp, orderNumber } = event.data;
  const issuedOn = new Date(event.occurredAt ?? event.receivedAt).toISOString().slice(0, 10);
  plan.update({ erp, orderNumber, goods: { lines, issuedOn } });
}

/** Somebody said that there is nothing to settle, and was wrong. */
function lateGoods(plan: Plan): void {
  const { settlementId } = plan.state;
  plan.open({
    code: 'goods-after-end',
    title: `${settlementId} has left after its settlement was given up`,
    detail: 'Nothing is accrued for it. Its freight has to be booked by hand.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 2 * 86_400_000,
    actions: ['resolve', 'assign'],
  });
}

/** What is known of one tender, whichever of its news came first. */
function putTender(plan: Plan, fact: TenderFact): void {
  const { tenders } = plan.state;
  const known = tenders.find(({ version }) => version === fact.version);
  const { rate, rules } = fact.rate ? fact : (known ?? {});
  const accepted = fact.accepted || (known?.accepted ?? false);
  const merged: TenderFact = { ...fact, accepted, ...(rate && { rate }), ...(rules && { rules }) };
  plan.update({ tenders: [...tenders.filter(({ version }) => version !== fact.version), merged] });
}

/** Not only news of the tender tell which one counts: so does the proof of delivery. */
function tenderKnown(plan: Plan, before: ShipToSettleState): void {
  if (agreedTender(before) || !agreedTender(plan.state)) return;
  plan.timer('tender-unknown', null);
  plan.close('tender-unknown', 'The tender is known now.');
}

function wake(plan: Plan, name: string, payload: unknown): void {
  const { state } = plan;
  if (name === 'chase') stillMissing(plan, (payload as { what: string }).what);
  if (name !== 'tender-unknown' || agreedTender(state)) return;
  plan.open({
    code: 'tender-unknown',
    title: `An invoice came for ${state.settlementId}, which nobody was asked to carry`,
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 2 * 86_400_000,
    actions: ['assign', 'abandon'],
    evidence: state.invoices,
  });
}

function act(plan: Plan, { action, caseCode = '', payload, by }: Extract<Input, { kind: 'action' }>): void {
  if (caseCode.startsWith('command-failed:')) {
    actOnStuck(plan, caseCode, action, payload, by);
    return;
  }
  if (caseCode.startsWith('disputed:')) {
    endByPerson(plan, caseCode, action, by);
    return;
  }
  if (action === 'abandon' && (caseCode === 'tender-unknown' || isMissing(caseCode))) giveUp(plan, caseCode, by);
  if (action !== 'resolve') return;
  plan.close(caseCode, `Resolved by ${by}.`);
}

/** The dispute ends by a person's word: accepted as billed, or withdrawn by the carrier, so that only the rest is paid. */
function endByPerson(plan: Plan, caseCode: string, action: string, by: string): void {
  const record = currentInvoice(plan.state);
  if (record?.state !== 'disputed' || caseCode !== `disputed:${record.invoice.invoiceNumber}`) return;
  const { invoice, undisputed } = record;
  const { invoiceNumber } = invoice;
  if (action === 'resolve') {
    plan.note(`${by} accepts invoice ${invoiceNumber} as billed.`);
    approve(plan);
  } else if (action === 'abandon' && undisputed) {
    plan.note(`${by} says that the carrier withdraws what is disputed of ${invoiceNumber}.`);
    approve(plan, subtractMoney(netOf(plan.state, record).total, undisputed));
  }
}

function references(state: ShipToSettleState): InstanceReference[] {
  const carrier = agreedTender(state)?.carrier;
  return [
    { kind: 'order', key: state.orderId },
    { kind: 'settlement', key: state.settlementId, ...(carrier && { owner: carrier }) },
    ...[...invoicesById(state)].map(([key, { invoice }]) => ({
      kind: 'freight-invoice',
      key,
      owner: invoice.carrier,
    })),
  ];
}
