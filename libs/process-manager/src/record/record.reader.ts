import type { CrossReference, Drift } from '#canonical';
import type { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import { schemaOf } from '../process-manager.migration.js';
import type { KeptDrift } from './record.changes.js';

export interface CrossReferenceQuery {
  readonly entity?: string;
  readonly kind?: string;
  readonly system?: string;
  readonly value?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface DriftQuery {
  readonly state?: 'open' | 'closed';
  readonly instanceId?: string;
  readonly entityType?: string;
  readonly entity?: string;
  readonly field?: string;
  readonly writer?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface KeptReference extends CrossReference {
  readonly instance: string;
  readonly since: string;
}

type ReferenceRow = Omit<KeptReference, 'since'> & { readonly since: Date };
interface DriftRow {
  readonly id: string;
  readonly instance: string;
  readonly since: Date;
  readonly drift: Drift;
}

const ANY = /^/;

/** Queries on what systems call the things of a process, and on where they differ from a field's owner. */
export class RecordReader {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  /** By our id, and the kind and system of each number. */
  async references(tenant: string, { entity, kind, system, value, cursor, limit }: CrossReferenceQuery) {
    const keys = keysAt(cursor, ANY, ANY, ANY, ANY) ?? [];
    const rows = await this.database.query<ReferenceRow>(
      `SELECT entity, kind, system, value, instance, since FROM ${this.schema}.cross_references WHERE tenant = $1
         AND ($2::text IS NULL OR entity = $2) AND ($3::text IS NULL OR kind = $3)
         AND ($4::text IS NULL OR system = $4) AND ($5::text IS NULL OR value = $5)
         AND ($6::text IS NULL OR (entity, kind, system, value) > ($6, $7, $8, $9))
       ORDER BY entity, kind, system, value LIMIT $10`,
      [
        tenant,
        entity ?? null,
        kind ?? null,
        system ?? null,
        value ?? null,
        ...[0, 1, 2, 3].map((nth) => keys[nth] ?? null),
        limit + 1,
      ],
    );
    const page = pageOf(rows, limit, (row) => [row.entity, row.kind, row.system, row.value]);
    const items = page.items.map((row): KeptReference => ({ ...row, since: row.since.toISOString() }));
    return { items, nextCursor: page.nextCursor };
  }

  /** Oldest first. */
  async drifts(tenant: string, query: DriftQuery) {
    const [since = null, id = null] = keysAt(query.cursor, INSTANT, ANY) ?? [];
    const { state, instanceId, entityType, entity, field, writer, limit } = query;
    const rows = await this.database.query<DriftRow>(
      `SELECT id, instance, since, drift FROM ${this.schema}.drifts WHERE tenant = $1
         AND ($2::text IS NULL OR (closed_at IS NULL) = ($2 = 'open')) AND ($3::text IS NULL OR instance = $3)
         AND ($4::text IS NULL OR entity_type = $4) AND ($5::text IS NULL OR entity = $5)
         AND ($6::text IS NULL OR field = $6) AND ($7::text IS NULL OR writer = $7)
         AND ($8::timestamptz IS NULL OR (since, id) > ($8, $9))
       ORDER BY since, id LIMIT $10`,
      [
        tenant,
        ...[state, instanceId, entityType, entity, field, writer].map((filter) => filter ?? null),
        since,
        id,
        limit + 1,
      ],
    );
    const page = pageOf(rows, limit, (row) => [row.since.toISOString(), row.id]);
    const items = page.items.map(({ id, instance, drift }): KeptDrift => ({ ...drift, id, instance }));
    return { items, nextCursor: page.nextCursor };
  }
}
