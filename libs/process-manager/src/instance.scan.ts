import type { Database } from '#platform/persistence';
import type { ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { inFormOf } from './upcast.js';

/** An instance as it is held against the books of others. */
export interface ScannedInstance<S> {
  readonly id: string;
  readonly state: S;
  readonly status: string;
  readonly terminal: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Systems that a command of it is still to be done in. */
  readonly busy: readonly string[];
}

interface Row<S> extends Omit<ScannedInstance<S>, 'createdAt' | 'updatedAt'> {
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const PAGE = 500;
const COLUMNS = `id, version, state, status, terminal, created_at, updated_at,
  ARRAY(SELECT jsonb_object_keys(queues)) AS busy`;

/** Reads a process's instances as a whole, for reconciliation. */
export class InstanceScan<S> {
  private readonly schema: string;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(definition.name);
  }

  /** Those that have not ended, then those that were begun since and have: in pages, each once. */
  async *pages(tenant: string, since?: string): AsyncGenerator<readonly ScannedInstance<S>[]> {
    const told = new Set<string>();
    for await (const page of this.open(tenant)) {
      if (since !== undefined)
        for (const { id, createdAt } of page) if (Date.parse(createdAt) >= Date.parse(since)) told.add(id);
      yield page;
    }
    if (since === undefined) return;
    // One may have ended since it was read as open.
    for await (const page of this.ended(tenant, since)) yield page.filter(({ id }) => !told.has(id));
  }

  /** In the order of their ids, by the index of those that are open: few of many. */
  private async *open(tenant: string): AsyncGenerator<readonly ScannedInstance<S>[]> {
    for (let after = ''; ; ) {
      const rows = await this.database.query<Row<S>>(
        `SELECT ${COLUMNS} FROM ${this.schema}.instances WHERE tenant = $1 AND id > $2 AND NOT terminal AND state IS NOT NULL
         ORDER BY id LIMIT ${PAGE}`,
        [tenant, after],
      );
      yield rows.map((row) => this.toScanned(row));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** In the order in which they were begun. */
  private async *ended(tenant: string, since: string): AsyncGenerator<readonly ScannedInstance<S>[]> {
    for (let after: readonly [string, string] = [since, '']; ; ) {
      const rows = await this.database.query<Row<S>>(
        `SELECT ${COLUMNS} FROM ${this.schema}.instances
         WHERE tenant = $1 AND (created_at, id) > ($2::timestamptz, $3) AND terminal AND state IS NOT NULL
         ORDER BY created_at, id LIMIT ${PAGE}`,
        [tenant, ...after],
      );
      yield rows.map((row) => this.toScanned(row));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = [last.created_at.toISOString(), last.id];
    }
  }

  /** By id; those that there are. */
  async of(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, ScannedInstance<S>>> {
    const found = new Map<string, ScannedInstance<S>>();
    for (let at = 0; at < ids.length; at += PAGE) {
      const rows = await this.database.query<Row<S>>(
        `SELECT ${COLUMNS} FROM ${this.schema}.instances WHERE tenant = $1 AND id = ANY($2) AND state IS NOT NULL`,
        [tenant, ids.slice(at, at + PAGE)],
      );
      for (const row of rows) found.set(row.id, this.toScanned(row));
    }
    return found;
  }

  private toScanned({ version, created_at, updated_at, state, ...row }: Row<S>): ScannedInstance<S> {
    return {
      ...row,
      state: inFormOf(this.definition, state, version),
      createdAt: created_at.toISOString(),
      updatedAt: updated_at.toISOString(),
    };
  }
}
