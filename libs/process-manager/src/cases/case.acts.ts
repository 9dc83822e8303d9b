import type { Database, Tx } from '#platform/persistence';

/** What is done to a case: by a person, by the clock, or by the process. */
export const CASE_ACTS = [
  'escalated',
  'retried',
  'resolved',
  'abandoned',
  'skipped',
  'assigned',
  'commented',
  'edit-proposed',
  'edit-approved',
  'edit-rejected',
] as const;
/** Entries of one case's log that are read. */
export const MOST_ACTS = 500;

export type CaseActName = (typeof CASE_ACTS)[number];

/** One entry of a case's own log. */
export interface CaseAct {
  readonly at: string;
  readonly act: CaseActName;
  /** Who did it; absent when it was the product itself. */
  readonly by?: string;
  /** In the words of whoever did it. */
  readonly text?: string;
  /** What it changed. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface ActOnCase extends CaseAct {
  readonly caseId: string;
}

/** Writes entries into the logs of cases, in the transaction that does what they tell. */
export async function logActs(tx: Tx, schema: string, tenant: string, acts: readonly ActOnCase[]): Promise<void> {
  if (acts.length === 0) return;
  await tx.query(
    `INSERT INTO ${schema}.case_acts (tenant, case_id, at, act, by, text, detail)
     SELECT $1, n."caseId", n.at, n.act, n.by, n.text, n.detail
     FROM jsonb_to_recordset($2::jsonb) AS n("caseId" uuid, at timestamptz, act text, by text, text text, detail jsonb)`,
    [tenant, JSON.stringify(acts)],
  );
}

interface ActRow {
  readonly at: Date;
  readonly act: CaseActName;
  readonly by: string | null;
  readonly text: string | null;
  readonly detail: Record<string, unknown> | null;
}

/** What was done to a case and to those that it goes on with, oldest first; of a long log what was done last. */
export async function actsOf(db: Database, schema: string, tenant: string, caseId: string): Promise<CaseAct[]> {
  const rows = await db.query<ActRow>(
    `WITH RECURSIVE line AS (
       SELECT id, continues FROM ${schema}.cases WHERE tenant = $1 AND id = $2
       UNION SELECT c.id, c.continues FROM line JOIN ${schema}.cases c ON c.tenant = $1 AND c.id = line.continues)
     SELECT at, act, by, text, detail FROM ${schema}.case_acts WHERE tenant = $1 AND case_id IN (SELECT id FROM line)
     ORDER BY n DESC LIMIT ${MOST_ACTS}`,
    [tenant, caseId],
  );
  return rows.reverse().map(({ at, act, by, text, detail }) => ({
    at: at.toISOString(),
    act,
    ...(by && { by }),
    ...(text && { text }),
    ...(detail && { detail }),
  }));
}
