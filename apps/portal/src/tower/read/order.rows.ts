import type { OrderRowView } from '../../tower.view.js';

export interface OrderRow {
  readonly id: string;
  readonly order_number: string | null;
  readonly erp: string | null;
  readonly customer: string | null;
  readonly customer_name: string | null;
  readonly state: string;
  readonly ended: boolean;
  readonly warehouses: string[];
  readonly carriers: string[];
  readonly opened_at: Date;
  readonly updated_at: Date;
  readonly ended_at: Date | null;
  readonly requested_on: string | null;
  readonly promised_on: string | null;
  readonly due_on: string | null;
  readonly left_at: Date | null;
  readonly open_cases: number;
}

/** Of `portal.tower_orders o`; days stay text: a driver would make instants of them. */
export const ORDER_COLUMNS = `o.id, o.order_number, o.erp, o.customer, o.body#>>'{standing,view,order,customer,name}' AS customer_name,
  o.state, o.ended, o.warehouses, o.carriers, o.opened_at,
  o.updated_at, o.ended_at, o.requested_on::text AS requested_on, o.promised_on::text AS promised_on,
  o.due_on::text AS due_on, o.left_at,
  (SELECT count(*)::int FROM portal.tower_cases c WHERE c.order_id = o.id AND c.state = 'open') AS open_cases`;

/**
 * Some of it has not left although the day is over, or the last of it left after it. The day is the promised one, before there
 * is a promise the one that is asked for. Days are those of UTC, as the ERP gives no time zone with them.
 */
export const isLate = (
  { requested_on, promised_on, due_on, left_at }: Pick<OrderRow, 'requested_on' | 'promised_on' | 'due_on' | 'left_at'>,
  today: string,
): boolean => {
  const day = promised_on ?? requested_on;
  if (left_at && day) return left_at.toISOString().slice(0, 10) > day;
  return due_on !== null && due_on < today;
};

export function toOrderRow(row: OrderRow, today: string): OrderRowView {
  return {
    id: row.id,
    orderNumber: row.order_number ?? '',
    erp: row.erp ?? '',
    customer: row.customer ?? '',
    ...(row.customer_name && { customerName: row.customer_name }),
    state: row.state,
    warehouses: row.warehouses,
    carriers: row.carriers,
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
    ...(row.requested_on && { requestedOn: row.requested_on }),
    ...(row.promised_on && { promisedOn: row.promised_on }),
    ...(row.left_at && { leftAt: row.left_at.toISOString() }),
    late: isLate(row, today),
    openCases: row.open_cases,
  };
}
