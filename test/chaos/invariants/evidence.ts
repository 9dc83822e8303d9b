import type pg from 'pg';
import { differencesIn } from '../../support/rebuilt.js';
import type { JournalEntry, Json } from '../../support/world.js';
import type { Caller, Failure } from '../driver/caller.js';
import type { Driver } from '../driver/driver.js';
import type { Entry, Ledger } from '../driver/ledger.js';
import type { Stage } from '../ground/stage.js';
import { withClient } from '../ground/statements.js';
import type { Collapse } from '../ground/supervisor.js';
import { VENDORS } from '../plan/fault.js';
import { type Consumption, PROCESSES, readConsumption } from './consumption.js';
import { casesOf } from './desk.js';
import { atRest } from './rest.js';
import { nobodyTells } from './silence.js';
import { readStanding, type Standing } from './standing.js';
import { type Place, placesOf } from './stock.js';

/** Everything that can be seen of a run once it has come to rest, by whoever stands outside. */
export interface Evidence {
  /** As it lies on the disk. */
  readonly ledger: readonly Entry[];
  /** What stood still without a case although nothing about it was lost in silence. */
  readonly stuck: readonly string[];
  /** Instances that are not over. */
  readonly standing: readonly Standing[];
  /** Whatever happened to these, in order. */
  readonly traces: Readonly<Record<string, readonly unknown[]>>;
  readonly orders: ReadonlyMap<string, Json>;
  readonly settlements: readonly Json[];
  readonly movements: readonly Json[];
  readonly inbounds: readonly Json[];
  /** Cases that people acted on, in full, by their ids. */
  readonly acted: ReadonlyMap<string, Json>;
  /** What is done by the clock, by its process. */
  readonly schedules: ReadonlyMap<string, readonly Json[]>;
  /** Feeds whose silence was a case once nobody had told anything for weeks, the ERP included. */
  readonly silent: readonly string[];
  /** Open ones, of all processes, once the ERP has been heard again. */
  readonly cases: readonly Json[];
  readonly journals: Readonly<Record<string, readonly JournalEntry[]>>;
  /** Stock by the warehouses' system and by the ERP's. */
  readonly places: readonly Place[];
  /** Bodies of webhooks that never arrived. */
  readonly lost: readonly string[];
  /** Ids of what was told, in the event log. */
  readonly events: ReadonlySet<string>;
  readonly consumption: Consumption;
  readonly notRebuilt: readonly unknown[];
  readonly collapses: readonly Collapse[];
  readonly failures: readonly Failure[];
  readonly poisoned: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Outside {
  readonly ledger: Ledger;
  readonly caller: Caller;
  readonly driver: Driver;
}

/** Once all is at rest, and after weeks in which nobody tells anything. */
export async function evidenceOf(
  stage: Stage,
  outside: Outside,
  quietMs: number,
  say: (line: string) => void,
): Promise<Evidence> {
  const stuck = await atRest(stage, quietMs, say);
  const reader = new Reader(stage, outside.caller);
  const silent = await nobodyTells(stage, async () =>
    (await reader.all('order-to-ship', '/exceptions?state=open')).flatMap(({ code, instanceId }) =>
      code === 'feed-silent' ? [String(instanceId).replace('feed:', '')] : [],
    ),
  );
  return gathered(stage, outside, { stuck, silent });
}

/** As it stands at this moment. */
export async function gathered(
  stage: Stage,
  { ledger, caller, driver }: Outside,
  { stuck, silent }: Pick<Evidence, 'stuck' | 'silent'>,
): Promise<Evidence> {
  const reader = new Reader(stage, caller);
  const orders = new Map<string, Json>();
  for (const { order } of ledger.of('order'))
    if (order) orders.set(order, await reader.get('order-to-ship', `/orders/${order}`));
  const cases: Json[] = [];
  const schedules = new Map<string, Json[]>();
  for (const schema of PROCESSES) {
    const api = schema.replaceAll('_', '-');
    cases.push(...(await reader.all(api, '/exceptions?state=open')));
    schedules.set(api, (await reader.get(api, '/schedules'))?.items ?? []);
  }
  const journals: Record<string, JournalEntry[]> = {};
  for (const vendor of VENDORS) journals[vendor] = (await stage.control('GET', `/${vendor}/journal`)).items;
  const [shelves, books] = [await stage.control('GET', '/wms/stock'), await stage.control('GET', '/sap/stock')];
  const { url } = stage.postgres;
  return {
    ledger: ledger.read(),
    stuck,
    standing: await withClient(url, readStanding),
    traces: await withClient(url, (client) => tracesOf(client, stuck)),
    orders,
    settlements: await reader.all('ship-to-settle', '/settlements'),
    movements: await reader.all('inventory-sync', '/movements'),
    inbounds: await reader.all('inventory-sync', '/inbound-shipments'),
    acted: await reader.acted(ledger.read()),
    schedules,
    silent,
    cases,
    journals,
    places: placesOf(stage.apart.landscape, shelves.items, books.items),
    lost: stage.lost,
    events: await withClient(url, async (client) => {
      const { rows } = await client.query<{ event_id: string }>('SELECT event_id FROM messaging.events');
      return new Set(rows.map(({ event_id }) => event_id));
    }),
    consumption: await withClient(url, readConsumption),
    notRebuilt: await differencesIn(url, stage.apart.landscape),
    collapses: stage.processes.collapses,
    failures: caller.failures,
    poisoned: Object.fromEntries(driver.poisoned),
    counts: { ...caller.counts, restarts: stage.processes.restarts, acknowledged: ledger.length },
  };
}

/** What our processes show to our own people. */
class Reader {
  constructor(
    private readonly stage: Stage,
    private readonly caller: Caller,
  ) {}

  async get(api: string, path: string): Promise<Json> {
    const url = `${this.stage.apart.urls[api]}/${api}/v1${path}`;
    const answer = await this.caller.untilAnswered({ client: 'operator', url });
    if (!answer) throw new Error(`nobody tells: ${JSON.stringify(this.caller.failures.at(-1))}`);
    return answer.status === 200 ? answer.body : undefined;
  }

  /** All pages of a list. */
  async all(api: string, path: string): Promise<Json[]> {
    const found: Json[] = [];
    for (let cursor = ''; ; ) {
      const page = await this.get(api, `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor}`);
      found.push(...page.items);
      if (!page.nextCursor) return found;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
  }

  async acted(ledger: readonly Entry[]): Promise<Map<string, Json>> {
    const found = new Map<string, Json>();
    for (const entry of ledger)
      for (const id of casesOf(entry))
        if (!found.has(id)) found.set(id, await this.get(entry.told.at, `/exceptions/${id}`));
    return found;
  }
}

async function tracesOf(client: pg.Client, ids: readonly string[]): Promise<Evidence['traces']> {
  const traces: Record<string, unknown[]> = {};
  for (const schema of PROCESSES)
    for (const id of ids) {
      const { rows: histories } = await client.query(
        `SELECT sequence, at, input_id, input, note, commands, events, failure FROM ${schema}.history
         WHERE instance = $1 ORDER BY sequence`,
        [id],
      );
      const { rows: instances } = await client.query(`SELECT i.* FROM ${schema}.instances i WHERE id = $1`, [id]);
      const { rows: timers } = await client.query(`SELECT t.* FROM ${schema}.timers t WHERE instance = $1`, [id]);
      if (instances.length > 0) traces[`${schema} ${id}`] = [...histories, ...timers, ...instances];
    }
  return traces;
}
