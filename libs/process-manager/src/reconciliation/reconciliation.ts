import type { Tx } from '#platform/persistence';
import type { ExceptionCase } from '../process.js';
import type { ScheduledRun, ScheduledWork } from '../schedules/scheduled.work.js';
import type { Finding, Keyed, Pages, Rules } from './reconcile.js';
import type { SortedRows } from './sorted.rows.js';

/** One side of a comparison, as of an instant. */
export interface Side<T> {
  /** Watermark: what happened before it is in the rows. Absent where the source tells none. */
  readonly asOf?: string;
  readonly pages: Pages<T>;
}

/** Both sides, and how to judge what they say. */
export interface Opened<L extends Keyed, R extends Keyed> {
  readonly left: Side<L>;
  readonly right: Side<R>;
  readonly rules: Rules<L, R>;
  /** Parts of the whole that could not be read, such as warehouses whose system is away, and why: neither side has rows of them. */
  readonly missing?: ReadonlyMap<string, string>;
  /** Whether a key is of a part that was read; all are when absent. */
  covers?(key: string): boolean;
  /**
   * Looks a second time at what differs, once everything was compared: an answer defers it. A difference that only stands
   * between two looks is a movement.
   * @returns by key: why it cannot be said
   */
  confirm?(differences: readonly Finding<L, R>[]): Promise<ReadonlyMap<string, string>>;
}

/** A finding with what earlier runs found at its key. */
export interface SettledFinding<L, R> extends Finding<L, R> {
  /** Since when it differs; of one that agrees again: since when it did. Absent where it never did. */
  readonly differsSince?: string;
  /** In so many runs in a row it could not be said, this one included. */
  readonly deferrals: number;
}

/** Where findings become cases. All of it is in the transaction in which the findings are settled. */
export interface Settlement {
  readonly tx: Tx;
  readonly run: ScheduledRun;
  /** Nothing where a case of that code is open for the instance. */
  open(instance: string, exception: ExceptionCase): Promise<void>;
  isOpen(instance: string, code: string): Promise<boolean>;
  /** Nothing where none is open. */
  close(instance: string, code: string, resolution: string): Promise<void>;
}

/**
 * Two books that ought to say the same, held against each other on schedule. A run that is killed is begun anew under its
 * id and finds everything again; what it leads to is done once (`settle`).
 */
export interface Reconciliation<L extends Keyed = Keyed, R extends Keyed = Keyed> extends Omit<ScheduledWork, 'run'> {
  /** Whose books: `wms`, `erp`. */
  readonly sides: readonly [left: string, right: string];
  /**
   * More differences than this are no differences of a book but a source that tells nonsense: nothing is settled. Where they
   * are looked at twice, those count that stand then.
   */
  readonly mostDifferences: number;
  /**
   * @param rows what sorts a side that does not come in the order of its keys
   * @throws anything but FinalError to be tried again later
   */
  open(run: ScheduledRun, rows: SortedRows): Promise<Opened<L, R>>;
  /** The instance that cases about a key are of. */
  instanceOf(key: string): string;
  /** Each finding of a run comes here once. What agrees again is to be closed, what differs to be opened or posted. */
  settle(findings: readonly SettledFinding<L, R>[], settlement: Settlement): Promise<void>;
}
