import { Injectable } from '@nestjs/common';
import type { ChangedCase } from '#clients';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type { CaseFiguresView } from '../../tower.view.js';
import type { CaseDetailView, CaseGroupView, CaseRowView, TowerPage } from '../../tower-work.view.js';

export interface CasesAsked {
  readonly state: 'open' | 'resolved' | 'abandoned';
  readonly process?: string;
  readonly owner?: string;
  readonly assignee?: string;
  readonly cause?: string;
  readonly severity?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface CaseRow {
  readonly id: string;
  readonly process: string;
  readonly due_at: Date;
  readonly body: ChangedCase;
}

export const CASE_COLUMNS = 'c.id, c.process, c.due_at, c.body';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What the queue may be narrowed by; each has an index. */
const NARROWED = ['process', 'owner', 'assignee', 'cause', 'severity'] as const;
const SEVERITY = { low: 'low', medium: 'medium', high: 'high' } as const;

/** What waits for people. */
@Injectable()
export class CasesReader {
  constructor(private readonly database: Database) {}

  /** The one that is due first comes first. */
  async list(asked: CasesAsked): Promise<TowerPage<CaseRowView>> {
    const [due = null, id = null] = keysAt(asked.cursor, INSTANT, UUID) ?? [];
    const values: unknown[] = [asked.state, due, id, asked.limit + 1];
    const narrowed = NARROWED.flatMap((column) =>
      asked[column] === undefined ? [] : [`c.${column} = $${values.push(asked[column])}`],
    );
    const rows = await this.database.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM portal.tower_cases c
       WHERE ${['c.state = $1', '($2::timestamptz IS NULL OR (c.due_at, c.id) > ($2, $3::uuid))', ...narrowed].join(' AND ')}
       ORDER BY c.due_at, c.id LIMIT $4`,
      values,
    );
    const { items, nextCursor } = pageOf(rows, asked.limit, (row) => [row.due_at.toISOString(), row.id]);
    return { items: items.map(toCaseRow), nextCursor };
  }

  /** As its process told it last, without its evidence, its log and its edits; nothing can be done to it meanwhile. */
  async kept(process: string, id: string): Promise<CaseDetailView | undefined> {
    if (!UUID.test(id)) return undefined;
    const [row] = await this.database.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM portal.tower_cases c WHERE c.id = $1 AND c.process = $2`,
      [id, process],
    );
    if (!row) return undefined;
    const told = { ...toCaseRow(row), actions: [] };
    return { ...told, kept: true, acts: [], edits: [], editable: [], trace: { calls: [], documents: [] } };
  }

  ofOrder(orderId: string): Promise<CaseRowView[]> {
    return this.of('c.order_id = $1', orderId);
  }

  ofInstance(instanceId: string): Promise<CaseRowView[]> {
    return this.of('c.instance_id = $1', instanceId);
  }

  /** Open ones of several instances, each instance's the one that is due first first. */
  async openOf(instanceIds: readonly string[]): Promise<ReadonlyMap<string, readonly CaseRowView[]>> {
    const rows = await this.database.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM portal.tower_cases c
       WHERE c.instance_id = ANY($1) AND c.state = 'open' ORDER BY c.due_at`,
      [instanceIds],
    );
    return Map.groupBy(rows.map(toCaseRow), ({ instanceId }) => instanceId);
  }

  /** Open ones by their causes, those with the most cases first. */
  async groups(): Promise<CaseGroupView[]> {
    const rows = await this.database.query<{
      process: string;
      cause: string;
      cases: number;
      orders: number;
      retryable: number;
      overdue: number;
      rank: number;
      owners: string[];
      first: Date;
      due: Date;
    }>(
      `SELECT process, cause, count(*)::int AS cases, count(DISTINCT order_id)::int AS orders,
         count(*) FILTER (WHERE retryable)::int AS retryable,
         count(*) FILTER (WHERE due_at < $1)::int AS overdue,
         max(array_position(ARRAY['low', 'medium', 'high'], severity)) AS rank,
         array_agg(DISTINCT owner ORDER BY owner) AS owners, min(opened_at) AS first, min(due_at) AS due
       FROM portal.tower_cases WHERE state = 'open' GROUP BY process, cause ORDER BY cases DESC, process, cause LIMIT 200`,
      [clock.date()],
    );
    return rows.map(({ rank, first, due, ...row }) => ({
      ...row,
      severity: (['low', 'medium', 'high'] as const)[rank - 1] ?? 'high',
      firstOpenedAt: first.toISOString(),
      firstDueAt: due.toISOString(),
    }));
  }

  /** Persons who have open cases, whoever has the most first. */
  async assignees(): Promise<string[]> {
    const rows = await this.database.query<{ assignee: string }>(
      `SELECT assignee FROM portal.tower_cases WHERE state = 'open' AND assignee IS NOT NULL
       GROUP BY assignee ORDER BY count(*) DESC, assignee LIMIT 50`,
    );
    return rows.map(({ assignee }) => assignee);
  }

  async figures(): Promise<CaseFiguresView> {
    const rows = await this.database.query<{ owner: string; severity: string; open: number; overdue: number }>(
      `SELECT owner, severity, count(*)::int AS open, count(*) FILTER (WHERE due_at < $1)::int AS overdue
       FROM portal.tower_cases WHERE state = 'open' GROUP BY owner, severity ORDER BY owner, severity`,
      [clock.date()],
    );
    const sum = (some: typeof rows, of: 'open' | 'overdue') => some.reduce((all, row) => all + row[of], 0);
    return {
      open: sum(rows, 'open'),
      overdue: sum(rows, 'overdue'),
      byOwner: [...Map.groupBy(rows, ({ owner }) => owner)].map(([owner, some]) => ({
        owner,
        open: sum(some, 'open'),
        overdue: sum(some, 'overdue'),
      })),
      bySeverity: [...Map.groupBy(rows, ({ severity }) => severity)].map(([key, some]) => ({
        key,
        count: sum(some, 'open'),
      })),
    };
  }

  private async of(where: string, id: string): Promise<CaseRowView[]> {
    const rows = await this.database.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM portal.tower_cases c WHERE ${where} ORDER BY c.opened_at, c.id LIMIT 500`,
      [id],
    );
    return rows.map(toCaseRow);
  }
}

export function toCaseRow({ process, body }: CaseRow): CaseRowView {
  const { id, instanceId, orderId, code, cause = code, title, detail, owner, assignee, severity, level = 0 } = body;
  const { state, actions, skippable, openedAt, dueAt, closedAt, resolution, closedBy } = body;
  return {
    process,
    id,
    instanceId,
    orderId,
    code,
    cause,
    title,
    ...(detail && { detail }),
    owner,
    ...(assignee && { assignee }),
    severity: SEVERITY[severity as keyof typeof SEVERITY] ?? 'high',
    level,
    state,
    actions: skippable ? [...actions, 'skip'] : actions,
    openedAt,
    dueAt,
    overdue: state === 'open' && Date.parse(dueAt) < clock.now(),
    ...(closedAt && { closedAt }),
    ...(resolution && { resolution }),
    ...(closedBy && { closedBy }),
  };
}
