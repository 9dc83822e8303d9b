import { addMoney, daysBetween, type LocalDate, type Money, money } from '#canonical';

/** Expected freight that was open on a day, all of one ERP's that was posted on one day together. */
export interface OpenFreight {
  readonly erp: string;
  readonly postedOn: LocalDate;
  readonly count: number;
  readonly amount: Money;
}

/** Whole days since the posting: as accountants' ageing lists have them. */
export const AGES = ['0-30', '31-60', '61-90', 'over-90'] as const;
export type Age = (typeof AGES)[number];

export interface AgeBucket {
  readonly age: Age;
  readonly count: number;
  readonly amount: Money;
}

/** What is open in one ERP's books in one currency. */
export interface Ageing {
  readonly erp: string;
  readonly currency: string;
  readonly count: number;
  readonly total: Money;
  /** Each of them, youngest first. */
  readonly buckets: readonly AgeBucket[];
}

export function ageOf(days: number): Age {
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : 'over-90';
}

/** Sums per ERP and currency, in the order of their names; buckets sum to the total. */
export function ageingOf(open: readonly OpenFreight[], asOf: LocalDate): Ageing[] {
  const books = Map.groupBy(open, ({ erp, amount: { currency } }) => `${erp} ${currency}`);
  return [...books.keys()].sort().map((key) => {
    const [erp = '', currency = ''] = key.split(' ');
    const ofBook = books.get(key) ?? [];
    const buckets = AGES.map((age): AgeBucket => {
      const aged = ofBook.filter(({ postedOn }) => ageOf(daysBetween(postedOn, asOf)) === age);
      return { age, ...sumOf(aged, currency) };
    });
    const { count, amount: total } = sumOf(ofBook, currency);
    return { erp, currency, count, total, buckets };
  });
}

const sumOf = (open: readonly OpenFreight[], currency: string) => ({
  count: open.reduce((sum, { count }) => sum + count, 0),
  amount: open.reduce((sum, { amount }) => addMoney(sum, amount), money(0, currency)),
});
