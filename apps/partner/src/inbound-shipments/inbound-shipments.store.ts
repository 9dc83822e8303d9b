import { Injectable } from '@nestjs/common';
import type { InboundNotice, Instant } from '#canonical';
import type { Page } from '#clients';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import type { InboundReceipt, InboundShipment, InboundShipmentState, InboundStep } from './inbound-shipment.js';
import { addReceipt } from './receipt.translator.js';

/** Whose shipments: those that a supplier sent, or that go to some warehouses. */
export type Side = { readonly supplier: string } | { readonly warehouses: readonly string[] };

interface Row extends Omit<InboundShipment, 'givenUpAt'> {
  readonly position: string;
  readonly given_up_at: Date | null;
}

const COLUMNS = 'id, seq::text AS position, state, notice, receipt, given_up_at, history';

/** What is given up may come all the same. */
const REACHED = `state = $3, history = history || $4::jsonb, receipt = coalesce($5::jsonb, receipt), given_up_at = NULL`;

/** Inbound shipments as the facts told of them stand; written in the facts' own transactions. */
@Injectable()
export class InboundShipmentStore {
  constructor(private readonly database: Database) {}

  async list(tenant: string, side: Side, at: { cursor?: string; limit: number }): Promise<Page<InboundShipment>> {
    const supplier = 'supplier' in side ? side.supplier : null;
    const warehouses = 'warehouses' in side ? side.warehouses : null;
    const [after = '0'] = keysAt(at.cursor, /^\d{1,18}$/) ?? [];
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM partner.inbound_shipments
       WHERE tenant = $1 AND ($2::text IS NULL OR supplier = $2) AND ($3::text[] IS NULL OR warehouse = ANY ($3)) AND seq > $4
       ORDER BY seq LIMIT $5`,
      [tenant, supplier, warehouses, after, at.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, at.limit, ({ position }) => [position]);
    return { items: items.map(shown), nextCursor };
  }

  async find(tenant: string, id: string): Promise<InboundShipment | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM partner.inbound_shipments WHERE tenant = $1 AND id = $2`,
      [tenant, id],
    );
    return row && shown(row);
  }

  /** A supplier's that were announced, not received yet, and are expected still. */
  async underWay(tenant: string, supplier: string): Promise<readonly InboundShipment[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM partner.inbound_shipments WHERE tenant = $1 AND supplier = $2 AND state <> 'received' AND given_up_at IS NULL`,
      [tenant, supplier],
    );
    return rows.map(shown);
  }

  /** @throws ProblemError `conflict` when another report announced it */
  async add(tx: Tx, tenant: string, id: string, notice: InboundNotice, step: InboundStep): Promise<void> {
    const added: unknown[] = await tx.query(
      `INSERT INTO partner.inbound_shipments (tenant, id, supplier, warehouse, state, notice, history)
       VALUES ($1, $2, $3, $4, 'notified', $5, $6) ON CONFLICT (tenant, id) DO NOTHING RETURNING id`,
      [tenant, id, notice.supplier, notice.warehouse, JSON.stringify(notice), JSON.stringify([step])],
    );
    if (added.length === 0) await this.refuseUnlessTold(tx, tenant, id, step);
  }

  /** @throws ProblemError `conflict` when it is in none of the states `from` by other reports */
  async advance(
    tx: Tx,
    { tenant, id, from }: { tenant: string; id: string; from: readonly InboundShipmentState[] },
    step: InboundStep,
    receipt?: InboundReceipt,
  ): Promise<void> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE partner.inbound_shipments SET ${REACHED} WHERE tenant = $1 AND id = $2 AND state = ANY ($6) RETURNING id`,
      [tenant, id, step.state, JSON.stringify([step]), receipt ? JSON.stringify(receipt) : null, from],
    );
    if (rows.length === 0) await this.refuseUnlessTold(tx, tenant, id, step);
  }

  /** What came besides. @throws ProblemError `conflict` when nothing of it was received before */
  async receiveMore(tx: Tx, tenant: string, id: string, step: InboundStep, further: InboundReceipt): Promise<void> {
    const row = await this.locked(tx, tenant, id);
    if (isTold(row, step)) return;
    if (!row?.receipt) throw new ProblemError('conflict', `Nothing of inbound shipment ${id} was received yet.`);
    await this.write(tx, tenant, id, step, addReceipt(row.receipt, further));
  }

  /**
   * What others than partners told. What is known already, a receipt of another that does not come besides, and what is told
   * for another warehouse than the announced one changes nothing.
   */
  async follow(
    tx: Tx,
    { tenant, id, warehouse }: { tenant: string; id: string; warehouse: string },
    step: InboundStep,
    receipt?: InboundReceipt,
    further = false,
  ): Promise<void> {
    const row = await this.locked(tx, tenant, id);
    if (!row || row.notice.warehouse !== warehouse || isTold(row, step)) return;
    const first = row.history.find(({ state }) => state === 'received');
    if (!receipt) {
      if (row.state === 'notified') await this.write(tx, tenant, id, step);
    } else if (!row.receipt) await this.write(tx, tenant, id, step, receipt);
    else if (further || first?.source === step.source)
      await this.write(tx, tenant, id, step, addReceipt(row.receipt, receipt));
  }

  /** Of what was received, or told of since, something is known: that nobody expects it is over. */
  async giveUp(tx: Tx, tenant: string, id: string, at: Instant): Promise<void> {
    await tx.query(
      `UPDATE partner.inbound_shipments SET given_up_at = coalesce(given_up_at, $3)
       WHERE tenant = $1 AND id = $2 AND state <> 'received' AND (history->-1->>'recordedAt')::timestamptz <= $3`,
      [tenant, id, at],
    );
  }

  private async locked(tx: Tx, tenant: string, id: string): Promise<Row | undefined> {
    const [row]: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM partner.inbound_shipments WHERE tenant = $1 AND id = $2 FOR UPDATE`,
      [tenant, id],
    );
    return row;
  }

  private async write(tx: Tx, tenant: string, id: string, step: InboundStep, receipt?: InboundReceipt): Promise<void> {
    await tx.query(`UPDATE partner.inbound_shipments SET ${REACHED} WHERE tenant = $1 AND id = $2`, [
      tenant,
      id,
      step.state,
      JSON.stringify([step]),
      receipt ? JSON.stringify(receipt) : null,
    ]);
  }

  private async refuseUnlessTold(tx: Tx, tenant: string, id: string, step: InboundStep): Promise<void> {
    const [row]: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM partner.inbound_shipments WHERE tenant = $1 AND id = $2`,
      [tenant, id],
    );
    if (isTold(row, step)) return;
    throw new ProblemError('conflict', `Inbound shipment ${id} is ${row?.state ?? 'unknown'} already.`);
  }
}

const isTold = (row: Row | undefined, { reportId }: InboundStep): boolean =>
  row?.history.some((step) => step.reportId === reportId) ?? false;

const shown = ({ id, state, notice, receipt, given_up_at: givenUpAt, history }: Row): InboundShipment => ({
  id,
  state,
  notice,
  ...(receipt && { receipt }),
  ...(givenUpAt && { givenUpAt: givenUpAt.toISOString() }),
  history,
});
