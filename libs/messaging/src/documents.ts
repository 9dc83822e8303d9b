import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, prepared } from '#platform/persistence';
import type { Tx } from './event-log.js';
import type { DocumentStore } from './wire-tap.js';

/** A message is known by its bytes. */
export const documentIdOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/** In the order of their ids, so that two of these never wait for each other in a circle. */
const PUT = `
  WITH given AS (
    SELECT * FROM unnest($2::text[], $3::text[], $4::bytea[], $5::text[], $6::text[], $7::text[])
      AS g(id, media_type, body, channel, direction, order_id)
  ), kept AS (
    INSERT INTO messaging.documents (tenant, id, media_type, body)
    SELECT $1, g.id, g.media_type, g.body FROM given g ORDER BY g.id ON CONFLICT DO NOTHING
  )
  INSERT INTO messaging.document_uses (tenant, document_id, channel, direction, order_id)
  SELECT $1, g.id, g.channel, g.direction, g.order_id FROM given g`;

type TenantsDocument = Omit<Parameters<DocumentStore['put']>[1], 'tenant'>;

/** Claim Check: raw messages by the hash of their bytes, each use of one beside it. */
@Injectable()
export class Documents implements DocumentStore {
  constructor(private readonly database: Database) {}

  async put(tx: Tx, document: Parameters<DocumentStore['put']>[1]): Promise<{ documentId: string }> {
    const { tenant, ...rest } = document;
    const [documentId] = (await this.putAll(tx, tenant, [rest])) as [string];
    return { documentId };
  }

  /** Answers their ids, in the order given. */
  async putAll(tx: Tx, tenant: string, documents: readonly TenantsDocument[]): Promise<string[]> {
    const ids = documents.map(({ body }) => documentIdOf(body));
    await prepared(tx, PUT, [
      tenant,
      ids,
      documents.map(({ mediaType }) => mediaType),
      documents.map(({ body }) => body),
      documents.map(({ channel }) => channel),
      documents.map(({ direction }) => direction),
      documents.map(({ orderId }) => orderId ?? null),
    ]);
    return ids;
  }

  async get(tenant: string, documentId: string) {
    const [row] = await this.database.query<{ media_type: string; body: Buffer; received_at: Date }>(
      'SELECT media_type, body, received_at FROM messaging.documents WHERE tenant = $1 AND id = $2',
      [tenant, documentId],
    );
    return row ? { mediaType: row.media_type, body: row.body, receivedAt: row.received_at.toISOString() } : null;
  }

  async list(tenant: string, orderId: string) {
    const rows = await this.database.query<{
      document_id: string;
      channel: string;
      direction: 'in' | 'out';
      media_type: string;
      size: number;
      received_at: Date;
    }>(
      `SELECT u.document_id, u.channel, u.direction, d.media_type, length(d.body) AS size, u.received_at
       FROM messaging.document_uses u JOIN messaging.documents d ON d.tenant = u.tenant AND d.id = u.document_id
       WHERE u.tenant = $1 AND u.order_id = $2 ORDER BY u.received_at`,
      [tenant, orderId],
    );
    return rows.map((row) => ({
      documentId: row.document_id,
      channel: row.channel,
      direction: row.direction,
      mediaType: row.media_type,
      size: row.size,
      receivedAt: row.received_at.toISOString(),
    }));
  }
}
