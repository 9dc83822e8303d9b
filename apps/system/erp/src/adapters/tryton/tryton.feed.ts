import { clock } from '#platform/clock';
import { changedAt, SALE_FIELDS, type TrytonSale } from './order.translator.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { dateTime, fromDateTime, type TrytonDateTime } from './tryton.values.js';

/** `write_date` is the start of a transaction that may commit later: a page reads that far back again. */
const OVERLAP_MS = 30_000;
/** Sales in one read of the feed. */
const PAGE = 100;

/**
 * Where the feed stands. A pass reads what was changed since then, in the order of ids: a sale that is changed or deleted
 * meanwhile moves no other one to a page that is read already.
 */
interface Position {
  /** By Tryton's clock. */
  readonly since: string;
  /** Id of the last sale of the page before. */
  readonly after?: number;
  /** Of a pass of several pages: the latest change before it began. What is changed while it is read is of the next one. */
  readonly upTo?: string;
}

/** The sales of a Tryton, as they change. */
export class TrytonFeed {
  constructor(
    private readonly client: TrytonClient,
    private readonly pageSize = PAGE,
  ) {}

  /** @param watermark null: from now on */
  async read(watermark: string | null, options: CallOptions) {
    const { since, after, upTo: known } = watermark ? (JSON.parse(watermark) as Position) : await this.start(options);
    let upTo = known;
    let sales = await this.page(since, after, options);
    if (sales.length === this.pageSize && !upTo) {
      upTo = await this.latestChange(options);
      sales = await this.page(since, after, options);
    }
    const more = sales.length === this.pageSize;
    const position: Position = more
      ? { since, after: sales.at(-1)?.id, ...(upTo && { upTo }) }
      : { since: latest([since, ...(upTo ? [upTo] : sales.map(changedAt))]) };
    return { sales, more, watermark: JSON.stringify(position) };
  }

  private page(since: string, after: number | undefined, options: CallOptions): Promise<TrytonSale[]> {
    const from = dateTime(new Date(Date.parse(since) - OVERLAP_MS).toISOString());
    return this.client.searchRead<TrytonSale>(
      'sale.sale',
      [
        ['number', '!=', null],
        ['OR', ['write_date', '>=', from], ['create_date', '>=', from]],
        ...(after === undefined ? [] : [['id', '>', after]]),
      ],
      SALE_FIELDS,
      { ...options, limit: this.pageSize, order: [['id', 'ASC']] },
    );
  }

  /** By our clock, unless Tryton's is behind it: then from what was changed last there. */
  private async start(options: CallOptions): Promise<Position> {
    const last = await this.latestChange(options);
    const afterLast = last ? Date.parse(last) + 1 : 0;
    return { since: new Date(Math.min(clock.now(), afterLast + OVERLAP_MS)).toISOString() };
  }

  private async latestChange(options: CallOptions): Promise<string | undefined> {
    const found = await Promise.all(
      (['write_date', 'create_date'] as const).map(async (field) => {
        const [sale] = await this.client.searchRead<Record<typeof field, TrytonDateTime>>(
          'sale.sale',
          [[field, '!=', null]],
          [field],
          { ...options, limit: 1, order: [[field, 'DESC']] },
        );
        return sale ? [fromDateTime(sale[field])] : [];
      }),
    );
    return found.flat().sort().at(-1);
  }
}

const latest = (instants: readonly string[]): string => [...instants].sort().at(-1) as string;
