import type { CanonicalEvent } from '#canonical';
import { clock } from '#platform/clock';
import type { CaseRow } from './case.js';

const PROCESS = 'partner';
export const CODE = 'webhook-parked';

export const titleOf = ({ partner_id, type, subject }: Pick<CaseRow, 'partner_id' | 'type' | 'subject'>): string =>
  `${partner_id} could not be told of ${type} ${subject}`;

export const openedEvent = (row: CaseRow): CanonicalEvent => ({
  ...about(row, 'opened', row.opened_at),
  type: 'exception.opened',
  data: { ...identityOf(row), title: titleOf(row), owner: row.owner, dueAt: row.due_at.toISOString() },
});

/** @param from role that had it */
export const escalatedEvent = (row: CaseRow, from: string): CanonicalEvent => {
  const { level, owner, severity, due_at } = row;
  const told = { title: titleOf(row), level, from, owner, severity, dueAt: due_at.toISOString() };
  return {
    ...about(row, `escalated-${level}`, clock.date()),
    type: 'exception.escalated',
    data: { ...identityOf(row), ...told },
  };
};

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
