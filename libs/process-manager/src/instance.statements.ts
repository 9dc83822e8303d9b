const commandsOf = (commands: string) => `
      SELECT $1, c.instance, c.key, c.type, c.target, coalesce(c.payload, 'null'), c.repeat, c."decidedAt", c.holder
      FROM jsonb_to_recordset(${commands}::jsonb) AS c(instance text, key text, type text, target text, payload jsonb,
        repeat boolean, "decidedAt" timestamptz, holder uuid)`;

/**
 * Whether an input may come again after it was applied, by its id: one of an outcome or a timer that comes again finds
 * nobody who waits for it.
 */
export const isLookedFor = (inputId: string) => `${inputId} NOT LIKE 'outcome:%' AND ${inputId} NOT LIKE 'timer:%'`;

const SEVERITIES = "(ARRAY['low', 'medium', 'high'])";

/**
 * The statements of the hot path. Every row is found by its whole key (`prepared` says why), so that a batch costs the
 * same whether a tenant has ten instances or ten million.
 */
export function statementsOf(schema: string) {
  const columns = 'i.id, i.version, i.state, i.sequence, i.traceparent, i.queues, i.timers, i.open_cases, i.refs';
  return {
    /** In the order of the ids that are given. */
    lock: `
      SELECT l.* FROM unnest($2::text[]) AS n(id) CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${schema}.instances i WHERE i.tenant = $1 AND i.id = n.id FOR UPDATE
      ) l`,

    /** Whose row it makes is locked by that; an id that another transaction makes is waited for and left out. */
    create: `
      INSERT INTO ${schema}.instances (tenant, id, version, published) SELECT $1, n.id, $3, $4 FROM unnest($2::text[]) AS n(id)
      ON CONFLICT DO NOTHING RETURNING id`,

    applied: `
      SELECT d.instance, d.input_id FROM unnest($2::text[], $3::text[]) AS d(instance, input_id)
      WHERE (SELECT h.sequence FROM ${schema}.history h
             WHERE h.tenant = $1 AND h.instance = d.instance AND h.input_id = d.input_id AND ${isLookedFor('h.input_id')})
        IS NOT NULL`,

    /**
     * Instances are there, and a command that has an outcome is there as well: ON CONFLICT is how each is found. Instances
     * are written first, in the order of their ids, as whoever locks them does it; where one no longer stands where it did
     * when it was decided for, its history gets no sequence, and nothing is stored. $2 instances, $3 version, $4 history,
     * $5 commands, $6 shape of the published views: an instance of another shape is to be published anew (0), because only
     * what changed is published with it; $7 sequences found, by id, $8 how many. What has its outcome nobody holds; one that is
     * decided again stands as it came.
     */
    write: `
      WITH i AS (
        INSERT INTO ${schema}.instances AS t (tenant, id, version, state, status, terminal, traceparent, sequence, queues,
          timers, open_cases, refs, published)
        SELECT $1, n.id, $3, n.state, n.status, n.terminal, n.traceparent, n.sequence, n.queues, n.timers, n.open_cases, n.refs, $6
        FROM jsonb_to_recordset($2::jsonb) AS n(id text, state jsonb, status text, terminal boolean, traceparent text,
          sequence int, queues jsonb, timers jsonb, open_cases jsonb, refs jsonb)
        ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version, state = excluded.state, status = excluded.status,
          terminal = excluded.terminal, traceparent = excluded.traceparent, sequence = excluded.sequence,
          queues = excluded.queues, timers = excluded.timers, open_cases = excluded.open_cases, refs = excluded.refs,
          published = CASE WHEN t.published = excluded.published THEN t.published ELSE 0 END, updated_at = now()
        WHERE t.sequence = ($7::jsonb->>t.id)::int
        RETURNING t.sequence
      ), n AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset($4::jsonb) AS n(instance text, sequence int, "inputId" text, input jsonb, note text,
          commands text[], events text[], failure text, attempts int, "startedAt" timestamptz, base jsonb)
      ), h AS (
        INSERT INTO ${schema}.history (tenant, instance, sequence, input_id, at, input, note, commands, events, failure, version, base)
        SELECT $1, n.instance, CASE WHEN (SELECT count(*) FROM i) = $8 THEN n.sequence END, n."inputId", (n.input->>'now')::timestamptz, n.input, n.note, n.commands, n.events,
          n.failure, $3, n.base
        FROM n
      ), o AS (
        INSERT INTO ${schema}.commands AS t (tenant, instance, key, type, target, payload, decided_at, attempts, started_at,
          finished_at, outcome)
        SELECT $1, n.instance, n.input#>>'{command,key}', n.input#>>'{command,type}', n.input#>>'{command,target}',
          coalesce(n.input#>'{command,payload}', 'null'), now(), coalesce(n.attempts, 0), n."startedAt",
          (n.input->>'now')::timestamptz, n.input->'outcome'
        FROM n WHERE n.input->>'kind' = 'outcome' AND n."inputId" NOT LIKE 'again:%'
        ON CONFLICT (tenant, key) DO UPDATE SET attempts = excluded.attempts, started_at = coalesce(t.started_at, excluded.started_at),
          finished_at = excluded.finished_at, outcome = excluded.outcome, holder = NULL
      )
      INSERT INTO ${schema}.commands (tenant, instance, key, type, target, payload, repeat, decided_at, holder)
      ${commandsOf('$5')}
      WHERE (SELECT count(*) FROM i) = $8`,

    /** Commands that were decided earlier and are begun now. $2 commands. */
    hold: `
      INSERT INTO ${schema}.commands AS t (tenant, instance, key, type, target, payload, repeat, decided_at, holder)
      ${commandsOf('$2')}
      ON CONFLICT (tenant, key) DO UPDATE SET holder = excluded.holder`,

    /** Instances of one tenant whose views were published in another shape, or not yet. $1 shape, $2 how many. */
    unpublished: `
      SELECT i.tenant, i.id, i.version, i.state, i.sequence FROM ${schema}.instances i
      WHERE (i.published < $1 OR i.published > $1) AND i.state IS NOT NULL AND i.tenant = (
        SELECT tenant FROM ${schema}.instances WHERE (published < $1 OR published > $1) AND state IS NOT NULL LIMIT 1)
      LIMIT $2 FOR UPDATE SKIP LOCKED`,

    mark: `UPDATE ${schema}.instances SET published = $3 WHERE tenant = $1 AND id = ANY($2)`,

    /** Those that an input made and no decider took up. */
    forget: `DELETE FROM ${schema}.instances WHERE tenant = $1 AND id = ANY($2) AND state IS NULL`,

    /**
     * $2 opened, $3 closed. What was tried again in vain goes on with the one before (b): with whom it is, since when and
     * until when, unless what it had failed at succeeded meanwhile. Each is gone on with once.
     */
    cases: `
      WITH opened AS (
        INSERT INTO ${schema}.cases (tenant, id, instance, code, cause, title, detail, owner, severity, actions,
          resolve_with, evidence, command_key, opened_at, due_at, escalates_at, level, assignee, retried_at, continues,
          first_opened_at)
        SELECT $1, n.id, n.instance, n.code, n.cause, n.title, n.detail,
          CASE WHEN b.level > 0 THEN b.owner ELSE n.owner END,
          ${SEVERITIES}[greatest(array_position(${SEVERITIES}, b.severity), array_position(${SEVERITIES}, n.severity))],
          n.actions, n."resolveWith", n.evidence, n."commandKey", now(), coalesce(b.due_at, n."dueAt"),
          CASE WHEN b.id IS NULL THEN n."dueAt" ELSE b.escalates_at END, coalesce(b.level, 0), b.assignee, b.retried_at, b.id,
          coalesce(b.first_opened_at, b.opened_at)
        FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, instance text, code text, cause text, title text, detail text,
          owner text, severity text, actions text[], "resolveWith" jsonb, evidence jsonb, "commandKey" text, "dueAt" timestamptz)
        LEFT JOIN LATERAL (
          SELECT p.* FROM ${schema}.cases p
          WHERE p.tenant = $1 AND p.instance = n.instance AND p.code = n.code AND p.tried_by IS NOT NULL
          ORDER BY p.closed_at DESC LIMIT 1
        ) b ON b.command_key IS NULL OR NOT EXISTS (
          SELECT FROM ${schema}.commands c WHERE c.tenant = $1 AND c.key = ANY(b.tried_by) AND c.outcome->>'ok' = 'true')
        RETURNING continues
      ), gone_on AS (
        UPDATE ${schema}.cases p SET tried_by = NULL FROM opened WHERE p.tenant = $1 AND p.id = opened.continues
      )
      UPDATE ${schema}.cases t SET state = 'resolved', closed_at = now(), resolution = n.resolution, closed_by = n.by,
        tried_by = n."triedBy"
      FROM jsonb_to_recordset($3::jsonb) AS n(id uuid, resolution text, by text, "triedBy" text[]) WHERE t.tenant = $1 AND t.id = n.id`,

    /** $2 cases that are open and told of anew. What a person or the clock did to them stays. */
    renew: `
      UPDATE ${schema}.cases t SET title = n.title, detail = n.detail, cause = n.cause, actions = n.actions, resolve_with = n."resolveWith",
        evidence = n.evidence,
        command_key = coalesce(n."commandKey", t.command_key),
        severity = ${SEVERITIES}[greatest(array_position(${SEVERITIES}, t.severity), array_position(${SEVERITIES}, n.severity))]
      FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, title text, detail text, cause text, severity text, actions text[],
        "resolveWith" jsonb, evidence jsonb, "commandKey" text)
      WHERE t.tenant = $1 AND t.id = n.id AND t.state = 'open'
        AND (t.title, t.detail, t.cause, t.severity, t.actions, t.resolve_with, t.evidence, t.command_key) IS DISTINCT FROM
          (n.title, n.detail, n.cause, n.severity, n.actions, n."resolveWith", n.evidence, coalesce(n."commandKey", t.command_key))`,

    refer: `
      INSERT INTO ${schema}.refs (tenant, kind, key, instance, owner)
      SELECT DISTINCT ON (n.kind, n.key, n.instance) $1, n.kind, n.key, n.instance, n.owner
      FROM jsonb_to_recordset($2::jsonb) AS n(kind text, key text, owner text, instance text)
      ON CONFLICT (tenant, kind, key, instance) DO UPDATE SET owner = excluded.owner`,

    /** Seldom, hence planned for what it is given. */
    unrefer: `
      DELETE FROM ${schema}.refs r USING jsonb_to_recordset($2::jsonb) AS n(kind text, key text, instance text)
      WHERE r.tenant = $1 AND r.kind = n.kind AND r.key = n.key AND r.instance = n.instance`,

    /** Commands as they were decided, and what became of them. */
    load: `
      SELECT c.* FROM unnest($2::text[]) AS n(key) CROSS JOIN LATERAL (
        SELECT c.key, c.instance, c.type, c.target, c.payload, c.repeat, c.decided_at, c.outcome IS NOT NULL AS finished, c.warned
        FROM ${schema}.commands c WHERE c.tenant = $1 AND c.key = n.key LIMIT 1
      ) c`,
  } as const;
}
