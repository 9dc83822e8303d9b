import { tell, tellMilestone } from './carrier.events.js';
import { correctInvoice, invoiceLoad } from './carrier.invoices.js';
import { combine } from './carrier.moves.js';
import type { CarrierOverrides } from './carrier.overrides.js';
import {
  type HubBook,
  type HubEffect,
  type HubLoad,
  type HubMilestone,
  type HubMilestoneType,
  type HubPlan,
  HubRefusal,
  type HubTender,
} from './freighthub.records.js';
import { HOURS } from './hub.js';
import { billsOf, leaveMove, moveOf } from './moves.js';
import { localTime } from './place.js';

export const CARRIER_VERBS = [
  'accept',
  'reject',
  'combine',
  'depart',
  'delay',
  'eta',
  'arrive',
  'attempt',
  'refuse',
  'return',
  'damage',
  'deliver',
  'pod',
  'invoice',
] as const;
export type CarrierVerb = (typeof CARRIER_VERBS)[number];

type MilestoneVerb =
  | 'depart'
  | 'delay'
  | 'eta'
  | 'arrive'
  | 'attempt'
  | 'refuse'
  | 'return'
  | 'damage'
  | 'deliver'
  | 'pod';

const MILESTONE_BY_VERB: Readonly<Record<MilestoneVerb, HubMilestoneType>> = {
  depart: 'DEPARTED',
  delay: 'DELAYED',
  eta: 'ETA_CHANGED',
  arrive: 'ARRIVED',
  attempt: 'DELIVERY_ATTEMPTED',
  refuse: 'REFUSED',
  return: 'RETURNED',
  damage: 'DAMAGED',
  deliver: 'DELIVERED',
  pod: 'POD_AVAILABLE',
};

/** Happens to a load any number of times; everything else once, and told again it is no second effect. */
const REPEATABLE: ReadonlySet<CarrierVerb> = new Set(['delay', 'eta', 'attempt', 'damage']);

const STATUSES: readonly HubLoad['status'][] = [
  'PLANNED',
  'TENDERED',
  'COVERED',
  'IN_TRANSIT',
  'ARRIVED',
  'DELIVERED',
  'COMPLETED',
];
const STATUS_AFTER: Readonly<Partial<Record<CarrierVerb, HubLoad['status']>>> = {
  depart: 'IN_TRANSIT',
  arrive: 'ARRIVED',
  deliver: 'DELIVERED',
  pod: 'COMPLETED',
};

/**
 * A verb of the control surface. The world is not orderly: any verb may come at any time, and again; only what was
 * never tendered cannot be answered or billed. What is done to a load of a move is done to all of it.
 * @throws HubRefusal
 */
export function perform(book: HubBook, load: HubLoad, verb: CarrierVerb, overrides: CarrierOverrides = {}): object {
  switch (verb) {
    case 'accept':
      return answerTenders(book, load, 'ACCEPTED', overrides);
    case 'reject':
      return answerTenders(book, load, 'DECLINED', overrides);
    case 'combine':
      return combine(book, load, overrides);
    case 'invoice':
      return invoiceLoad(book, load, overrides);
    default:
      return reach(book, load, verb, overrides);
  }
}

/** The next thing that a carrier does by itself, unless someone did it by command or the tender went to another. */
export function carryOn(book: HubBook, plan: HubPlan): void {
  if (plan.step === 'correct') {
    const disputed = book.invoice(plan.invoice);
    const billed = disputed && book.load(disputed.load_id);
    if (billed) correctInvoice(book, billed, disputed);
    return;
  }
  const load = book.load(plan.load);
  const tender = load?.tenders.find(({ version }) => version === plan.version);
  if (!load || !tender) return;
  if (plan.step === 'accept') {
    if (tender.status === 'OPEN') answerTender(book, load, 'ACCEPTED', { version: plan.version });
    return;
  }
  if (tender.status !== 'ACCEPTED' || isComingBack(load)) return;
  if (plan.step === 'invoice') {
    if (billsOf(book, load).length === 0) invoiceLoad(book, load);
    return;
  }
  if (!isPast(load, STATUS_AFTER[plan.step])) reach(book, load, plan.step, {});
  const next = ({ depart: 'arrive', arrive: 'deliver', deliver: 'pod', pod: 'invoice' } as const)[plan.step];
  book.plan(HOURS[next], { ...plan, step: next });
}

/** Each load has a tender of its own, so each is told; under a version that is named only that one's is. */
function answerTenders(
  book: HubBook,
  load: HubLoad,
  answer: 'ACCEPTED' | 'DECLINED',
  overrides: CarrierOverrides,
): HubLoad {
  const asked = overrides.version === undefined ? moveOf(book, load) : [load];
  const answered = asked.map(({ id }) => answerTender(book, book.load(id) ?? load, answer, overrides));
  return answered.find(({ id }) => id === load.id) ?? load;
}

function answerTender(
  book: HubBook,
  load: HubLoad,
  answer: 'ACCEPTED' | 'DECLINED',
  overrides: CarrierOverrides,
): HubLoad {
  const tender = tenderOf(load, overrides.version);
  const accepted = answer === 'ACCEPTED';
  // An answer that comes after its tender was withdrawn is told, and changes nothing else.
  const changes = tender.status !== 'WITHDRAWN' && tender.status !== answer;
  const { reason } = overrides;
  const answered: HubTender = {
    ...tender,
    ...(changes && { status: answer }),
    ...(reason && { reason }),
    answers: [...new Set([...tender.answers, answer])],
  };
  const pro = changes && accepted && !load.pro_number ? { pro_number: `${tender.scac}${book.nextNumber('pro')}` } : {};
  const after: HubLoad = {
    ...(changes && !accepted ? leaveMove(book, load) : load),
    ...pro,
    ...(changes && accepted && !isPast(load, 'COVERED') && { status: 'COVERED' }),
    tenders: load.tenders.map((one) => (one.version === tender.version ? answered : one)),
  };
  if (!tender.answers.includes(answer)) {
    const effect: HubEffect = accepted ? 'tender-accept' : 'tender-reject';
    book.journal(effect, `${load.reference}/${tender.version}`, {
      scac: tender.scac,
      ...pro,
      ...(reason && { reason }),
    });
  }
  if (changes && accepted) book.plan(HOURS.depart, { step: 'depart', load: load.id, version: tender.version });
  const data = { version: tender.version, scac: tender.scac, ...(reason && { reason }) };
  const type = accepted ? 'tender.accepted' : 'tender.declined';
  return tell(book, after, { type, at: 'origin', data: () => data }, overrides);
}

function tenderOf(load: HubLoad, version: number | undefined): HubTender {
  const tender = version === undefined ? load.tenders.at(-1) : load.tenders.find((one) => one.version === version);
  if (tender) return tender;
  const which = version === undefined ? 'to no carrier' : `never under version ${version}`;
  throw new HubRefusal(409, 'NOT_TENDERED', `load ${load.reference} was tendered ${which}`);
}

function reach(book: HubBook, load: HubLoad, verb: MilestoneVerb, overrides: CarrierOverrides): HubLoad {
  const type = MILESTONE_BY_VERB[verb];
  const move = moveOf(book, load);
  const before = move.map(({ milestones }) => milestones.filter((milestone) => milestone.type === type).length);
  const pickedUp = move.every(({ milestones }) => milestones.some((milestone) => milestone.type === 'PICKED_UP'));
  const ready = verb === 'depart' && !pickedUp ? tellMilestone(book, move, 'PICKED_UP', {}, overrides) : move;
  const told = tellMilestone(book, ready, type, details(book, move[0], verb, overrides), overrides);
  const reached = told.map((each, at) => arriveAt(book, each, verb, before[at] ?? 0));
  return reached.find(({ id }) => id === load.id) ?? load;
}

/** @param before how often it happened to the load */
function arriveAt(book: HubBook, load: HubLoad, verb: MilestoneVerb, before: number): HubLoad {
  const after = STATUS_AFTER[verb];
  const reached = after && !isPast(load, after) ? { ...load, status: after } : load;
  book.saveLoad(reached);
  if (before === 0) book.journal(verb, load.reference, load.milestones.at(-1));
  else if (REPEATABLE.has(verb)) book.journal(verb, `${load.reference}/${before + 1}`, load.milestones.at(-1));
  return reached;
}

function details(
  book: HubBook,
  load: HubLoad,
  verb: MilestoneVerb,
  { reason, eta, signedBy }: CarrierOverrides,
): Partial<Pick<HubMilestone, 'reason' | 'eta' | 'signed_by'>> {
  const tomorrow = () => localTime(book.now() + 86_400_000, load.destination);
  switch (verb) {
    case 'delay':
      return { reason: reason ?? 'road closed', eta: eta ?? tomorrow() };
    case 'eta':
      return { eta: eta ?? tomorrow() };
    case 'attempt':
      return { reason: reason ?? 'nobody there' };
    case 'refuse':
      return { reason: reason ?? 'not ordered' };
    case 'damage':
      return { reason: reason ?? 'crushed' };
    case 'pod':
      return { signed_by: signedBy ?? load.destination.name };
    default:
      return { ...(reason && { reason }), ...(eta && { eta }) };
  }
}

/** Refused goods wait for a word of the shipper, and those that are back go nowhere. */
const isComingBack = ({ milestones }: HubLoad): boolean =>
  milestones.some(({ type }) => type === 'REFUSED' || type === 'RETURNED');

/** @returns true when the load is at `status` or beyond it */
function isPast(load: HubLoad, status: HubLoad['status'] | undefined): boolean {
  return status !== undefined && STATUSES.indexOf(load.status) >= STATUSES.indexOf(status);
}
