import { Injectable } from '@nestjs/common';
import type { PartnerKind } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import type { Environment, PartnerClient, PublicKey } from './client.js';

interface Row {
  readonly id: string;
  readonly partner_id: string;
  readonly partner_kind: PartnerKind;
  readonly environment: Environment;
  readonly plan: string | null;
  readonly scopes: string[];
  readonly suspended: boolean;
  readonly tokens_valid_from: Date | null;
  readonly secrets: { id: string; hint: string | null; createdAt: string; lastUsedAt: string | null }[];
  readonly keys: PublicKey[];
  /** By `kid`. */
  readonly keys_used: Readonly<Record<string, string>>;
  readonly created_at: Date;
  readonly version: number;
}

const SELECT = `
  SELECT c.id, c.partner_id, c.partner_kind, c.environment, c.scopes, c.keys, c.created_at, c.version,
    s.plan, coalesce(s.suspended, false) AS suspended, s.tokens_valid_from,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'hint', k.hint, 'createdAt', k.created_at,
        'lastUsedAt', k.last_used_at) ORDER BY k.created_at)
      FROM identity.client_secrets k WHERE k.client_id = c.id AND k.ended_at IS NULL), '[]') AS secrets,
    coalesce((SELECT jsonb_object_agg(u.kid, u.last_used_at) FROM identity.key_uses u WHERE u.client_id = c.id), '{}')
      AS keys_used
  FROM identity.clients c LEFT JOIN platform.client_standings s ON s.client_id = c.id
  WHERE c.kind = 'partner'`;

/** The clients of partners, each with its standing and its credentials. Our own clients are nobody's to see. */
@Injectable()
export class PartnerClientReader {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<PartnerClient | undefined> {
    const [row] = await this.database.query<Row>(`${SELECT} AND c.id = $1`, [id]);
    return row && toClient(row);
  }

  /** Keeps it from changing until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<PartnerClient | undefined> {
    await tx.query('SELECT 1 FROM identity.clients WHERE id = $1 FOR UPDATE', [id]);
    const [row] = (await tx.query(`${SELECT} AND c.id = $1`, [id])) as [Row?];
    return row && toClient(row);
  }

  /** By id, those after `after` first. */
  async list(query: { partnerId?: string; after?: string; limit: number }): Promise<PartnerClient[]> {
    const rows = await this.database.query<Row>(
      `${SELECT} AND ($1::text IS NULL OR c.partner_id = $1) AND ($2::text IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`,
      [query.partnerId ?? null, query.after ?? null, query.limit],
    );
    return rows.map(toClient);
  }
}

export const noClient = (id: string): ProblemError => new ProblemError('not-found', `There is no client ${id}`);

function toClient(row: Row): PartnerClient {
  // Not by member: clients name their keys, and may call one `constructor`.
  const keysUsed = new Map(Object.entries(row.keys_used));
  return {
    id: row.id,
    partnerId: row.partner_id,
    partnerKind: row.partner_kind,
    environment: row.environment,
    ...(row.plan && { plan: row.plan }),
    scopes: row.scopes,
    suspended: row.suspended,
    ...(row.tokens_valid_from && { tokensValidFrom: row.tokens_valid_from.toISOString() }),
    secrets: row.secrets.map(({ id, hint, createdAt, lastUsedAt }) => ({
      id,
      createdAt: new Date(createdAt).toISOString(),
      ...(lastUsedAt && { lastUsedAt: new Date(lastUsedAt).toISOString() }),
      ...(hint && { hint }),
    })),
    keys: row.keys.map((key) => {
      const lastUsedAt = keysUsed.get(key.kid);
      return { ...key, ...(lastUsedAt && { lastUsedAt: new Date(lastUsedAt).toISOString() }) };
    }),
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}
