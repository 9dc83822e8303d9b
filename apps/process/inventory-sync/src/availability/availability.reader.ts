import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { ErpClient, pagesOf, WmsClient } from '#clients';
import { clock } from '#platform/clock';
import { CurrentLandscape } from '#platform/connections';
import { RetryableError } from '#platform/errors';
import { logger, metrics } from '#platform/telemetry';
import { sitesOf } from '../sites.js';
import { type Availability, availabilityOf, type Book, type Figure, isFresh, type Reading } from './availability.js';
import { ReadingsStore } from './readings.store.js';

/** A reader waits no longer for a system that hangs: its last figures are better than none. */
const ASK_MS = 3_000;
/** A system that did not answer is left alone for as long. */
const REST_MS = 5_000;

const reads = new Counter({
  name: 'crossdock_availability_books_total',
  help: 'Books that were needed to tell what is available: kept figures, figures read anew, or old ones for want of an answer',
  labelNames: ['book', 'result'],
  registers: [metrics],
});
const log = logger('availability');

/** What is available of an item by both books: as they stood a moment ago, else as they are read now, else as last known. */
@Injectable()
export class AvailabilityReader {
  private readonly tenant: string;
  private readonly asking = new Map<string, Promise<Reading>>();
  private readonly resting = new Map<Book, number>();

  constructor(
    private readonly store: ReadingsStore,
    private readonly wms: WmsClient,
    private readonly erp: ErpClient,
    private readonly landscape: CurrentLandscape,
  ) {
    this.tenant = landscape.tenant;
  }

  /**
   * @param location one place; all without it
   * @throws RetryableError where no book ever told of the item and none does now
   */
  async read(sku: string, location?: string): Promise<Availability> {
    const sites = sitesOf(this.landscape.now);
    const { readings, movedAt } = await this.store.of(this.tenant, sku);
    const books: readonly Book[] = ['wms', ...sites.erps.map((erp): Book => `erp:${erp}`)];
    const old = new Set<Book>();
    let failure: unknown;
    const current = await Promise.all(
      books.map(async (book) => {
        const known = readings.find((reading) => reading.book === book);
        if (known && isFresh(known, clock.now(), movedAt)) return counted(book, 'kept', known);
        try {
          return counted(book, 'read', await this.ask(book, sku));
        } catch (error) {
          failure = error;
          old.add(book);
          return counted(book, 'old', known);
        }
      }),
    );
    const found = current.filter((reading) => reading !== undefined);
    if (found.length === 0) throw failure;
    return availabilityOf(sku, found.map(onlyAt(location)), sites.erpOf, old);
  }

  /** Those who want to know the same at the same time ask once. */
  private ask(book: Book, sku: string): Promise<Reading> {
    const until = this.resting.get(book) ?? 0;
    if (until > clock.now())
      return Promise.reject(
        new RetryableError('service-unavailable', `${book} gave no answer a moment ago`, {
          retryAfterMs: until - clock.now(),
        }),
      );
    const key = `${book}\n${sku}`;
    const asked = this.asking.get(key);
    if (asked) return asked;
    const asking = this.askNow(book, sku).finally(() => this.asking.delete(key));
    this.asking.set(key, asking);
    return asking;
  }

  private async askNow(book: Book, sku: string): Promise<Reading> {
    const askedAt = clock.iso();
    try {
      const figures = book === 'wms' ? await this.shelf(sku) : await this.ledger(book.slice(4), sku, askedAt);
      const reading: Reading = { book, askedAt, figures };
      await this.store.keep(this.tenant, sku, reading);
      return reading;
    } catch (error) {
      log.warn({ err: error, book, sku }, 'a book cannot be read: its last figures stand');
      // What is refused for good is refused for this item only.
      if (error instanceof RetryableError) this.resting.set(book, clock.now() + REST_MS);
      throw error;
    }
  }

  private async shelf(sku: string): Promise<Figure[]> {
    const figures: Figure[] = [];
    const within = soon();
    for await (const items of pagesOf((page) => this.wms.listInventory({ sku, ...page }, within)))
      for (const { location, quantity: onHand, free, asOf } of items) figures.push({ location, onHand, free, asOf });
    return figures;
  }

  private async ledger(erp: string, sku: string, asOf: string): Promise<Figure[]> {
    const { items } = await this.erp.readAvailability(erp, { sku: [sku] }, soon());
    return items.map(({ warehouse: location, available: free }) => ({ location, free, asOf }));
  }
}

const onlyAt =
  (location: string | undefined) =>
  (reading: Reading): Reading =>
    location === undefined
      ? reading
      : { ...reading, figures: reading.figures.filter((figure) => figure.location === location) };

const soon = () => ({ signal: AbortSignal.timeout(ASK_MS) });

function counted<T>(book: Book, result: 'kept' | 'read' | 'old', value: T): T {
  reads.inc({ book, result });
  return value;
}
