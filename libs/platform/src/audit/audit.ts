import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/index.js';
import { clock } from '../clock/index.js';
import { Database, onCommit, type Tx } from '../persistence/index.js';
import { currentContext, logger, withoutPrivateData } from '../telemetry/index.js';
import { type ChainHead, canonicalText, GENESIS, hashOf } from './chain.js';

const log = logger('audit');

export const ACTOR_KINDS = ['operator', 'internal', 'partner', 'person', 'invitee', 'product'] as const;

/** Who did it: a person, a client, or the product itself. */
export interface Actor {
  readonly kind: (typeof ACTOR_KINDS)[number];
  /** Client id; of a person the username; of the product the part of it that acted. */
  readonly id: string;
  readonly partnerId?: string;
}

/** One administrative act. */
export interface Act {
  readonly tenant: string;
  readonly actor: Actor;
  /** `partner.suspended`, `client-secret.created`: what happened, in the past tense. */
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** What the act changed, before and after. Secrets and what tells of persons are taken out here. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** In the words of whoever did it; secrets and mail addresses among them are taken out here. */
  readonly reason?: string;
}

export interface AuditEntry extends Act {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly correlationId: string;
  /** Hash of the entry before; 64 zeros for the first one. */
  readonly previousHash: string;
  readonly hash: string;
}

export const actorOf = ({ kind, clientId, partnerId, person }: Principal): Actor => ({
  ...(person ? { kind: 'person', id: person.username } : { kind, id: clientId }),
  ...(partnerId && { partnerId }),
});

/**
 * The audit trail: every administrative act of every app, append-only, each tenant's entries chained by their hashes.
 * Record an act in the transaction that does it, as its last statement: entries of one tenant are written one after the
 * other, and the chain's head stays locked until the commit.
 */
@Injectable()
export class Audit {
  async record(tx: Tx, act: Act): Promise<AuditEntry> {
    const { tenant, actor, before, after, subject, reason } = act;
    const head = await this.lockHead(tx, tenant);
    const entry = {
      sequence: head.sequence + 1,
      at: clock.iso(),
      tenant,
      actor,
      act: act.act,
      subject,
      ...(before !== undefined && { before: withoutPrivateData(before) }),
      ...(after !== undefined && { after: withoutPrivateData(after) }),
      ...(reason !== undefined && { reason: withoutPrivateData(reason) }),
      correlationId: currentContext().correlationId,
      previousHash: head.hash,
    };
    const record = canonicalText(entry);
    const hash = hashOf(record);
    await tx.query('INSERT INTO platform.audit_entries (tenant, sequence, record, hash) VALUES ($1, $2, $3, $4)', [
      tenant,
      entry.sequence,
      record,
      hash,
    ]);
    await tx.query('UPDATE platform.audit_heads SET sequence = $2, hash = $3 WHERE tenant = $1', [
      tenant,
      entry.sequence,
      hash,
    ]);
    // Whoever keeps the log elsewhere can show by it that the chain was not written anew.
    onCommit(tx, `audit ${tenant} ${entry.sequence}`, () =>
      log.info({ tenant, act: act.act, subject, sequence: entry.sequence, hash }, 'recorded'),
    );
    return { ...(JSON.parse(record) as Omit<AuditEntry, 'hash'>), hash };
  }

  private async lockHead(tx: Tx, tenant: string): Promise<ChainHead> {
    const [head] = (await tx.query(
      `INSERT INTO platform.audit_heads AS h (tenant, sequence, hash) VALUES ($1, 0, $2)
       ON CONFLICT (tenant) DO UPDATE SET sequence = h.sequence RETURNING sequence, hash`,
      [tenant, GENESIS],
    )) as { sequence: string; hash: string }[];
    return { sequence: Number(head?.sequence), hash: head?.hash as string };
  }
}

/** What a reader of the trail asks for. */
export interface AuditQuery {
  readonly tenant: string;
  readonly act?: string;
  /** `{type}/{id}` */
  readonly subject?: string;
  readonly actor?: string;
  readonly correlationId?: string;
  readonly from?: Date;
  readonly to?: Date;
  /** Exclusive; newest first. */
  readonly before?: number;
  readonly limit: number;
}

@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  async read(query: AuditQuery): Promise<AuditEntry[]> {
    const rows = await this.database.query<{ record: string; hash: string }>(
      `SELECT record, hash FROM platform.audit_entries
       WHERE tenant = $1 AND ($2::bigint IS NULL OR sequence < $2) AND ($3::text IS NULL OR act = $3)
         AND ($4::text IS NULL OR subject = $4) AND ($5::text IS NULL OR actor = $5)
         AND ($6::text IS NULL OR correlation_id = $6)
         AND ($7::text IS NULL OR record::jsonb ->> 'at' >= $7) AND ($8::text IS NULL OR record::jsonb ->> 'at' < $8)
       ORDER BY sequence DESC LIMIT $9`,
      [
        query.tenant,
        query.before ?? null,
        query.act ?? null,
        query.subject ?? null,
        query.actor ?? null,
        query.correlationId ?? null,
        query.from?.toISOString() ?? null,
        query.to?.toISOString() ?? null,
        query.limit,
      ],
    );
    return rows.map(({ record, hash }) => ({ ...(JSON.parse(record) as Omit<AuditEntry, 'hash'>), hash }));
  }
}
