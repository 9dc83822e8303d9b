import { FinalError, RetryableError } from '#platform/errors';
import { type Pages, type ScheduledRun, type SortedRows, whyUnread } from '#process-manager';
import type { Site, StockBooks } from './stock.books.js';
import type { StockRow } from './stock.rules.js';

/** So often a warehouse that is away is waited for; then the others are compared without it. */
const PATIENCE = 3;

/** What could be read. */
export interface Read {
  /** Warehouses of which both books were. */
  readonly sites: readonly Site[];
  /** By GLN: why not. */
  readonly missing: ReadonlyMap<string, string>;
  /** When the first of them began to be read: what happened before it is in the rows. */
  readonly asOf: { readonly wms?: string; readonly erp?: string };
}

/**
 * Reads both books of warehouses, each in its system's own order, into what puts them in ours. One that cannot be read keeps no
 * other from it; one whose ERP tells no book is left out.
 * @throws RetryableError or FinalError where none can be read, and at first also where one is away
 */
export async function readBooks(
  all: readonly Site[],
  books: StockBooks,
  rows: Pick<SortedRows, 'add' | 'takeBack'>,
  { attempt, signal }: Pick<ScheduledRun, 'attempt' | 'signal'>,
): Promise<Read> {
  const missing = new Map<string, string>();
  const begun = new Map<string, { readonly wms: string; readonly erp: string }>();
  const waits = attempt <= PATIENCE;
  // Whoever is away is found before much is read of the others.
  const there = await whereItCan(all, waits, missing, async (site) => {
    begun.set(site.location, await books.probe(site, signal));
  });
  const sites = await whereItCan(there, waits, missing, (site) => readBoth(site, books, rows, signal));
  const marks = sites.flatMap(({ location }) => begun.get(location) ?? []);
  const [wms] = marks.map((mark) => mark.wms).sort();
  const [erp] = marks.map((mark) => mark.erp).sort();
  return { sites, missing, asOf: { ...(wms && { wms }), ...(erp && { erp }) } };
}

/** @param waits for one that is away: until then the others wait with it */
async function whereItCan(
  sites: readonly Site[],
  waits: boolean,
  missing: Map<string, string>,
  work: (site: Site) => Promise<void>,
): Promise<Site[]> {
  const done: Site[] = [];
  let away: RetryableError | undefined;
  let refused: FinalError | undefined;
  for (const site of sites) {
    try {
      await work(site);
      done.push(site);
    } catch (error) {
      if (error instanceof FinalError && error.code === 'capability-missing') continue;
      if (error instanceof RetryableError) away = error;
      else if (error instanceof FinalError) refused = error;
      else throw error;
      missing.set(site.location, whyUnread(error));
    }
  }
  if (away && (waits || done.length === 0)) throw away;
  if (refused && done.length === 0) throw refused;
  return done;
}

/** Side by side, so that little moves between the two. Nothing is left of a warehouse of which one could not be read to its end. */
async function readBoth(
  site: Site,
  books: StockBooks,
  rows: Pick<SortedRows, 'add' | 'takeBack'>,
  signal: AbortSignal,
): Promise<void> {
  const broken = new AbortController();
  const within = AbortSignal.any([signal, broken.signal]);
  let failure: unknown;
  const read = async (side: 'left' | 'right', pages: Pages<StockRow>) => {
    try {
      for await (const page of pages) await rows.add(side, site.location, page);
    } catch (error) {
      failure ??= error;
      broken.abort();
    }
  };
  await Promise.all([read('left', books.shelf(site, within)), read('right', books.ledger(site, within))]);
  if (failure === undefined) return;
  await rows.takeBack('left', site.location);
  await rows.takeBack('right', site.location);
  throw failure;
}
