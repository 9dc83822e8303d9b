import type { Actor } from '#platform/audit';
import type { Database, Tx } from '#platform/persistence';
import { UUID } from '../../instance.reader.js';
import { schemaOf } from '../../process-manager.migration.js';
import type { PayloadChange } from './proposal.js';

/** Edits of one case that are told, the newest. */
export const MOST_EDITS = 50;

/** `superseded`: another one was proposed. `stale`: the case went on without it. */
export const EDIT_STATES = ['proposed', 'approved', 'rejected', 'superseded', 'stale'] as const;

export interface CaseEdit {
  readonly id: string;
  readonly caseId: string;
  /** Of the command that failed. */
  readonly commandKey: string;
  readonly changes: readonly PayloadChange[];
  readonly reason: string;
  readonly state: (typeof EDIT_STATES)[number];
  readonly proposedBy: Actor;
  readonly proposedAt: string;
  readonly decidedBy?: Actor;
  readonly decidedAt?: string;
  readonly note?: string;
}

export type NewEdit = Pick<
  CaseEdit,
  'id' | 'caseId' | 'commandKey' | 'changes' | 'reason' | 'proposedBy' | 'proposedAt'
> & {
  readonly payload: object;
};

interface EditRow {
  readonly id: string;
  readonly case_id: string;
  readonly command_key: string;
  readonly payload: object;
  readonly changes: PayloadChange[];
  readonly reason: string;
  readonly state: CaseEdit['state'];
  readonly proposed_by: Actor;
  readonly proposed_at: Date;
  readonly decided_by: Actor | null;
  readonly decided_at: Date | null;
  readonly note: string | null;
  readonly case_state: string;
}

/** The command that a case is about. */
export interface FailedCommand {
  readonly key: string;
  readonly type: string;
  readonly payload: object;
}

/** Edited forms of failed commands, as they are kept. */
export class EditStore {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  /** Null where the case is about no command. */
  async commandOf(tenant: string, caseId: string, db: Tx | Database = this.database): Promise<FailedCommand | null> {
    const [row] = (await db.query(
      `SELECT k.key, k.type, k.payload FROM ${this.schema}.cases c
       JOIN ${this.schema}.commands k ON k.tenant = c.tenant AND k.key = c.command_key WHERE c.tenant = $1 AND c.id = $2`,
      [tenant, caseId],
    )) as FailedCommand[];
    return row ?? null;
  }

  /** The one that was proposed before is no longer to be decided about. */
  async propose(tx: Tx, tenant: string, edit: NewEdit): Promise<void> {
    const { id, caseId, commandKey, payload, changes, reason, proposedBy, proposedAt } = edit;
    await tx.query(
      `UPDATE ${this.schema}.case_edits SET state = 'superseded' WHERE tenant = $1 AND case_id = $2 AND state = 'proposed'`,
      [tenant, caseId],
    );
    await tx.query(
      `INSERT INTO ${this.schema}.case_edits (tenant, id, case_id, command_key, payload, changes, reason, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tenant,
        id,
        caseId,
        commandKey,
        JSON.stringify(payload),
        JSON.stringify(changes),
        reason,
        JSON.stringify(proposedBy),
        proposedAt,
      ],
    );
  }

  async decide(
    tx: Tx,
    tenant: string,
    id: string,
    decision: { state: 'approved' | 'rejected'; by: Actor; at: string; note?: string | undefined },
  ): Promise<void> {
    await tx.query(
      `UPDATE ${this.schema}.case_edits SET state = $3, decided_by = $4, decided_at = $5, note = $6
       WHERE tenant = $1 AND id = $2`,
      [tenant, id, decision.state, JSON.stringify(decision.by), decision.at, decision.note ?? null],
    );
  }

  /** With the payload that it is about. */
  async get(
    tenant: string,
    caseId: string,
    id: string,
    db: Tx | Database = this.database,
  ): Promise<{ edit: CaseEdit; payload: object } | null> {
    if (!UUID.test(id) || !UUID.test(caseId)) return null;
    const [row] = await this.rows(db, 'e.case_id = $2 AND e.id = $3', [tenant, caseId, id]);
    return row ? { edit: toEdit(row), payload: row.payload } : null;
  }

  /** Oldest first. */
  async of(tenant: string, caseId: string): Promise<CaseEdit[]> {
    const rows = await this.rows(this.database, 'e.case_id = $2', [tenant, caseId]);
    return rows.reverse().map(toEdit);
  }

  private async rows(db: Tx | Database, where: string, values: readonly unknown[]): Promise<EditRow[]> {
    return (await db.query(
      `SELECT e.*, c.state AS case_state FROM ${this.schema}.case_edits e
       JOIN ${this.schema}.cases c ON c.tenant = e.tenant AND c.id = e.case_id
       WHERE e.tenant = $1 AND ${where} ORDER BY e.proposed_at DESC LIMIT ${MOST_EDITS}`,
      [...values],
    )) as EditRow[];
  }
}

function toEdit(row: EditRow): CaseEdit {
  return {
    id: row.id,
    caseId: row.case_id,
    commandKey: row.command_key,
    changes: row.changes,
    reason: row.reason,
    state: row.state === 'proposed' && row.case_state !== 'open' ? 'stale' : row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at.toISOString(),
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
    ...(row.note && { note: row.note }),
  };
}
