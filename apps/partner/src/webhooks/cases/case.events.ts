import type { CanonicalEvent } from '#canonical';
import type { CaseRow } from './case.js';

const PROCESS = 'partner';
export const CODE = 'webhook-parked';
/** Role. */
export const OWNER = 'partner-integration';

export const titleOf = ({ partner_id, type, subject }: Pick<CaseRow, 'partner_id' | 'type' | 'subject'>): string =>
  `${partner_id} could not be told of ${type} ${subject}`;

export const openedEvent = (row: CaseRow): CanonicalEvent => ({
  ...about(row, 'opened', row.opened_at),
  type: 'exception.opened',
  data: { ...identityOf(row), title: titleOf(row), owner: OWNER, dueAt: row.due_at.toISOString() },
});

export const resolvedEvent = (row: CaseRow): CanonicalEvent => ({
  ...about(row, 'resolved', row.closed_at as Date),
  type: 'exception.resolved',
  data: { ...identityOf(row), resolution: row.resolution as string, ...(row.closed_by && { by: row.closed_by }) },
});

const identityOf = ({ id, webhook_id }: CaseRow) => ({
  caseId: id,
  process: PROCESS,
  instanceId: webhook_id,
  code: CODE,
});

const about = ({ id, openings, webhook_id, order_id }: CaseRow, what: string, at: Date) =>
  ({
    id: `${id}:${what}:${openings}`,
    source: '/partner/webhooks',
    version: 1,
    subject: webhook_id,
    ...(order_id && { orderId: order_id }),
    occurredAt: at.toISOString(),
    receivedAt: at.toISOString(),
    classifier: 'actual',
  }) as const;
