import {
  type CanonicalEvent,
  DEFAULT_RULES,
  type Drift,
  type EventName,
  FREIGHT_INVOICE_LIFE,
  isEvent,
  SETTLEMENT_LIFE,
  subtractMoney,
} from '#canonical';
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
import { crossReferences } from './cross-references.js';
import { isSecondInvoice, isUndoing } from './documents.js';
import { broughtBack, isOfAnother, takeGoods } from './goods.js';
import { isOfItsErp } from './invoice.claims.js';
import { receive } from './invoices.js';
import { actOnStuck, commandDone, commandFailed, FAILED } from './outcomes.js';
import { DUE, dueBy, payWhenDue } from './payables.js';
import { approve, settleOn } from './paying.js';
import type { Plan } from './plan.js';
import { paid } from './posting.js';
import { committed, netOf, settledInvoices, withPostings } from './postings.js';
import { publishedViews } from './published.views.js';
import { CASES, ofKind } from './ship-to-settle.cases.js';
import { invoicesById, type ShipToSettleState, wordOf } from './ship-to-settle.state.js';
import { statementReferences } from './statements.js';
import { decideSecond } from './supplements.js';
import { agreedTender, carriedTogether, tenderAnswered, tenderOffered, withAnswers } from './tenders.js';
import {
  APPROVE_UNDOING,
  approveUndoing,
  askToUndo,
  leaveSupplement,
  type Supplement,
  UNDO,
  type UndoSupplement,
} from './undoing.js';

const CONSUMES = [
  'shipment.planned',
  'tender.sent',
  'tender.accepted',
  'tender.rejected',
  'shipment.combined',
  'goods.issued',
  'proof-of-delivery.received',
  'shipment.returned',
  'freight-invoice.received',
  'payment.made',
] as const satisfies readonly EventName[];

const EMITS = [
  'cost.accrued',
  'cost.posted',
  'freight-invoice.matched',
  'freight-invoice.disputed',
  'freight-invoice.duplicate',
  'freight-invoice.approved',
  'payment.released',
  'settlement.closed',
] as const satisfies readonly EventName[];

const NONE: readonly Drift[] = [];

/** Every settlement belongs to one shipment, whose id carries its order's. */
const orderOf = (settlementId: string): string => settlementId.replace(/-S\d+$/, '');

/** The process as it decides in a landscape. */
export const shipToSettleIn = ({ landscape }: Pick<CrossdockConfig, 'landscape'>) =>
  shipToSettle(landscape.connections.find(({ kind }) => kind === 'tms')?.id ?? 'tms');

/** @param tms connection that disputes go through; captured by each settlement when it begins */
export function shipToSettle(tms: string): ProcessDefinition<ShipToSettleState> {
  return {
    name: 'ship-to-settle',
    version: 9,
    consumes: CONSUMES,
    emits: EMITS,
    entities: ['freight-invoice', 'accrual', 'supplier-invoice'],
    lives: [SETTLEMENT_LIFE, FREIGHT_INVOICE_LIFE],
    cases: { ...CASES, ...FAILED },
    correlate: (event) =>
      isEvent(event, 'freight-invoice.received')
        ? event.data.invoice.shipmentId
        : isEvent(event, 'payment.made')
          ? event.data.settlementId
          : ((event.data as { shipmentId?: string }).shipmentId ?? null),
    decide: (state, input) => decide(tms, state, input),
    upcast,
    orderOf,
    status: wordOf,
    terminal: ({ stage }) => stage.name === 'closed',
    references,
    customerOf: ({ customerId }) => customerId,
    dueBy,
    crossReferences,
    drifts: ({ drifts = NONE }) => drifts,
    published: publishedViews,
  };
}

/** Version 2 keeps a document per posting, version 4 the answers to each tender; what versions 5 to 9 add is absent until there is any. */
function upcast(earlier: unknown, version: number): ShipToSettleState {
  const posted = version < 2 ? withPostings(earlier) : earlier;
  return version < 4 ? withAnswers(posted) : (posted as ShipToSettleState);
}

function decide(tms: string, state: ShipToSettleState | null, input: Input): Decision<ShipToSettleState> | null {
  if (!state && (input.kind !== 'event' || isEvent(input.event, 'payment.made'))) return null;
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
  payWhenDue(plan, state, input);
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
  if (!isOfItsErp(plan, event)) return;
  if (isEvent(event, 'shipment.planned')) {
    const { customerId, request } = event.data;
    const { packages, to } = request;
    if (customerId) plan.update({ customerId });
    if (!plan.state.goods)
      plan.update({ packages, request, destination: { postalCode: to.postalCode, country: to.country } });
  } else if (isEvent(event, 'tender.sent')) {
    const { version, carrier, rate, erp, orderNumber, settlement = DEFAULT_RULES } = event.data;
    plan.update({ erp, orderNumber });
    tenderOffered(plan, version, { carrier, rate, rules: settlement });
  } else if (isEvent(event, 'tender.accepted')) {
    const { version, carrier, pro } = event.data;
    tenderAnswered(plan, version, { carrier, accepts: true, ...(pro && { pro }) });
  } else if (isEvent(event, 'tender.rejected')) {
    const { version, carrier } = event.data;
    tenderAnswered(plan, version, { carrier, accepts: false });
  } else if (isEvent(event, 'shipment.combined')) {
    carriedTogether(plan, event.data);
  } else if (isEvent(event, 'goods.issued')) {
    takeGoods(plan, event);
  } else if (isEvent(event, 'proof-of-delivery.received')) {
    if (event.classifier === 'actual' && !plan.state.proven && !isOfAnother(plan, event.data)) {
      plan.update({ proven: true });
      plan.note('Delivery is proven.');
    }
  } else if (isEvent(event, 'shipment.returned')) {
    if (event.classifier === 'actual' && !plan.state.proven && !isOfAnother(plan, event.data)) broughtBack(plan);
  } else if (isEvent(event, 'freight-invoice.received')) {
    receive(plan, event.data.invoice, event.id);
  } else if (isEvent(event, 'payment.made')) {
    paid(plan, event.data);
  }
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
  if (name === DUE) settleOn(plan);
  if (name !== 'tender-unknown' || agreedTender(state)) return;
  plan.open({
    code: 'tender-unknown',
    title: `An invoice came for ${state.settlementId}, which nobody was asked to carry`,
    ...ofKind('tender-unknown'),
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
  if (action === UNDO) {
    askToUndo(plan, payload as UndoSupplement, by);
    return;
  }
  if (action === APPROVE_UNDOING) {
    approveUndoing(plan, payload as Supplement, by);
    return;
  }
  if (isUndoing(caseCode)) {
    if (action === 'abandon') leaveSupplement(plan, caseCode, by);
    return;
  }
  if (isSecondInvoice(caseCode)) {
    if (action === 'resolve') decideSecond(plan, caseCode, payload, by);
    return;
  }
  if (action === 'abandon' && (caseCode === 'tender-unknown' || isMissing(caseCode))) giveUp(plan, caseCode, by);
  if (action !== 'resolve') return;
  plan.close(caseCode, `Resolved by ${by}.`);
}

/** The dispute ends by a person's word: accepted as billed, or withdrawn by the carrier, so that only the rest is paid. */
function endByPerson(plan: Plan, caseCode: string, action: string, by: string): void {
  const record = settledInvoices(plan.state).find(
    ({ invoice, state }) => state === 'disputed' && caseCode === `disputed:${invoice.invoiceNumber}`,
  );
  if (!record) return;
  const { invoice, undisputed, supplement } = record;
  const { invoiceNumber, total } = invoice;
  const booked = committed(plan.state);
  if (booked && booked.currency !== total.currency) {
    plan.refuse(`${invoiceNumber} is billed in ${total.currency}, and ${booked.currency} is in the books.`);
    return;
  }
  if (action === 'resolve') {
    plan.note(`${by} accepts invoice ${invoiceNumber} as billed.`);
    approve(plan, supplement);
  } else if (action === 'abandon' && undisputed) {
    plan.note(`${by} says that the carrier withdraws what is disputed of ${invoiceNumber}.`);
    approve(plan, supplement, subtractMoney(netOf(plan.state, record).total, undisputed));
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
    ...statementReferences(state),
  ];
}
