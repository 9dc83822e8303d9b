import type { HubBook, HubFellow, HubLoad } from './freighthub.records.js';

/** Loads that are carried as one; what is told of them is told under the first. */
export type Move = readonly [first: HubLoad, ...others: HubLoad[]];

export const fellow = ({ id, reference }: HubLoad): HubFellow => ({ id, reference });

/** The loads that are carried together with it, itself among them and always in the same order. */
export function moveOf(book: HubBook, load: HubLoad): Move {
  const others = (load.carried_with ?? []).flatMap(({ id }) => book.load(id) ?? []);
  return [load, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [HubLoad, ...HubLoad[]];
}

/** Of a move the invoices of all of it. */
export const billsOf = (book: HubBook, load: HubLoad) => book.invoicesOf(moveOf(book, load)[0].id);

/** Its carrier does not carry it any more: others of its move stay together. @returns it as it stands then, without a PRO */
export function leaveMove(book: HubBook, load: HubLoad): HubLoad {
  for (const { carried_with: before = [], ...other } of moveOf(book, load).filter(({ id }) => id !== load.id)) {
    const left = before.filter(({ id }) => id !== load.id);
    book.saveLoad({ ...other, ...(left.length > 0 && { carried_with: left }) });
  }
  const { carried_with: _, pro_number: __, ...alone } = load;
  return alone;
}
