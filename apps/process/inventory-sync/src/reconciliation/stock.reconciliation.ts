import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CanonicalEvent } from '#canonical';
import { ErpClient, WmsClient } from '#clients';
import { EventLogService, Feeds } from '#messaging';
import { clock } from '#platform/clock';
import { CurrentLandscape } from '#platform/connections';
import { Database } from '#platform/persistence';
import {
  type Finding,
  lastOf,
  type Opened,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement,
  type SortedRows,
} from '#process-manager';
import { sitesOf } from '../sites.js';
import { FlightsStore } from './flights.store.js';
import { type Site, StockBooks } from './stock.books.js';
import { readBooks } from './stock.reading.js';
import { figuresOf, STOCK_RULES, type StockRow, verdictOf } from './stock.rules.js';
import { UntoldPicks } from './untold.picks.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A shipment may come so long before the day on which it is expected. */
const EARLY_MS = 24 * HOUR;
/** In so many runs in a row nobody could say what a place holds. */
const TOO_OFTEN = 5;
const UNDECIDED = 'stock-undecided';

/** Holds what the warehouses' systems say lies on the shelves against the ERPs' books. */
@Injectable()
export class StockReconciliation implements Reconciliation<StockRow, StockRow> {
  readonly name = 'stock-reconciliation';
  readonly title = 'Holds the stock of the warehouses against the ERP’s book';
  readonly expression = '0 3 * * *';
  readonly zone = 'UTC';
  readonly retry = {
    firstDelayMs: SECOND,
    maxDelayMs: 5 * MINUTE,
    giveUpAfterMs: 6 * HOUR,
    warnAfterMs: HOUR,
  };
  readonly sides = ['wms', 'erp'] as const;
  readonly mostDifferences = 500;
  /** Between the two looks at what differs: what a warehouse did is told, and known here, within that time. */
  settleMs = 3 * SECOND;
  private readonly books: StockBooks;
  private readonly flights: FlightsStore;
  private readonly untold: UntoldPicks;

  constructor(
    wms: WmsClient,
    erp: ErpClient,
    private readonly events: EventLogService,
    private readonly feeds: Feeds,
    database: Database,
    private readonly landscape: CurrentLandscape,
  ) {
    this.books = new StockBooks(wms, erp);
    this.flights = new FlightsStore(database);
    const wmsOf = (gln: string) => landscape.now.warehouses.find((each) => each.gln === gln)?.wms;
    this.untold = new UntoldPicks(wms, this.flights, wmsOf);
  }

  async open(run: ScheduledRun, rows: SortedRows): Promise<Opened<StockRow, StockRow>> {
    const { sites, missing, asOf } = await readBooks(this.kept(), this.books, rows, run);
    const covered = new Set(sites.map(({ location }) => location));
    return {
      left: { ...(asOf.wms && { asOf: asOf.wms }), pages: rows.pages<StockRow, StockRow>('left', lastOf) },
      right: { ...(asOf.erp && { asOf: asOf.erp }), pages: rows.pages<StockRow, StockRow>('right', lastOf) },
      rules: STOCK_RULES,
      missing,
      covers: (key) => covered.has(key.slice(0, key.indexOf('/'))),
      confirm: (differences) => this.confirm(run.tenant, sites, differences, run.signal),
    };
  }

  instanceOf(key: string): string {
    return key;
  }

  /** What differs, or does so no longer, is told to the place: its process decides what follows. */
  async settle(findings: readonly SettledFinding<StockRow, StockRow>[], settlement: Settlement): Promise<void> {
    const { tx, run } = settlement;
    const events = findings.flatMap((finding) => this.eventOf(finding, run) ?? []);
    await this.events.append(tx, run.tenant, events);
    for (const finding of findings) await undecided(finding, settlement);
  }

  /** Warehouses whose book an ERP keeps. */
  private kept(): Site[] {
    const { erpOf } = sitesOf(this.landscape.now);
    return this.landscape.now.warehouses.flatMap(({ gln: location }) => {
      const erp = erpOf(location);
      return erp === null ? [] : [{ location, erp }];
    });
  }

  /** What moved between the looks, or is on its way between the shelf and the book, is no difference. */
  private async confirm(
    tenant: string,
    sites: readonly Site[],
    differences: readonly Finding<StockRow, StockRow>[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    await sleep(this.settleMs, undefined, { signal });
    const doubts = new Map<string, string>();
    for (const site of sites) {
      const here = differences.filter(({ left, right }) => (left ?? right)?.location === site.location);
      const skus = here.map(({ left, right }) => (left ?? right)?.sku as string);
      const again = await this.books.at(site, skus, signal);
      for (const { key, left, right } of here) {
        const { sku } = (left ?? right) as StockRow;
        const stands = isSame(left, again.wms.get(sku)) && isSame(right, again.erp.get(sku));
        if (!stands) doubts.set(key, 'it moved while it was looked at');
      }
    }
    const keys = differences.map(({ key }) => key);
    for (const [key, why] of await this.flights.at(tenant, keys)) doubts.set(key, why);
    for (const [key, why] of await this.unheard(keys)) if (!doubts.has(key)) doubts.set(key, why);
    const open = differences.filter(({ key }) => !doubts.has(key));
    const missed = open.filter(({ left, right }) => isLess(left, right)).map(({ key }) => key);
    const besides = open.filter(({ left, right }) => isLess(right, left)).map(({ key }) => key);
    for (const key of await this.flights.expected(tenant, besides, new Date(clock.now() + EARLY_MS)))
      doubts.set(key, 'its warehouse may have taken in what it has not told of');
    return new Map([...doubts, ...(await this.untold.at(tenant, missed, signal))]);
  }

  /** Who has been silent for too long has more to tell than can be asked for. */
  private async unheard(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { feeds } = await this.feeds.known();
    const silent = new Set(feeds.filter(({ silentSince }) => silentSince).map(({ name }) => name));
    const tellers = this.landscape.now.warehouses.map(
      ({ gln, wms, operatedBy }) => [gln, [`/wms/${wms}`, `/partner/${operatedBy}`]] as const,
    );
    const places = new Map(
      tellers.flatMap(([gln, names]) => {
        const name = names.find((each) => silent.has(each));
        return name ? [[gln, `${name} is silent`]] : [];
      }),
    );
    return new Map(
      keys.flatMap((key) => {
        const why = places.get(key.slice(0, key.indexOf('/')));
        return why ? [[key, why]] : [];
      }),
    );
  }

  /** Nothing of what cannot be said, nor of what agrees and never differed. */
  private eventOf(
    { key, kind, left, right, difference, differsSince }: SettledFinding<StockRow, StockRow>,
    run: ScheduledRun,
  ): CanonicalEvent | undefined {
    if (kind === 'deferred' || (kind === 'agreed' && !differsSince)) return undefined;
    const [location = '', ...rest] = key.split('/');
    const nothing = { value: 0, unit: 'EA' };
    const books = left || right ? figuresOf(left, right) : { wms: nothing, erp: nothing };
    const { stockTolerances = {} } = this.landscape.file;
    const told = difference ? verdictOf(stockTolerances, left, right) : { verdict: 'agreed' as const };
    const receivedAt = clock.iso();
    return {
      id: `${run.id}:${key}`,
      source: '/inventory-sync',
      type: 'inventory.variance',
      version: 1,
      subject: key,
      occurredAt: receivedAt,
      receivedAt,
      classifier: 'actual',
      data: {
        sku: rest.join('/'),
        location,
        ...books,
        ...told,
        reconciliationId: run.id,
        ...(left && { asOf: left.asOf }),
      },
    } as CanonicalEvent;
  }
}

/** A place of which nobody can say for many runs what it holds is somebody's to look at. */
async function undecided(
  { key, kind, deferrals, why, left, right }: SettledFinding<StockRow, StockRow>,
  { open, close }: Settlement,
): Promise<void> {
  if (kind !== 'deferred') return close(key, UNDECIDED, 'It could be said.');
  if (deferrals < TOO_OFTEN) return;
  await open(key, {
    code: UNDECIDED,
    title: `Nobody can say whether the books agree about ${key}`,
    detail: `Put off ${deferrals} times in a row: ${why}.`,
    owner: 'warehouse-desk',
    severity: 'low',
    dueInMs: 48 * HOUR,
    actions: ['resolve', 'assign'],
    evidence: { wms: left, erp: right, deferrals, why },
  });
}

const isLess = (one: StockRow | undefined, other: StockRow | undefined): boolean =>
  (one?.onHand.value ?? 0) < (other?.onHand.value ?? 0);

const isSame = (one: StockRow | undefined, other: StockRow | undefined): boolean =>
  (one?.onHand.value ?? 0) === (other?.onHand.value ?? 0) &&
  (one?.onHand.unit === other?.onHand.unit || !one || !other);
