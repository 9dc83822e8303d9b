import type { Tx } from '#messaging';
import { childTraceparent } from '#platform/telemetry';
import type { Changes, Delivery } from './apply.js';
import type { Instance } from './instance.js';
import type { InstanceReference, ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';

interface InstanceRow<S> {
  readonly id: string;
  readonly state: S | null;
  readonly sequence: number;
  readonly traceparent: string | null;
  readonly queues: Record<string, string[]>;
  readonly timers: Record<string, number>;
  readonly open_cases: Record<string, string>;
  readonly refs: InstanceReference[];
}

/**
 * Set-based reading and writing of instances: whatever the number of instances in a batch, loading is two statements
 * (three when some are new) and writing is one, plus one for the references where they changed.
 */
export class InstanceStore<S> {
  private readonly schema: string;

  constructor(private readonly definition: ProcessDefinition<S>) {
    this.schema = schemaOf(definition.name);
  }

  /** Locks in the order of ids, so that two batches never wait for each other in a circle. */
  async lock(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<Map<string, Instance<S>>> {
    const ids = [...new Set(deliveries.map(({ instance }) => instance))].sort();
    const rows = await this.selectLocked(tx, tenant, ids);
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) {
      await tx.query(
        `INSERT INTO ${this.schema}.instances (tenant, id, version) SELECT $1, id, $3 FROM unnest($2::text[]) AS id ON CONFLICT DO NOTHING`,
        [tenant, missing, this.definition.version],
      );
      rows.push(...(await this.selectLocked(tx, tenant, missing)));
    }
    return new Map(
      rows.map((row) => {
        const first = deliveries.find(({ instance, traceparent }) => instance === row.id && traceparent);
        return [row.id, toInstance(row, first?.traceparent)];
      }),
    );
  }

  /** Deliveries that were not applied before. */
  async unapplied(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<Delivery[]> {
    const rows = (await tx.query(
      `SELECT h.instance, h.input_id FROM unnest($2::text[], $3::text[]) AS d(instance, input_id)
       JOIN ${this.schema}.history h ON h.tenant = $1 AND h.instance = d.instance AND h.input_id = d.input_id`,
      [tenant, deliveries.map(({ instance }) => instance), deliveries.map(({ id }) => id)],
    )) as { instance: string; input_id: string }[];
    const applied = new Set(rows.map(({ instance, input_id }) => `${instance}\n${input_id}`));
    return deliveries.filter(({ instance, id }) => {
      const key = `${instance}\n${id}`;
      if (applied.has(key)) return false;
      applied.add(key);
      return true;
    });
  }

  async write(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<void> {
    const { definition, schema } = this;
    const instances = changes.map(({ instance }) => ({
      id: instance.id,
      state: instance.state,
      status: instance.state === null ? null : definition.status(instance.state),
      terminal: instance.state !== null && definition.terminal(instance.state),
      traceparent: instance.traceparent,
      sequence: instance.sequence,
      queues: instance.queues,
      timers: instance.timers,
      open_cases: instance.openCases,
      refs: instance.refs,
    }));
    await tx.query(
      `WITH i AS (
         UPDATE ${schema}.instances t SET state = n.state, status = n.status, terminal = n.terminal, traceparent = n.traceparent,
           sequence = n.sequence, queues = n.queues, timers = n.timers, open_cases = n.open_cases, refs = n.refs,
           version = $3, updated_at = now()
         FROM jsonb_to_recordset($2::jsonb) AS n(id text, state jsonb, status text, terminal boolean, traceparent text, sequence int,
           queues jsonb, timers jsonb, open_cases jsonb, refs jsonb)
         WHERE t.tenant = $1 AND t.id = n.id AND n.state IS NOT NULL
       ), gone AS (
         DELETE FROM ${schema}.instances t USING jsonb_to_recordset($2::jsonb) AS n(id text, state jsonb)
         WHERE t.tenant = $1 AND t.id = n.id AND n.state IS NULL AND t.state IS NULL
       ), h AS (
         INSERT INTO ${schema}.history (tenant, instance, sequence, input_id, at, input, note, commands, events, failure)
         SELECT $1, n.instance, n.sequence, n."inputId", (n.input->>'now')::timestamptz, n.input, n.note,
           ARRAY(SELECT jsonb_array_elements_text(n.commands)), ARRAY(SELECT jsonb_array_elements_text(n.events)), n.failure
         FROM jsonb_to_recordset($4::jsonb) AS n(instance text, sequence int, "inputId" text, input jsonb, note text, commands jsonb,
           events jsonb, failure text)
       ), c AS (
         INSERT INTO ${schema}.commands (tenant, instance, key, type, target, payload, repeat, decided_at)
         SELECT $1, n.instance, n.key, n.type, n.target, n.payload, n.repeat, clock_timestamp()
         FROM jsonb_to_recordset($5::jsonb) AS n(instance text, key text, type text, target text, payload jsonb, repeat boolean)
       ), o AS (
         UPDATE ${schema}.commands t SET outcome = n.outcome, finished_at = clock_timestamp()
         FROM jsonb_to_recordset($6::jsonb) AS n(key text, outcome jsonb) WHERE t.tenant = $1 AND t.key = n.key
       ), opened AS (
         INSERT INTO ${schema}.cases (tenant, id, instance, code, title, detail, owner, severity, actions, evidence, opened_at, due_at)
         SELECT $1, n.id, n.instance, n.code, n.title, n.detail, n.owner, n.severity,
           ARRAY(SELECT jsonb_array_elements_text(n.actions)), n.evidence, now(), n."dueAt"
         FROM jsonb_to_recordset($7::jsonb) AS n(id uuid, instance text, code text, title text, detail text, owner text, severity text,
           actions jsonb, evidence jsonb, "dueAt" timestamptz)
       )
       UPDATE ${schema}.cases t SET state = 'resolved', closed_at = now(), resolution = n.resolution, closed_by = n.by
       FROM jsonb_to_recordset($8::jsonb) AS n(id uuid, resolution text, by text) WHERE t.tenant = $1 AND t.id = n.id`,
      [
        tenant,
        JSON.stringify(instances),
        definition.version,
        JSON.stringify(
          changes.flatMap(({ history }) => history),
          bigintAsText,
        ),
        JSON.stringify(changes.flatMap(({ commands }) => commands)),
        JSON.stringify(changes.flatMap(({ outcomes }) => outcomes)),
        JSON.stringify(
          changes.flatMap(({ opened }) => opened),
          bigintAsText,
        ),
        JSON.stringify(changes.flatMap(({ closed }) => closed)),
      ],
    );
    await this.writeReferences(
      tx,
      tenant,
      changes.filter(({ refsChanged }) => refsChanged),
    );
  }

  private async writeReferences(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<void> {
    if (changes.length === 0) return;
    const refs = changes.flatMap(({ instance }) => instance.refs.map((ref) => ({ ...ref, instance: instance.id })));
    await tx.query(
      `WITH n AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS n(kind text, key text, owner text, instance text)),
       gone AS (
         DELETE FROM ${this.schema}.refs r WHERE r.tenant = $1 AND r.instance = ANY($2)
           AND NOT EXISTS (SELECT FROM n WHERE n.kind = r.kind AND n.key = r.key AND n.instance = r.instance)
       )
       INSERT INTO ${this.schema}.refs (tenant, kind, key, instance, owner) SELECT DISTINCT ON (kind, key, instance) $1, kind, key, instance, owner FROM n
       ON CONFLICT (tenant, kind, key, instance) DO UPDATE SET owner = excluded.owner`,
      [tenant, changes.map(({ instance }) => instance.id), JSON.stringify(refs)],
    );
  }

  private selectLocked(tx: Tx, tenant: string, ids: readonly string[]): Promise<InstanceRow<S>[]> {
    return tx.query(
      `SELECT id, state, sequence, traceparent, queues, timers, open_cases, refs FROM ${this.schema}.instances
       WHERE tenant = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`,
      [tenant, ids],
    ) as Promise<InstanceRow<S>[]>;
  }
}

function toInstance<S>(row: InstanceRow<S>, traceparent: string | undefined): Instance<S> {
  return {
    id: row.id,
    state: row.state,
    sequence: row.sequence,
    traceparent: row.traceparent ?? traceparent ?? childTraceparent(),
    queues: row.queues,
    timers: row.timers,
    openCases: row.open_cases,
    refs: row.refs,
  };
}

/** Positions of the event log are bigints; JSON has none. */
const bigintAsText = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
