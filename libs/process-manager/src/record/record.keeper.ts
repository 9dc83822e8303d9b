import { setTimeout as sleep } from 'node:timers/promises';
import { Counter } from 'prom-client';
import type { CrossReference } from '#canonical';
import type { Tx } from '#messaging';
import { type Database, onCommit, prepared, together } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { Changes } from '../changes.js';
import type { ProcessDefinition } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { inFormOf } from '../upcast.js';
import { driftsChanged, type KeptDrift, keptDrift, referencesAdded } from './record.changes.js';

/** Instances recorded anew in one transaction. */
const BATCH = 100;
const RETRY_MS = 5_000;

const driftsOpened = new Counter({
  name: 'crossdock_drifts_total',
  help: 'Fields of which a system that does not own them told another value, by process, field and kind of writer',
  labelNames: ['process', 'field', 'writer'],
  registers: [metrics],
});
const log = logger('system-of-record');

type KeptReference = CrossReference & { readonly instance: string };

interface Walked {
  readonly tenant: string;
  readonly id: string;
  readonly version: number;
  readonly state: unknown;
}

/**
 * Keeps what systems call the things of a process, and where one of them says something else than a field's owner: in
 * the transaction that decides, which holds the instances' locks, and once for all that was there before a version.
 *
 * Cost: one statement where a system gave a number that it had not given before, one more where a drift began, changed
 * or ended; none otherwise, and none waits for another's answer.
 */
export class RecordKeeper<S> {
  private readonly sql;
  private readonly stopping = new AbortController();
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
  ) {
    this.sql = statementsOf(schemaOf(definition.name));
  }

  /** Goes on in the background: what is not recorded yet is not found by its numbers yet. */
  start(): void {
    const { crossReferences, drifts } = this.definition;
    if (crossReferences || drifts) this.working = this.recordWhatIsThere();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  /** @returns the statements under way */
  publish(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<unknown>[] {
    const references = changes.flatMap((change) =>
      referencesAdded(this.definition, change).map((each) => ({ ...each, instance: change.instance.id })),
    );
    const drifts = changes.flatMap((change) => driftsChanged(this.definition, change));
    this.count(tx, drifts);
    return this.write(tx, tenant, references, drifts, this.sql.drift);
  }

  private write(
    tx: Tx,
    tenant: string,
    references: readonly KeptReference[],
    drifts: readonly KeptDrift[],
    driftStatement: string,
  ): Promise<unknown>[] {
    const statements: Promise<unknown>[] = [];
    if (references.length > 0) statements.push(prepared(tx, this.sql.refer, [tenant, JSON.stringify(references)]));
    if (drifts.length > 0) {
      const rows = drifts.map(({ id, instance, ...drift }) => {
        const { entityType, entity, field, writer, since, closedAt } = drift;
        return { id, instance, entityType, entity, field, writer, since, closedAt, drift };
      });
      statements.push(prepared(tx, driftStatement, [tenant, JSON.stringify(rows)]));
    }
    return statements;
  }

  private count(tx: Tx, drifts: readonly KeptDrift[]): void {
    const opened = drifts.filter(({ closedAt }) => !closedAt);
    if (opened.length === 0) return;
    onCommit(tx, opened, () => {
      for (const { entityType, field, writerKind } of opened)
        driftsOpened.inc({ process: this.definition.name, field: `${entityType}.${field}`, writer: writerKind });
    });
  }

  private async recordWhatIsThere(): Promise<void> {
    const { name, version } = this.definition;
    while (!this.stopping.signal.aborted) {
      try {
        const known = await this.database.query(this.sql.isRecorded, [version]);
        if (known.length > 0) return;
        const recorded = await this.recordAll();
        if (recorded > 0) log.info({ process: name, version, instances: recorded }, 'recorded anew');
        return;
      } catch (err) {
        log.warn({ err, process: name }, 'not recorded anew');
        await sleep(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async recordAll(): Promise<number> {
    let last: Walked | undefined;
    for (let recorded = 0; ; ) {
      const batch = await this.recordBehind(last);
      recorded += batch.length;
      last = batch.at(-1);
      if (this.stopping.signal.aborted) return recorded;
      if (batch.length === BATCH) continue;
      await this.database.query(this.sql.complete, [this.definition.version]);
      return recorded;
    }
  }

  /** Nobody is waited for: what is decided meanwhile writes its rows itself, and a row that is there is at least as new as the state. */
  private recordBehind(last: Walked | undefined): Promise<Walked[]> {
    const { crossReferences, drifts } = this.definition;
    return this.database.transaction(async (tx) => {
      const rows = (await tx.query(this.sql.walk, [last?.tenant ?? '', last?.id ?? '', BATCH])) as Walked[];
      for (const [tenant, ofOne] of Map.groupBy(rows, (row) => row.tenant)) {
        // Those of a later version are that one's to record.
        const ours = ofOne.filter(({ version }) => version <= this.definition.version);
        const states = ours.map(({ id, state, version }) => ({
          id,
          state: inFormOf(this.definition, state, version),
        }));
        const references = states.flatMap(({ id, state }) =>
          (crossReferences?.(state) ?? []).map((each) => ({ ...each, instance: id })),
        );
        const kept = states.flatMap(({ id, state }) => (drifts?.(state) ?? []).map((each) => keptDrift(id, each)));
        await together(this.write(tx, tenant, references, kept, this.sql.missingDrift));
      }
      return rows;
    });
  }
}

const driftRows = (schema: string) => `
    INSERT INTO ${schema}.drifts (tenant, id, instance, entity_type, entity, field, writer, since, closed_at, drift)
    SELECT $1, n.id, n.instance, n."entityType", n.entity, n.field, n.writer, n.since, n."closedAt", n.drift
    FROM jsonb_to_recordset($2::jsonb) AS n(id text, instance text, "entityType" text, entity text, field text,
      writer text, since timestamptz, "closedAt" timestamptz, drift jsonb)
    ORDER BY n.id`;

const statementsOf = (schema: string) => ({
  /** In one order, so that two who give the same number never wait for each other in a circle. */
  refer: `
    INSERT INTO ${schema}.cross_references (tenant, entity, kind, system, value, instance)
    SELECT $1, n.entity, n.kind, n.system, n.value, n.instance
    FROM jsonb_to_recordset($2::jsonb) AS n(entity text, kind text, system text, value text, instance text)
    ORDER BY n.entity, n.kind, n.system, n.value
    ON CONFLICT DO NOTHING`,

  drift: `${driftRows(schema)} ON CONFLICT (tenant, id) DO UPDATE SET closed_at = excluded.closed_at, drift = excluded.drift`,
  missingDrift: `${driftRows(schema)} ON CONFLICT DO NOTHING`,

  isRecorded: `SELECT 1 FROM ${schema}.recorded WHERE version = $1`,
  complete: `INSERT INTO ${schema}.recorded (version) VALUES ($1) ON CONFLICT DO NOTHING`,

  walk: `
    SELECT i.tenant, i.id, i.version, i.state FROM ${schema}.instances i
    WHERE (i.tenant, i.id) > ($1, $2) AND i.state IS NOT NULL ORDER BY i.tenant, i.id LIMIT $3`,
});
