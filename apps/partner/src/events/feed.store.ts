import { prepared, type Tx, together } from '#platform/persistence';
import type { Claims, KnownParty, Unclaimed } from './claims.js';
import type { Role, Thing } from './ownership.js';
import type { Entry } from './publication.js';

interface ClaimRow {
  readonly kind: Thing['kind'];
  readonly id: string;
  readonly role: Role;
  readonly party: string;
  readonly audience: Unclaimed['audience'];
  readonly log_position: string;
}

const PROGRESS = 'SELECT log_position FROM partner.feed_progress WHERE tenant = $1';
const PARTIES = `
  SELECT p.kind, p.id, p.role, p.party FROM unnest($2::text[], $3::text[]) AS t(kind, id)
  CROSS JOIN LATERAL (SELECT * FROM partner.parties p WHERE p.tenant = $1 AND p.kind = t.kind AND p.id = t.id LIMIT 8) p`;
const UNCLAIMED = `
  SELECT u.kind, u.id, u.role, u.audience, u.log_position FROM unnest($2::text[], $3::text[]) AS t(kind, id)
  CROSS JOIN LATERAL (
    SELECT * FROM partner.unclaimed u WHERE u.tenant = $1 AND u.kind = t.kind AND u.id = t.id LIMIT 10000
  ) u`;
const HEADS = `
  SELECT s.partner, s.subject, (
    SELECT h.sequence FROM partner.feed_heads h WHERE h.tenant = $1 AND h.partner_id = s.partner AND h.subject = s.subject
  ) AS sequence FROM unnest($2::text[], $3::text[]) AS s(partner, subject)`;

const ADD = `
  WITH added AS (
    INSERT INTO partner.feed (tenant, partner_id, event_id, type, subject, order_key, order_id, warehouse, received_at, body)
    SELECT $1, g.partner, g.event, g.type, g.subject, g.order_key, g.order_id, g.warehouse, g.received_at, g.body
    FROM jsonb_to_recordset($2::jsonb) AS g(n int, partner text, event text, type text, subject text, order_key text,
      order_id text, warehouse text, received_at timestamptz, body text)
    ORDER BY g.n RETURNING partner_id, position
  )
  INSERT INTO partner.feed_ends (tenant, partner_id, position)
  SELECT $1, partner_id, max(position) FROM added GROUP BY partner_id
  ON CONFLICT (tenant, partner_id) DO UPDATE SET position = excluded.position`;
const MOVE_HEADS = `
  INSERT INTO partner.feed_heads (tenant, partner_id, subject, sequence)
  SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[])
  ON CONFLICT (tenant, partner_id, subject) DO UPDATE SET sequence = excluded.sequence`;
const LEARN = `
  INSERT INTO partner.parties (tenant, kind, id, role, party) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[])
  ON CONFLICT (tenant, kind, id, role) DO UPDATE SET party = excluded.party`;
const WAIT = `
  INSERT INTO partner.unclaimed (tenant, kind, id, role, audience, log_position)
  SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) ON CONFLICT DO NOTHING`;
const SETTLE = `
  DELETE FROM partner.unclaimed u USING unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
    AS s(kind, id, role, audience, log_position)
  WHERE u.tenant = $1 AND u.kind = s.kind AND u.id = s.id AND u.role = s.role AND u.audience = s.audience
    AND u.log_position = s.log_position`;
const MOVE_PROGRESS = `
  INSERT INTO partner.feed_progress (tenant, log_position) VALUES ($1, $2)
  ON CONFLICT (tenant) DO UPDATE SET log_position = excluded.log_position`;

export interface KnownBefore {
  /** Up to here the log has been published, once and for all. */
  readonly published: bigint;
  readonly parties: readonly KnownParty[];
  readonly unclaimed: readonly Unclaimed[];
}

/** What is known of the things that a batch is about: one round trip. */
export async function readKnown(tx: Tx, tenant: string, things: readonly Thing[]): Promise<KnownBefore> {
  const keys = [tenant, things.map(({ kind }) => kind), things.map(({ id }) => id)] as const;
  const [progress, parties, unclaimed] = await together([
    prepared<{ log_position: string }>(tx, PROGRESS, [tenant]),
    prepared<ClaimRow>(tx, PARTIES, keys),
    prepared<ClaimRow>(tx, UNCLAIMED, keys),
  ]);
  return {
    published: BigInt(progress[0]?.log_position ?? 0),
    parties: parties.map(({ kind, id, role, party }) => ({ thing: { kind, id }, party: { role, id: party } })),
    unclaimed: unclaimed.map(({ kind, id, role, audience, log_position }) => ({
      thing: { kind, id },
      role,
      audience,
      logPosition: BigInt(log_position),
    })),
  };
}

/** Gives the entries their places and stores them with all that was learned: two round trips for any number. */
export async function publish(
  tx: Tx,
  tenant: string,
  entries: readonly Entry[],
  claims: Claims,
  upTo: bigint,
): Promise<void> {
  const heads = new Map<string, { partner: string; subject: string; sequence: number }>();
  const headOf = ({ partnerId, subject }: Entry) => `${partnerId}\n${subject}`;
  for (const entry of entries)
    heads.set(headOf(entry), { partner: entry.partnerId, subject: entry.subject, sequence: 0 });
  if (heads.size > 0) {
    const asked = [...heads.values()];
    const rows = await prepared<{ partner: string; subject: string; sequence: number | null }>(tx, HEADS, [
      tenant,
      asked.map(({ partner }) => partner),
      asked.map(({ subject }) => subject),
    ]);
    for (const row of rows) heads.set(`${row.partner}\n${row.subject}`, { ...row, sequence: row.sequence ?? 0 });
  }
  const records = entries.map((entry, n) => {
    const head = heads.get(headOf(entry)) as { sequence: number };
    head.sequence += 1;
    return toRecord(entry, n, head.sequence);
  });
  const moved = [...heads.values()];
  await together([
    ...(records.length > 0
      ? [
          prepared(tx, ADD, [tenant, JSON.stringify(records)]),
          prepared(tx, MOVE_HEADS, [
            tenant,
            moved.map(({ partner }) => partner),
            moved.map(({ subject }) => subject),
            moved.map(({ sequence }) => sequence),
          ]),
        ]
      : []),
    ...(claims.learned.length > 0 ? [prepared(tx, LEARN, [tenant, ...partyColumns(claims.learned)])] : []),
    ...(claims.added.length > 0 ? [prepared(tx, WAIT, [tenant, ...unclaimedColumns(claims.added)])] : []),
    ...(claims.settled.length > 0 ? [prepared(tx, SETTLE, [tenant, ...unclaimedColumns(claims.settled)])] : []),
    prepared(tx, MOVE_PROGRESS, [tenant, String(upTo)]),
  ]);
}

const toRecord = (entry: Entry, n: number, sequence: number) => ({
  n,
  partner: entry.partnerId,
  event: entry.eventId,
  type: entry.type,
  subject: entry.subject,
  order_key: entry.orderKey,
  order_id: entry.orderId,
  warehouse: entry.warehouse,
  received_at: entry.receivedAt,
  body: JSON.stringify(entry.cloudEvent(sequence)),
});

const partyColumns = (learned: readonly KnownParty[]) => [
  learned.map(({ thing }) => thing.kind),
  learned.map(({ thing }) => thing.id),
  learned.map(({ party }) => party.role),
  learned.map(({ party }) => party.id),
];

const unclaimedColumns = (list: readonly Unclaimed[]) => [
  list.map(({ thing }) => thing.kind),
  list.map(({ thing }) => thing.id),
  list.map(({ role }) => role),
  list.map(({ audience }) => audience),
  list.map(({ logPosition }) => String(logPosition)),
];
