import { type Database, prepared, type Tx } from '#platform/persistence';

/** An order of which something could not be published: what comes behind it waits, so that the feed skips nothing. */
export interface HeldOrder {
  readonly tenant: string;
  /** As entries of the feed have it. */
  readonly orderKey: string;
}

export interface HeldEvent extends HeldOrder {
  readonly logPosition: bigint;
}

const HELD = `
  SELECT k.key FROM unnest($2::text[]) AS k(key)
  CROSS JOIN LATERAL (SELECT 1 FROM partner.feed_held h WHERE h.tenant = $1 AND h.order_key = k.key LIMIT 1) h`;
const HOLD = `
  INSERT INTO partner.feed_held (tenant, order_key, log_position)
  SELECT $1, * FROM unnest($2::text[], $3::bigint[]) ON CONFLICT DO NOTHING`;

/** Which of these orders are held. */
export async function heldAmong(tx: Tx, tenant: string, orderKeys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await prepared<{ key: string }>(tx, HELD, [tenant, orderKeys]);
  return new Set(rows.map(({ key }) => key));
}

/** Events wait behind what their order is held for. */
export async function holdBehind(tx: Tx, tenant: string, events: readonly HeldEvent[]): Promise<void> {
  await prepared(tx, HOLD, [
    tenant,
    events.map(({ orderKey }) => orderKey),
    events.map(({ logPosition }) => String(logPosition)),
  ]);
}

/** An event cannot be published. @returns whether this was not known yet */
export async function holdFor(tx: Tx, { tenant, orderKey, logPosition }: HeldEvent, error: string): Promise<boolean> {
  const rows = (await tx.query(
    `INSERT INTO partner.feed_held AS h (tenant, order_key, log_position, error) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant, order_key, log_position) DO UPDATE SET error = excluded.error WHERE h.error IS NULL
     RETURNING order_key`,
    [tenant, orderKey, String(logPosition), error],
  )) as unknown[];
  return rows.length > 0;
}

/** @returns whether it is one that could not be published itself */
export async function release(tx: Tx, { tenant, orderKey, logPosition }: HeldEvent): Promise<boolean> {
  const [rows] = (await tx.query(
    `DELETE FROM partner.feed_held WHERE tenant = $1 AND order_key = $2 AND log_position = $3
     RETURNING error IS NOT NULL AS failed`,
    [tenant, orderKey, String(logPosition)],
  )) as [{ failed: boolean }[], number];
  return rows[0]?.failed ?? false;
}

/** The first event of the order that waits. */
export async function firstHeld(tx: Tx, { tenant, orderKey }: HeldOrder): Promise<HeldEvent | undefined> {
  const [row] = (await tx.query(
    `SELECT log_position FROM partner.feed_held WHERE tenant = $1 AND order_key = $2 ORDER BY log_position LIMIT 1`,
    [tenant, orderKey],
  )) as { log_position: string }[];
  return row && { tenant, orderKey, logPosition: BigInt(row.log_position) };
}

/** Some of the orders that are held, in no order: one that fails again and again holds up no other. */
export async function heldOrders(database: Database, limit: number): Promise<HeldOrder[]> {
  const rows = await database.query<{ tenant: string; order_key: string }>(
    `SELECT tenant, order_key FROM (SELECT DISTINCT tenant, order_key FROM partner.feed_held) h ORDER BY random() LIMIT $1`,
    [limit],
  );
  return rows.map(({ tenant, order_key }) => ({ tenant, orderKey: order_key }));
}

export async function countHeld(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM partner.feed_held');
  return row?.count ?? 0;
}
