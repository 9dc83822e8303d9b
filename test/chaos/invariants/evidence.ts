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

interface Outside {
  readonly ledger: Ledger;
  readonly caller: Caller;
  readonly driver: Driver;
}

export async function evidenceOf(
  stage: Stage,
  { ledger, caller, driver }: Outside,
  quietMs: number,
  say: (line: string) => void,
): Promise<Evidence> {
  const stuck = await atRest(stage, quietMs, say);
  const get = async (api: string, path: string): Promise<Json> => {
    const answer = await caller.untilAnswered({ client: 'operator', url: `${stage.apart.urls[api]}/${api}/v1${path}` });
    return answer?.status === 200 ? answer.body : undefined;
  };
  const all = async (api: string, path: string): Promise<Json[]> => {
    const found: Json[] = [];
    for (let cursor = ''; ; ) {
      const page = await get(api, `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor}`);
      found.push(...page.items);
      if (!page.nextCursor) return found;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
  };
  const silent = await nobodyTells(stage, async () =>
    (await all('order-to-ship', '/exceptions?state=open')).flatMap(({ code, instanceId }) =>
      code === 'feed-silent' ? [String(instanceId).replace('feed:', '')] : [],
    ),
  );
  const orders = new Map<string, Json>();
  for (const { order } of ledger.of('order'))
    if (order) orders.set(order, await get('order-to-ship', `/orders/${order}`));
  const cases: Json[] = [];
  for (const schema of PROCESSES) cases.push(...(await all(schema.replaceAll('_', '-'), '/exceptions?state=open')));
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
    settlements: await all('ship-to-settle', '/settlements'),
    movements: await all('inventory-sync', '/movements'),
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
