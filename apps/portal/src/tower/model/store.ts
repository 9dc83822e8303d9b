import { Injectable } from '@nestjs/common';
import { planned, type Tx } from '#platform/persistence';
import { type CountChange, type CountedSettlement, countChanges, countsOf, countsOfSettlement } from './counts.js';
import { isSame, keysOf } from './keys.js';
import { dueOn, endedAt, leftAt, mergeOrders, promisedOn, requestedOn, type TowerOrder } from './orders.js';
import type { Rows, SettlementRow } from './project.js';
import {
  COUNT,
  DROP_COUNTS,
  DROP_KEYS,
  ORDERS,
  PUT_CASES,
  PUT_COMPARISONS,
  PUT_DRIFT,
  PUT_KEYS,
  PUT_NUMBERS,
  PUT_ORDERS,
  PUT_SETTLEMENTS,
  PUT_STOCK,
  PUT_SYSTEMS,
  PUT_TIMELINE,
  SETTLEMENTS,
} from './store.statements.js';

type KnownSettlement = Omit<CountedSettlement, 'openedAt'> & {
  readonly id: string;
  readonly sequence: number;
  readonly openedAt: Date;
};

/**
 * Writes rows in the caller's transaction. Whoever calls holds the row of `portal.tower_state`: nobody else writes, so that
 * revisions are committed in their order.
 */
@Injectable()
export class TowerStore {
  async put(
    tx: Tx,
    { timeline, numbers, orders, settlements, stock, cases, systems, comparisons, drift }: Rows,
  ): Promise<void> {
    await write(tx, PUT_TIMELINE, timeline);
    await write(tx, PUT_NUMBERS, numbers);
    await this.putOrders(tx, orders);
    await this.putSettlements(tx, settlements);
    const places = stock.filter(({ view }) => view['kind'] === 'lane');
    await write(tx, PUT_STOCK, places);
    await write(tx, PUT_CASES, cases);
    await write(tx, PUT_SYSTEMS, systems);
    await write(tx, PUT_COMPARISONS, comparisons);
    await write(tx, PUT_DRIFT, drift);
  }

  private async putOrders(tx: Tx, told: readonly TowerOrder[]): Promise<void> {
    if (told.length === 0) return;
    const rows = await planned<{ body: TowerOrder }>(tx, ORDERS, [told.map(({ id }) => id)]);
    const before = new Map(rows.map(({ body }) => [body.id, body]));
    const after = told.map((order) => {
      const known = before.get(order.id);
      return known ? mergeOrders(known, order) : order;
    });
    await write(tx, PUT_ORDERS, after.map(toRow));
    const [had, have] = [after.flatMap(({ id }) => before.get(id) ?? []), after].map((each) => each.flatMap(keysOf));
    const [old, now] = [had, have].map(
      (rows = []) => new Map(rows.map((row) => [`${row.orderId}\n${row.kind}\n${row.key}`, row])),
    );
    await write(
      tx,
      DROP_KEYS,
      [...(old ?? [])].flatMap(([name, row]) => (now?.has(name) ? [] : [row])),
    );
    await write(
      tx,
      PUT_KEYS,
      [...(now ?? [])].flatMap(([name, row]) => (isSame(old?.get(name), row) ? [] : [row])),
    );
    const changes = after.flatMap((order) => {
      const known = before.get(order.id);
      return countChanges(known ? countsOf(known) : [], countsOf(order));
    });
    await count(tx, changes);
  }

  private async putSettlements(tx: Tx, told: readonly SettlementRow[]): Promise<void> {
    if (told.length === 0) return;
    const rows = await planned<{ [K in keyof KnownSettlement]: KnownSettlement[K] }>(tx, SETTLEMENTS, [
      told.map(({ id }) => id),
    ]);
    const before = new Map(rows.map((row) => [row.id, row]));
    const later = told.filter(({ id, sequence }) => sequence >= (before.get(id)?.sequence ?? 0));
    await write(tx, PUT_SETTLEMENTS, later);
    const changes = later.flatMap((row) => {
      const known = before.get(row.id);
      const had = known ? countsOfSettlement({ ...known, openedAt: known.openedAt.toISOString() }) : [];
      const { expected, carrier } = row.view as Pick<CountedSettlement, 'expected' | 'carrier'>;
      return countChanges(
        had,
        countsOfSettlement({ ...row, ...(expected && { expected }), ...(carrier && { carrier }) }),
      );
    });
    await count(tx, changes);
  }
}

/** What nothing is counted in any more is not kept. */
async function count(tx: Tx, changes: readonly CountChange[]): Promise<void> {
  const sums = summed(changes);
  await write(tx, COUNT, sums);
  await write(
    tx,
    DROP_COUNTS,
    sums.filter(({ by }) => by < 0),
  );
}

async function write(tx: Tx, statement: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await planned(tx, statement, [JSON.stringify(rows)]);
}

function toRow(order: TowerOrder) {
  const { id, sequence, standing } = order;
  const {
    view: _view,
    waitsFor: _waits,
    correlationId: _trace,
    ...columns
  } = standing ?? {
    ended: false,
    warehouses: [],
    carriers: [],
    view: {},
    waitsFor: [],
    correlationId: '',
  };
  return {
    id,
    sequence,
    ...columns,
    endedAt: endedAt(order),
    requestedOn: requestedOn(order),
    promisedOn: promisedOn(order),
    dueOn: dueOn(order),
    leftAt: leftAt(order),
    body: order,
  };
}

/** A statement changes each row once. */
function summed(changes: readonly CountChange[]): CountChange[] {
  const sums = new Map<string, CountChange>();
  for (const change of changes) {
    const key = `${change.series}\n${change.at}\n${change.key}`;
    sums.set(key, { ...change, by: change.by + (sums.get(key)?.by ?? 0) });
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}
