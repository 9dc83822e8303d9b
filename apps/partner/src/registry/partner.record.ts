import { ProblemError } from '#platform/errors';
import type { Database, Tx } from '#platform/persistence';
import type { Partner, PartnerStatus } from './partner.js';

/** A partner as its row has it: with what only administration asks for. */
export interface PartnerRecord extends Partner {
  /** What a suspended partner goes back to. */
  readonly resumesAs?: PartnerStatus;
  /** Its invitation was accepted: it has sandbox credentials. */
  readonly onboarded: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

export interface PartnerRow extends Omit<PartnerRecord, 'resumesAs' | 'createdAt' | 'changedAt'> {
  readonly resumes_as: PartnerStatus | null;
  readonly created_at: Date;
  readonly changed_at: Date;
}

export const PARTNER_COLUMNS = `tenant, id, kind, name, status, plan, contacts, reach, version, resumes_as, onboarded,
  created_at, changed_at, silent_after_ms AS "silentAfterMs"`;

/** Locks the partner's row for the transaction: acts on one partner happen one after the other. */
export async function lockPartner(tx: Tx, tenant: string, id: string): Promise<PartnerRecord | undefined> {
  const [row] = (await tx.query(
    `SELECT ${PARTNER_COLUMNS} FROM partner.partners WHERE tenant = $1 AND id = $2 FOR UPDATE`,
    [tenant, id],
  )) as PartnerRow[];
  return row && toRecord(row);
}

export async function readPartner(database: Database, tenant: string, id: string): Promise<PartnerRecord> {
  const [row] = await database.query<PartnerRow>(
    `SELECT ${PARTNER_COLUMNS} FROM partner.partners WHERE tenant = $1 AND id = $2`,
    [tenant, id],
  );
  if (!row) throw new ProblemError('not-found', `There is no partner ${id}`);
  return toRecord(row);
}

export interface PartnerFilter {
  readonly kind?: string;
  readonly status?: string;
  readonly plan?: string;
  /** Exclusive, by id. */
  readonly after?: string;
  readonly limit: number;
}

/** In the order of their ids. */
export async function listPartners(
  database: Database,
  tenant: string,
  filter: PartnerFilter,
): Promise<PartnerRecord[]> {
  const rows = await database.query<PartnerRow>(
    `SELECT ${PARTNER_COLUMNS} FROM partner.partners
     WHERE tenant = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR status = $3)
       AND ($4::text IS NULL OR plan = $4) AND ($5::text IS NULL OR id > $5)
     ORDER BY id LIMIT $6`,
    [tenant, filter.kind ?? null, filter.status ?? null, filter.plan ?? null, filter.after ?? null, filter.limit],
  );
  return rows.map(toRecord);
}

/** Writes what is given, keeps the rest; the version counts up, and the clients are to follow. */
export async function updatePartner(
  tx: Tx,
  before: PartnerRecord,
  change: Partial<
    Pick<PartnerRecord, 'name' | 'contacts' | 'plan' | 'reach' | 'silentAfterMs' | 'status' | 'resumesAs' | 'onboarded'>
  >,
): Promise<PartnerRecord> {
  const after = { ...before, ...change };
  const rows = (await tx.query(
    `UPDATE partner.partners SET name = $3, contacts = $4, plan = $5, reach = $6, status = $7, resumes_as = $8,
       onboarded = $9, silent_after_ms = $10, clients_pending = true, version = version + 1, changed_at = clock_timestamp()
     WHERE tenant = $1 AND id = $2 RETURNING ${PARTNER_COLUMNS}`,
    [
      after.tenant,
      after.id,
      after.name,
      JSON.stringify(after.contacts),
      after.plan,
      JSON.stringify(after.reach),
      after.status,
      after.resumesAs ?? null,
      after.onboarded,
      after.silentAfterMs ?? null,
    ],
  )) as [PartnerRow[], number];
  return toRecord(rows[0][0] as PartnerRow);
}

const TOLD = ['status', 'kind', 'name', 'plan', 'contacts', 'reach', 'silentAfterMs', 'version'] as const;

/** What the audit trail holds of a change: of each record, what the other one has otherwise. */
export function changeOf(before: PartnerRecord | undefined, after: PartnerRecord) {
  const differing = (one: Partial<PartnerRecord> = {}, other: Partial<PartnerRecord> = {}): Partial<PartnerRecord> => {
    const members = TOLD.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
    return Object.fromEntries(members.map((name) => [name, one[name]]));
  };
  return { ...(before && { before: differing(before, after) }), after: differing(after, before) };
}

export function toRecord({ resumes_as, created_at, changed_at, ...rest }: PartnerRow): PartnerRecord {
  return {
    ...rest,
    ...(resumes_as && { resumesAs: resumes_as }),
    createdAt: created_at,
    changedAt: changed_at,
  };
}
