import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '#canonical';
import { clock } from '#platform/clock';
import { BOOK_TERMS, type BookTerms, CONFIG, type CrossdockConfig } from '#platform/config';
import { CurrentLandscape } from '#platform/connections';
import { Database } from '#platform/persistence';
import {
  booksOf,
  InstanceScan,
  type Keyed,
  lastOf,
  type Moving,
  movingOf,
  type Pages,
  type ScannedInstance,
  type SortedRows,
} from '#process-manager';
import { shipToSettleIn } from '../ship-to-settle.process.js';
import type { ShipToSettleState } from '../ship-to-settle.state.js';

/** Once the day's postings are done. */
export const NIGHTLY = '0 3 * * *';

/** A settlement as it is held against a ledger. */
export type Settlement = ScannedInstance<ShipToSettleState>;

/** A book of the ERPs, and how it is held against the settlements. */
export interface LedgerBook<D, L extends Keyed, R extends Keyed> {
  /** Settlements that ended are looked at where they were begun since then, or where the book names them. */
  readonly since?: string;
  list(erp: string): AsyncIterable<readonly D[]>;
  keyOf(document: D): string;
  settlementOf(document: D): string;
  /** What a settlement has in the book by what is known here. */
  oursOf(settlement: Settlement): readonly L[];
  /** Documents under one key count as one. */
  theirsOf(documents: readonly [D, ...D[]], settlement: Settlement | undefined): R;
}

/** A document of an ERP under its key. */
interface Listed<D> extends Keyed {
  readonly document: D;
}

/** The ledgers of the ERPs, and the settlements that ought to be in them. */
@Injectable()
export class Ledgers {
  readonly terms: BookTerms;
  private readonly scan: InstanceScan<ShipToSettleState>;

  constructor(
    database: Database,
    @Inject(CONFIG) config: CrossdockConfig,
    private readonly landscape: CurrentLandscape,
  ) {
    this.terms = { ...BOOK_TERMS, ...config.landscape.books };
    this.scan = new InstanceScan(shipToSettleIn(config), database);
  }

  /**
   * Reads one book of each ERP, then the settlements: those that have not ended, those that were begun since, and those
   * that the book names.
   * @throws RetryableError where no ERP that keeps such a book could be asked
   */
  async read<D, L extends Keyed, R extends Keyed>(tenant: string, rows: SortedRows, book: LedgerBook<D, L, R>) {
    const { told, missing, covers } = await booksOf(
      this.landscape.idsOf('erp'),
      async (erp) => {
        for await (const documents of book.list(erp))
          await rows.add(
            'right',
            erp,
            documents.map((document): Listed<D> => ({ key: book.keyOf(document), document })),
          );
      },
      (erp) => rows.takeBack('right', erp),
    );
    const readAt = clock.iso();
    for await (const settlements of this.scan.pages(tenant, book.since))
      await this.addOurs(
        rows,
        book,
        settlements.filter(({ state }) => told.has(state.erp ?? '')),
      );
    for await (const settlements of this.named(tenant, rows, book))
      await this.addOurs(
        rows,
        book,
        settlements.filter(({ terminal, createdAt }) => terminal && !(book.since && createdAt >= book.since)),
      );
    return {
      left: { asOf: readAt, pages: rows.pages<L, L>('left', lastOf) },
      theirs: this.theirs(tenant, rows, book),
      missing,
      covers,
    };
  }

  /** Settlements that have not ended. */
  underWay(tenant: string): AsyncIterable<readonly Settlement[]> {
    return this.scan.pages(tenant);
  }

  /** Those, and the ones that were begun since. */
  since(tenant: string, since: string): AsyncIterable<readonly Settlement[]> {
    return this.scan.pages(tenant, since);
  }

  of(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, Settlement>> {
    return this.scan.of(tenant, ids);
  }

  /** What a settlement from before has in a book counts where the book lists it: no more was asked for. */
  private async addOurs<D, L extends Keyed, R extends Keyed>(
    rows: SortedRows,
    { since, oursOf }: LedgerBook<D, L, R>,
    settlements: readonly Settlement[],
  ): Promise<void> {
    const earlier = (settlement: Settlement) => since !== undefined && settlement.createdAt < since;
    const known = settlements.filter((each) => !earlier(each)).flatMap(oursOf);
    const older = settlements.filter(earlier).flatMap(oursOf);
    const listed = await rows.of(
      'right',
      older.map(({ key }) => key),
    );
    await rows.add('left', 'ship-to-settle', [...known, ...older.filter(({ key }) => listed.has(key))]);
  }

  /** Settlements that a book names, page by page. */
  private async *named<D>(
    tenant: string,
    rows: SortedRows,
    { settlementOf }: Pick<LedgerBook<D, never, never>, 'settlementOf'>,
  ): AsyncGenerator<readonly Settlement[]> {
    for await (const page of rows.pages<Listed<D>, Listed<D>>('right', lastOf)) {
      const settlements = await this.scan.of(
        tenant,
        page.map(({ document }) => settlementOf(document)),
      );
      yield [...settlements.values()];
    }
  }

  /** Each page with its settlements as they stand when it is compared. */
  private async *theirs<D, R extends Keyed>(
    tenant: string,
    rows: SortedRows,
    { settlementOf, theirsOf }: Pick<LedgerBook<D, never, R>, 'settlementOf' | 'theirsOf'>,
  ): Pages<R> {
    const groups = rows.pages<Listed<D>, Keyed & { readonly documents: readonly [D, ...D[]] }>('right', (listed) => ({
      key: listed[0].key,
      documents: listed.map(({ document }) => document) as [D, ...D[]],
    }));
    for await (const page of groups) {
      const settlements = await this.scan.of(
        tenant,
        page.map(({ documents: [first] }) => settlementOf(first)),
      );
      yield page.map(({ documents }) => theirsOf(documents, settlements.get(settlementOf(documents[0]))));
    }
  }
}

export const moving = (settlement: Settlement): Moving => movingOf(settlement, settlement.state.erp ?? '');

export const dayBefore = (now: Date, days: number): LocalDate =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
