import type { Opened, Pages, ProcessManager, Reconciliation, SettledFinding, SortedRows } from '#process-manager';
import { createSampleProcess, definition, FAST, type State, TENANT, until } from './sample-process.js';

interface Row {
  readonly key: string;
  readonly n: number;
}
type Book = Record<string, number>;
type Manager = ProcessManager<State>;

export const CODE = 'differs';
const OPERATOR = { kind: 'operator', id: 'operator' } as const;
const RETRY = { firstDelayMs: 1, maxDelayMs: 1, giveUpAfterMs: 60_000, warnAfterMs: 60_000 };

/** The sample process with two books, `floor` and `ledger`, that are held against each other: each difference is a case. */
export async function createSampleReconciliation(): Promise<SampleReconciliation> {
  return new SampleReconciliation(await createSampleProcess());
}

export class SampleReconciliation {
  books: { left: Book; right: Book; moving: Set<string>; missing: string[] } = nothing();
  settled: SettledFinding<Row, Row>[] = [];
  /** Called before anything is read. */
  onOpen = async (_rows: SortedRows): Promise<void> => undefined;
  /** Called with each page that is read. */
  onPage = async (): Promise<void> => undefined;
  onSettle = async (): Promise<void> => undefined;
  /** What a second look says. */
  doubts: ReadonlyMap<string, string> = new Map();
  keepDays?: number;

  constructor(readonly process: Awaited<ReturnType<typeof createSampleProcess>>) {}

  start(left: Book, right: Book) {
    this.books = { ...nothing(), left, right };
    this.settled = [];
    this.onOpen = async () => undefined;
    this.onPage = async () => undefined;
    this.onSettle = async () => undefined;
    this.doubts = new Map();
    delete this.keepDays;
    return this.more();
  }

  /** Another manager beside those that there are. */
  more() {
    const { keepDays } = this;
    return this.process.start(async () => undefined, ['a'], FAST, definition, {
      reconciliations: [this.reconciliation as unknown as Reconciliation],
      ...(keepDays && { keepDays }),
    });
  }

  ask(manager: Manager): Promise<string> {
    return manager.schedules.runNow('books', OPERATOR, ({ id }) => id);
  }

  ended(manager: Manager, id: string, ms?: number) {
    return until(async () => {
      const run = await manager.reconciliations.find(TENANT, id);
      return run?.finishedAt !== undefined && run;
    }, ms);
  }

  async run(manager: Manager) {
    return this.ended(manager, await this.ask(manager));
  }

  async findings(manager: Manager, id: string) {
    const found = await manager.reconciliations.find(TENANT, id);
    if (!found) throw new Error('no run');
    return (await manager.reconciliations.findings(TENANT, found, { limit: 200 })).items;
  }

  async cases(manager: Manager, state = 'open'): Promise<string[]> {
    const { items } = await manager.listCases(TENANT, { state, limit: 10 });
    return items.map(({ instanceId }) => instanceId);
  }

  async clear(): Promise<void> {
    await this.process.clear();
    await this.process.database.query(
      `TRUNCATE sample.schedules, sample.schedule_runs, sample.reconciliation_runs, sample.reconciliation_findings,
         sample.reconciliation_open, sample.cases, jobs.job`,
    );
  }

  drop(): Promise<void> {
    return this.process.drop();
  }

  private async *pagesOf(book: Book): Pages<Row> {
    for (const key of Object.keys(book).sort()) {
      await this.onPage();
      if (!this.books.missing.some((part) => key.startsWith(part))) yield [{ key, n: book[key] as number }];
    }
  }

  private get opened(): Opened<Row, Row> {
    return {
      left: { asOf: '2026-11-26T02:00:00.000Z', pages: this.pagesOf(this.books.left) },
      right: { pages: this.pagesOf(this.books.right) },
      missing: new Map(this.books.missing.map((part) => [part, 'away: it cannot be read'])),
      confirm: async () => this.doubts,
      covers: (key) => !this.books.missing.some((part) => key.startsWith(part)),
      rules: {
        judge: (left, right) => {
          const n = (left?.n ?? 0) - (right?.n ?? 0);
          if (n === 0) return undefined;
          if (this.books.moving.has((left ?? right)?.key as string)) return { kind: 'deferred', why: 'it moves' };
          return { kind: 'difference', difference: { n } };
        },
        amountOf: ({ n }) => n,
        unitOf: () => 'EA',
      },
    };
  }

  private readonly reconciliation: Reconciliation<Row, Row> = {
    name: 'books',
    title: 'Holds the books against each other',
    expression: '0 3 * * *',
    zone: 'UTC',
    retry: RETRY,
    sides: ['floor', 'ledger'],
    mostDifferences: 300,
    open: async (_run, rows) => {
      await this.onOpen(rows);
      return this.opened;
    },
    instanceOf: (key) => `place:${key}`,
    settle: async (findings, { open, close }) => {
      await this.onSettle();
      this.settled.push(...findings);
      for (const { key, kind, difference } of findings)
        if (kind === 'agreed') await close(`place:${key}`, CODE, 'Both say the same.');
        else if (kind !== 'deferred')
          await open(`place:${key}`, {
            code: CODE,
            title: `${key} differs`,
            owner: 'order-desk',
            severity: 'low',
            dueInMs: 60_000,
            actions: ['assign'],
            evidence: { difference },
          });
    },
  };
}

const nothing = () => ({ left: {}, right: {}, moving: new Set<string>(), missing: [] });
