import { tell } from './carrier.events.js';
import type { CarrierOverrides } from './carrier.overrides.js';
import { type HubBook, type HubLoad, HubRefusal, type HubTender } from './freighthub.records.js';
import { findLoad } from './hub.js';
import { billsOf, fellow, type Move, moveOf } from './moves.js';

/**
 * The carrier carries loads that it accepted as one move from now on, under one PRO. More may join it until it leaves.
 * @throws HubRefusal 409 for loads that cannot be carried together
 */
export function combine(book: HubBook, load: HubLoad, overrides: CarrierOverrides): HubLoad {
  const before = moveOf(book, load);
  const asked = (overrides.with ?? []).map((reference) => findLoad(book, reference));
  const all = [...new Map([...before, ...asked].map((each) => [each.id, each])).values()];
  const [first, ...more] = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (!first || more.length === 0) throw alone();
  const { scac, currency } = acceptedOf(load);
  for (const each of all) assertFree(book, each, { before, scac, currency });
  const isMove = before.length > 1;
  const pro = isMove && load.pro_number ? load.pro_number : `${scac}${book.nextNumber('pro')}`;
  const together = (each: HubLoad): HubLoad => ({
    ...each,
    pro_number: pro,
    carried_with: all.filter(({ id }) => id !== each.id).map(fellow),
  });
  const move: Move = [together(first), ...more.map(together)];
  for (const each of move) {
    book.saveLoad(each);
    if (!isMove || !before.some(({ id }) => id === each.id))
      book.journal('combine', `${each.reference}/${pro}`, { scac, pro_number: pro, carried_with: each.carried_with });
  }
  const [lead, ...others] = move;
  const data = () => ({ scac, pro_number: pro });
  tell(book, lead, { type: 'load.combined', at: 'origin', data, with: others }, overrides);
  return book.load(load.id) ?? load;
}

function acceptedOf({ reference, tenders }: HubLoad): HubTender {
  const accepted = tenders.findLast(({ status }) => status === 'ACCEPTED');
  if (!accepted) throw refused(`${reference} is accepted by no carrier`);
  return accepted;
}

function assertFree(
  book: HubBook,
  load: HubLoad,
  { before, scac, currency }: Pick<HubTender, 'scac' | 'currency'> & { readonly before: Move },
): void {
  const accepted = acceptedOf(load);
  if (accepted.scac !== scac) throw refused(`${load.reference} goes with ${accepted.scac}, not with ${scac}`);
  if (accepted.currency !== currency) throw refused(`${load.reference} is not billed in ${currency}`);
  if (load.carried_with && !before.some(({ id }) => id === load.id))
    throw refused(`${load.reference} is carried with others already`);
  if (load.status !== 'COVERED' || load.milestones.length > 0) throw refused(`${load.reference} is under way`);
  if (billsOf(book, load).length > 0) throw refused(`${load.reference} is billed`);
}

const alone = (): HubRefusal => {
  const message = 'names the shipments that it is to be carried with';
  return new HubRefusal(422, 'INVALID', `with ${message}`, { details: [{ path: '/with', message }] });
};

const refused = (message: string): HubRefusal => new HubRefusal(409, 'NOT_COMBINED', message);
