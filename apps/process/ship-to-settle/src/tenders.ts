import type { EventData } from '#canonical';
import type { Plan } from './plan.js';
import type { ShipToSettleState, TenderAnswer, TenderFact, TenderOffer } from './ship-to-settle.state.js';

/** An offer whose carrier, rate and rules are known. */
export type RatedTender = TenderFact & TenderOffer;

/** What the process that sends tenders says of one. */
export function tenderOffered(plan: Plan, version: number, offer: TenderOffer): void {
  putTender(plan, version, (known) => ({ ...known, ...offer }));
}

/**
 * What a carrier says of one. Who was asked, and whether the answer counts, is known once the offer is: either may come
 * first. A no counts until the goods have left, as it does where carriers are chosen.
 */
export function tenderAnswered(plan: Plan, version: number, answer: TenderAnswer): void {
  const { goods, settlementId, tenders } = plan.state;
  if (!answer.accepts && goods) {
    plan.note(`${answer.carrier} withdraws from tender ${version} of ${settlementId} after its goods have left.`);
    return;
  }
  const asked = tenders.find((tender) => tender.version === version)?.carrier;
  if (asked && asked !== answer.carrier) {
    plan.note(`${answer.carrier} answers tender ${version}, which ${asked} was asked; not taken.`);
    return;
  }
  if (answer.accepts && tenders.some((tender) => tender.version === version && standingOf(tender) === 'refused'))
    plan.note(`${answer.carrier} accepts tender ${version} too late; it was refused before.`);
  putTender(plan, version, (known) => ({ ...known, answers: [...known.answers, answer] }));
}

/** By the answers of the carrier that was asked: a no is final, whatever it says before or after. */
export function standingOf({ carrier, answers }: TenderFact): 'open' | 'accepted' | 'refused' {
  const its = answers.filter((answer) => answer.carrier === carrier);
  if (its.some(({ accepts }) => !accepts)) return 'refused';
  return its.length > 0 ? 'accepted' : 'open';
}

/** The number under which its carrier moves the goods: of a move the move's, else as it gave it first. */
export function proOf({ move }: Pick<ShipToSettleState, 'move'>, { carrier, answers }: TenderFact): string | undefined {
  if (move && (move.carrier ?? carrier) === carrier) return move.pro;
  return answers.find((answer) => answer.carrier === carrier && answer.pro)?.pro;
}

/** Whose word counts is known once a carrier is agreed. */
export function carriedTogether(plan: Plan, { carrier, pro }: EventData['shipment.combined']): void {
  if (!pro) return;
  plan.update({ move: { ...(carrier && { carrier }), pro } });
  plan.note(`It is carried together with others as ${pro}.`);
}

/**
 * The tender that the invoice is held against: the latest accepted one; delivered goods prove that the latest was. With the
 * fuel of the day of shipment, once that is known.
 */
export function agreedTender({ tenders, proven, shipped }: ShipToSettleState): RatedTender | null {
  const offered = tenders.filter((tender): tender is RatedTender => tender.rate !== undefined);
  const newest = offered.toSorted((a, b) => b.version - a.version);
  const agreed = newest.find((tender) => standingOf(tender) === 'accepted') ?? (proven ? newest[0] : undefined);
  if (!agreed) return null;
  return shipped?.version === agreed.version ? { ...agreed, rate: shipped.rate } : agreed;
}

function putTender(plan: Plan, version: number, change: (known: TenderFact) => TenderFact): void {
  const { tenders } = plan.state;
  const known = tenders.find((tender) => tender.version === version) ?? { version, answers: [] };
  plan.update({ tenders: [...tenders.filter((tender) => tender.version !== version), change(known)] });
}

interface EarlierTender extends TenderOffer {
  readonly version: number;
  readonly accepted: boolean;
  readonly pro?: string;
}

/** Until the fourth version a yes was kept as such, of whomever it came, and a no not at all. */
export function withAnswers(earlier: unknown): ShipToSettleState {
  const state = earlier as Omit<ShipToSettleState, 'tenders'> & { readonly tenders: readonly EarlierTender[] };
  return {
    ...state,
    tenders: state.tenders.map(({ accepted, pro, ...tender }) => ({
      ...tender,
      answers: accepted ? [{ carrier: tender.carrier, accepts: true, ...(pro && { pro }) }] : [],
    })),
  };
}
