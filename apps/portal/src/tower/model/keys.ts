import { dueOn, type TowerOrder } from './orders.js';

/** What orders are narrowed by. */
export interface OrderKeys {
  readonly warehouse?: string | undefined;
  readonly carrier?: string | undefined;
  readonly erp?: string | undefined;
}

/** An order under one of its keys, or under several together. */
export interface KeyRow {
  readonly kind: string;
  readonly key: string;
  readonly state: string;
  readonly openedAt: string;
  /** Absent once its goods have left. */
  readonly dueOn?: string;
  readonly orderId: string;
}

/** The row under which everything is that has all of those; undefined where none is asked for. */
export function keyOf({ warehouse, carrier, erp }: OrderKeys): Pick<KeyRow, 'kind' | 'key'> | undefined {
  const named = Object.entries({ warehouse, carrier, erp }).filter(
    (each): each is [string, string] => each[1] !== undefined,
  );
  if (named.length === 0) return undefined;
  const [kind, keys] = [named.map(([name]) => name).join(' '), named.map(([, key]) => key)];
  return { kind, key: keys.length === 1 ? (keys[0] as string) : JSON.stringify(keys) };
}

/** Under each combination: two keys that never meet are known not to without a look at all that have one of them. */
export function keysOf(order: TowerOrder): KeyRow[] {
  const { id: orderId, standing } = order;
  if (!standing) return [];
  const { erp, warehouses, carriers, openedAt, state } = standing;
  const due = dueOn(order);
  const rows: KeyRow[] = [];
  for (const warehouse of [undefined, ...warehouses])
    for (const carrier of [undefined, ...carriers])
      for (const one of [undefined, erp]) {
        const key = keyOf({ warehouse, carrier, erp: one });
        if (key) rows.push({ ...key, state, openedAt, ...(due && { dueOn: due }), orderId });
      }
  return rows;
}

export const isSame = (one: KeyRow | undefined, other: KeyRow): boolean =>
  one?.state === other.state && one.dueOn === other.dueOn;
