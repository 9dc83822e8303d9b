/** A row of a side. Rows of a side come in ascending order of their keys (code units, `COLLATE "C"`), each key once. */
export interface Keyed {
  readonly key: string;
}

/** A side, page by page: only the pages at hand are in memory. */
export type Pages<T> = AsyncIterable<readonly T[]>;

/** Why two rows do not agree. Both members are kept with the finding and shown to people. */
export type Judgement =
  | { readonly kind: 'difference'; readonly difference: Readonly<Record<string, unknown>> }
  /** It cannot be said yet, because something is under way between the two. */
  | { readonly kind: 'deferred'; readonly why: string };

/** What a reconciliation knows of its rows. Pure. */
export interface Rules<L, R> {
  /** At least one of the two is there. @returns undefined where they agree */
  judge(left: L | undefined, right: R | undefined): Judgement | undefined;
  /** What the sums of both sides are of, and in which unit or currency: sums of different units are told apart. */
  amountOf(row: L | R): number;
  unitOf(row: L | R): string;
}

export const FINDING_KINDS = ['differs', 'only-left', 'only-right', 'deferred', 'agreed'] as const;
/** `agreed`: it was no match in an earlier run, and is one now. */
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding<L = unknown, R = unknown> {
  readonly key: string;
  readonly kind: FindingKind;
  readonly left?: L;
  readonly right?: R;
  readonly difference?: Readonly<Record<string, unknown>>;
  readonly why?: string;
}

export interface Sum {
  left: number;
  right: number;
}

/** What a comparison comes to, matches included. */
export interface Tally {
  /** Rows of each side. */
  left: number;
  right: number;
  matched: number;
  readonly found: Record<FindingKind, number>;
  /** By unit. */
  readonly sums: Map<string, Sum>;
  /** By unit: the amounts that differ, whichever side has more; what is deferred is not among them. */
  readonly differing: Map<string, number>;
}

export const emptyTally = (): Tally => ({
  left: 0,
  right: 0,
  matched: 0,
  found: { differs: 0, 'only-left': 0, 'only-right': 0, deferred: 0, agreed: 0 },
  sums: new Map(),
  differing: new Map(),
});

/** Adds what a difference comes to: sides that cancel each other out in the sums do not here. */
export function addDiffering<L extends Keyed, R extends Keyed>(
  { left, right }: Finding<L, R>,
  { amountOf, unitOf }: Pick<Rules<L, R>, 'amountOf' | 'unitOf'>,
  { differing }: Pick<Tally, 'differing'>,
): void {
  const amounts = new Map<string, number>();
  if (left) amounts.set(unitOf(left), amountOf(left));
  if (right) amounts.set(unitOf(right), (amounts.get(unitOf(right)) ?? 0) - amountOf(right));
  for (const [unit, amount] of amounts) differing.set(unit, (differing.get(unit) ?? 0) + Math.abs(amount));
}

/** Rows of a side that are not in order: to go on would be to find differences that are none. */
export class Unordered extends Error {
  override readonly name = 'Unordered';
}

/**
 * Merge join of two sides: yields what is no match, a page at a time, and counts everything in `tally`. Takes memory for
 * two pages, however many rows there are.
 * @param remembered keys that were no match before: where one is now, that is found as well
 * @throws Unordered
 */
export async function* reconcile<L extends Keyed, R extends Keyed>(
  left: Pages<L>,
  right: Pages<R>,
  rules: Rules<L, R>,
  tally: Tally,
  remembered: ReadonlySet<string> = new Set(),
): AsyncGenerator<readonly Finding<L, R>[]> {
  const lefts = new Reader<L>(left, 'left', rules, tally);
  const rights = new Reader<R>(right, 'right', rules, tally);
  try {
    while ((await lefts.more()) | (await rights.more())) {
      const findings: Finding<L, R>[] = [];
      while (lefts.here || rights.here) {
        const a = lefts.row;
        const b = rights.row;
        // A side that is at the end of its page may have the key of the other on its next one.
        if ((!a && !lefts.ended) || (!b && !rights.ended)) break;
        const order = !a ? 1 : !b ? -1 : a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
        if (order <= 0) lefts.step();
        if (order >= 0) rights.step();
        const finding = found<L, R>(rules, order <= 0 ? a : undefined, order >= 0 ? b : undefined, remembered);
        if (!finding) tally.matched += 1;
        else {
          if (finding.kind === 'agreed') tally.matched += 1;
          tally.found[finding.kind] += 1;
          findings.push(finding);
        }
      }
      if (findings.length > 0) yield findings;
    }
  } finally {
    await Promise.all([lefts.close(), rights.close()]);
  }
}

function found<L extends Keyed, R extends Keyed>(
  rules: Pick<Rules<L, R>, 'judge'>,
  left: L | undefined,
  right: R | undefined,
  remembered: ReadonlySet<string>,
): Finding<L, R> | undefined {
  const judgement = rules.judge(left, right);
  if (!judgement && remembered.size === 0) return undefined;
  const key = (left ?? right)?.key as string;
  const sides = { key, ...(left && { left }), ...(right && { right }) };
  if (!judgement) return remembered.has(key) ? { ...sides, kind: 'agreed' } : undefined;
  if (judgement.kind === 'deferred') return { ...sides, kind: 'deferred', why: judgement.why };
  const kind = left && right ? 'differs' : left ? 'only-left' : 'only-right';
  return { ...sides, kind, difference: judgement.difference };
}

/** One side, a page at a time. */
class Reader<T extends Keyed> {
  private readonly pages: AsyncIterator<readonly T[]>;
  private page: readonly T[] = [];
  private at = 0;
  private last: string | undefined;
  private sum: Sum | undefined;
  private unit: string | undefined;
  ended = false;

  constructor(
    pages: Pages<T>,
    private readonly side: 'left' | 'right',
    private readonly rules: Pick<Rules<T, T>, 'amountOf' | 'unitOf'>,
    private readonly tally: Tally,
  ) {
    this.pages = pages[Symbol.asyncIterator]();
  }

  get here(): boolean {
    return this.at < this.page.length;
  }

  get row(): T | undefined {
    return this.page[this.at];
  }

  /** Reads the next page where this one is at its end. @returns 1 when there are rows, 0 when there are no more */
  async more(): Promise<0 | 1> {
    while (!this.here && !this.ended) {
      const next = await this.pages.next();
      if (next.done) this.ended = true;
      else this.take(next.value);
    }
    return this.here ? 1 : 0;
  }

  step(): void {
    this.at += 1;
  }

  async close(): Promise<void> {
    if (!this.ended) await this.pages.return?.();
  }

  private take(page: readonly T[]): void {
    for (const row of page) {
      if (this.last !== undefined && row.key <= this.last)
        throw new Unordered(`${this.side}: ${row.key} comes after ${this.last}`);
      this.last = row.key;
      this.add(row);
    }
    this.tally[this.side] += page.length;
    this.page = page;
    this.at = 0;
  }

  private add(row: T): void {
    const unit = this.rules.unitOf(row);
    // Most rows are of the unit of the row before.
    if (unit !== this.unit || !this.sum) {
      this.unit = unit;
      this.sum = this.tally.sums.get(unit) ?? { left: 0, right: 0 };
      this.tally.sums.set(unit, this.sum);
    }
    this.sum[this.side] += this.rules.amountOf(row);
  }
}
