import type { EventLog } from '#messaging';
import { keepable, type Tx } from '#platform/persistence';
import { openedEvent, resolvedEvent } from './case.events.js';
import type { CaseRow, Closing, Parked } from './case.js';

const DUE_IN = '1 day';
/** As exact as cursors are. */
const NOW = `date_trunc('milliseconds', clock_timestamp())`;

const OPEN = `
  INSERT INTO partner.webhook_cases AS c (tenant, id, partner_id, webhook_id, event_id, position, type, subject, order_id,
    evidence, opened_at, due_at, escalates_at)
  SELECT $1, g.webhook_id || ':' || g.event_id, g.partner_id, g.webhook_id, g.event_id, g.position, g.type, g.subject,
    g.order_id, g.evidence, ${NOW}, ${NOW} + interval '${DUE_IN}', ${NOW} + interval '${DUE_IN}'
  FROM json_to_recordset($2::json) AS g(partner_id text, webhook_id text, event_id text, position bigint, type text,
    subject text, order_id text, evidence jsonb)
  ON CONFLICT (tenant, id) DO UPDATE SET evidence = excluded.evidence, openings = c.openings + 1, state = 'open',
    owner = excluded.owner, severity = excluded.severity, level = 0, assignee = NULL, opened_at = excluded.opened_at,
    due_at = excluded.due_at, escalates_at = excluded.escalates_at, closed_at = NULL, resolution = NULL, closed_by = NULL
  WHERE c.state <> 'open'
  RETURNING c.*`;

const close = (which: string) => `
  WITH closed AS (
    UPDATE partner.webhook_cases c SET state = $2, resolution = $3, closed_by = $4, closed_at = clock_timestamp()
    WHERE c.tenant = $1 AND c.state = 'open' AND ${which} RETURNING c.*
  ) SELECT * FROM closed`;
const CLOSE_WEBHOOK = close('c.webhook_id = $5');
const CLOSE_IDS = close('c.id = ANY ($5)');

/** One event of one webhook is one case, however often it is given up. */
export const caseIdOf = (webhookId: string, eventId: string): string => `${webhookId}:${eventId}`;

/** One that is open already stays as it is. */
export async function openCases(tx: Tx, log: EventLog, tenant: string, parked: readonly Parked[]): Promise<void> {
  const each = new Map(parked.map((one) => [caseIdOf(one.webhookId, one.eventId), one]));
  if (each.size === 0) return;
  const rows = [...each.values()].map(({ partnerId, webhookId, eventId, position, orderId, ...rest }) => ({
    ...rest,
    partner_id: partnerId,
    webhook_id: webhookId,
    event_id: eventId,
    position: String(position),
    order_id: orderId,
  }));
  const opened = (await tx.query(OPEN, [tenant, keepable(JSON.stringify(rows))])) as CaseRow[];
  if (opened.length > 0) await log.append(tx, tenant, opened.map(openedEvent));
}

/**
 * Closes what is open of a webhook, or of these cases.
 * @returns how many there were
 */
export async function closeCases(
  tx: Tx,
  log: EventLog,
  tenant: string,
  which: { readonly webhookId: string } | { readonly ids: readonly string[] },
  { state, resolution, by }: Closing,
): Promise<number> {
  const [statement, of] = 'ids' in which ? [CLOSE_IDS, which.ids] : [CLOSE_WEBHOOK, which.webhookId];
  const closed = (await tx.query(statement, [tenant, state, resolution, by ?? null, of])) as CaseRow[];
  if (closed.length > 0) await log.append(tx, tenant, closed.map(resolvedEvent));
  return closed.length;
}
