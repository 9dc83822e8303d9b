import { FinalError } from '#platform/errors';
import type { Database, Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { OwnCases } from '../cases/own.cases.js';
import { subjectOf } from '../schedules/schedule.cases.js';
import { type ScheduledRun, type ScheduledWork, Superseded } from '../schedules/scheduled.work.js';
import { OldRuns } from './old.runs.js';
import { addDiffering, emptyTally, type Finding, type Keyed, reconcile, type Tally, Unordered } from './reconcile.js';
import type { Opened, Reconciliation, Settlement } from './reconciliation.js';
import { type Ended, ReconciliationStore } from './reconciliation.store.js';
import { SortedRows } from './sorted.rows.js';

/** Findings in one transaction at most. */
const BATCH = 200;
/** So many times the most that a book can have are looked at again: while a long listing is read, much of it moves. */
const MOST_LOOKED_AT_AGAIN = 10;
const DUE_IN_MS = 8 * 3_600_000;
const log = logger('reconciliation');

/**
 * A reconciliation as work that is due by the clock. Comparing has no effect and is begun anew when it is interrupted;
 * settling goes on where it was, a batch of findings in each transaction together with what they lead to.
 */
export class Reconciling implements ScheduledWork {
  readonly name: string;
  readonly title: string;
  readonly expression: string;
  readonly zone: string;
  readonly retry: ScheduledWork['retry'];
  private readonly store: ReconciliationStore;
  private readonly old: OldRuns;

  /** @param keepDays for how long runs are kept */
  constructor(
    private readonly process: string,
    private readonly reconciliation: Reconciliation,
    database: Database,
    private readonly cases: OwnCases,
    private readonly keepDays: number,
  ) {
    const { name, title, expression, zone, retry } = reconciliation;
    this.name = name;
    this.title = title;
    this.expression = expression;
    this.zone = zone;
    this.retry = retry;
    this.store = new ReconciliationStore(process, database);
    this.old = new OldRuns(process, name);
  }

  async run(run: ScheduledRun): Promise<Readonly<Record<string, unknown>>> {
    const state = await run.transaction((tx) => this.store.begin(tx, run, this.name));
    if (state === 'comparing') await this.compare(run);
    while ((await this.settleSome(run)) === BATCH) run.signal.throwIfAborted();
    const { figures, missing } = await run.transaction((tx) => this.end(tx, run));
    await this.forget(run);
    const { matched, found } = figures;
    return { matched, ...found, ...(missing.length > 0 && { missing }) };
  }

  /** The run itself is done: what cannot be forgotten now is by the next one. */
  private async forget(run: ScheduledRun): Promise<void> {
    try {
      while ((await run.transaction((tx) => this.old.forget(tx, run.tenant, this.keepDays))) > 0)
        run.signal.throwIfAborted();
    } catch (err) {
      if (err instanceof Superseded) throw err;
      log.warn({ err, process: this.process, reconciliation: this.name }, 'old runs are not forgotten yet');
    }
  }

  private async compare(run: ScheduledRun): Promise<void> {
    const rows = new SortedRows();
    try {
      await this.compareIn(run, rows);
    } finally {
      await rows.close();
    }
  }

  private async compareIn(run: ScheduledRun, rows: SortedRows): Promise<void> {
    const opened = await this.reconciliation.open(run, rows);
    const remembered = await this.store.remembered(run.tenant, this.name);
    const unseen = new Set(remembered);
    const tally = emptyTally();
    const differences: Finding<Keyed, Keyed>[] = [];
    try {
      const { left, right, rules } = opened;
      for await (const findings of reconcile(left.pages, right.pages, rules, tally, remembered)) {
        run.signal.throwIfAborted();
        for (const { key } of findings) unseen.delete(key);
        this.bear(tally.found, opened.confirm ? MOST_LOOKED_AT_AGAIN : 1);
        const [differing, others] = partition(findings);
        differences.push(...differing);
        await this.add(run, others);
      }
    } catch (error) {
      if (error instanceof Unordered) throw new FinalError('unordered-source', error.message, { cause: error });
      throw error;
    }
    const found = await confirmed(opened, differences, tally);
    this.bear(tally.found);
    for (const each of found) if (isDifference(each)) addDiffering(each, opened.rules, tally);
    await this.add(run, found);
    // What neither side has any more is no difference.
    const gone = [...unseen]
      .filter((key) => this.covered(opened, key))
      .map((key) => ({ key, kind: 'agreed' }) as const);
    tally.found.agreed += gone.length;
    await this.add(run, gone);
    await run.transaction((tx) => this.store.compared(tx, run, opened, tally));
  }

  private covered(opened: Opened<Keyed, Keyed>, key: string): boolean {
    return opened.covers?.(key) ?? true;
  }

  /** @param times of how many that is true: most may be none at a second look */
  private bear({ differs, 'only-left': left, 'only-right': right }: Readonly<Record<string, number>>, times = 1): void {
    const { sides } = this.reconciliation;
    const mostDifferences = this.reconciliation.mostDifferences * times;
    const differences = (differs ?? 0) + (left ?? 0) + (right ?? 0);
    if (differences > mostDifferences)
      throw new FinalError(
        'too-many-differences',
        `More than ${mostDifferences} differences between ${sides.join(' and ')}: nothing was done about any of them`,
      );
  }

  private async add(run: ScheduledRun, findings: readonly Finding[]): Promise<void> {
    for (let at = 0; at < findings.length; at += BATCH)
      await run.transaction((tx) =>
        this.store.add(tx, run, findings.slice(at, at + BATCH), (key) => this.reconciliation.instanceOf(key)),
      );
  }

  /** A part that could not be read is a case until it is read again. */
  private async end(tx: Tx, run: ScheduledRun): Promise<Ended> {
    const { tenant } = run;
    const ended = await this.store.end(tx, run);
    const { figures, missing, unread } = ended;
    const code = `reconciliation-partial:${this.name}`;
    if (missing.length === 0)
      await this.cases.closeIn(tx, tenant, subjectOf(this.name), [code], 'Everything could be read.');
    else
      await this.cases.open(tx, tenant, subjectOf(this.name), {
        code,
        title: `${this.name} could not read ${missing.join(', ')}`,
        detail: `Nothing is said about what is missing. The next run that reads it ends this case. ${reasons(unread)}`,
        owner: 'integration',
        severity: 'medium',
        dueInMs: DUE_IN_MS,
        actions: ['assign'],
        evidence: { run: run.id, missing, unread, figures },
      });
    return ended;
  }

  /** @returns how many */
  private settleSome(run: ScheduledRun): Promise<number> {
    return run.transaction(async (tx) => {
      const settled = await this.store.take(tx, run, this.name, BATCH);
      const { tenant } = run;
      const settlement: Settlement = {
        tx,
        run,
        open: async (instance, exception) => {
          if (await this.cases.isTaken(tx, tenant, instance, exception)) return;
          await this.cases.open(tx, tenant, instance, exception);
        },
        isOpen: (instance, code) => this.cases.isOpen(tx, tenant, instance, code),
        close: (instance, code, resolution) => this.cases.closeIn(tx, tenant, instance, [code], resolution),
      };
      if (settled.length > 0) await this.reconciliation.settle(settled, settlement);
      return settled.length;
    });
  }
}

const isDifference = ({ kind }: Finding): boolean => kind !== 'deferred' && kind !== 'agreed';

function partition<F extends Finding>(findings: readonly F[]): readonly [differing: F[], others: F[]] {
  const { true: differing = [], false: others = [] } = Object.groupBy(findings, (each) => `${isDifference(each)}`);
  return [differing, others];
}

/** Differences that stand at a second look; the others are deferred, and counted as such. */
async function confirmed(
  { confirm }: Opened<Keyed, Keyed>,
  differences: readonly Finding<Keyed, Keyed>[],
  { found }: Tally,
): Promise<readonly Finding<Keyed, Keyed>[]> {
  if (!confirm || differences.length === 0) return differences;
  const doubtful = await confirm(differences);
  return differences.map((finding) => {
    const why = doubtful.get(finding.key);
    if (why === undefined) return finding;
    found[finding.kind] -= 1;
    found.deferred += 1;
    const { difference: _, ...sides } = finding;
    return { ...sides, kind: 'deferred', why };
  });
}

const reasons = (unread: Ended['unread']): string =>
  Object.entries(unread)
    .map(([part, why]) => `${part}: ${why}.`)
    .join(' ');
