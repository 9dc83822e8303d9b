import { Injectable } from '@nestjs/common';
import type { CanonicalEvent, Instant, Order } from '#canonical';
import { ErpClient, pagesOf } from '#clients';
import { EventLogService } from '#messaging';
import { clock } from '#platform/clock';
import { FinalError } from '#platform/errors';
import {
  BOOK,
  type Keyed,
  lastOf,
  movingOf,
  type Opened,
  type Pages,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement,
  type SortedRows,
  settleAsCases,
} from '#process-manager';
import { statusOf } from '../order-to-ship.status.js';
import { orderEvent } from '../orders/order.event.js';
import { OPEN_ORDERS, openOrderCases } from './open-orders.cases.js';
import { type OpenOrderCode, type OurOrder, openOrderRules, type TheirOrder } from './open-orders.js';
import { OrderBooks, type ScannedOrder } from './order.books.js';

/** What the ERPs have open against what is under way here. News that were lost are told again; all else is a person's. */
@Injectable()
export class OpenOrdersReconciliation implements Reconciliation<OurOrder, TheirOrder> {
  readonly name = OPEN_ORDERS;
  readonly title = 'Holds the open orders of the ERPs against those under way here';
  readonly expression = '15 * * * *';
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['order-to-ship', 'erp'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = openOrderCases.instanceOf;

  constructor(
    private readonly erp: ErpClient,
    private readonly events: EventLogService,
    private readonly books: OrderBooks,
  ) {
    this.mostDifferences = books.terms.mostDifferences;
  }

  /** The ERPs are asked first: whatever begins here after that is not missing there. */
  async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<OurOrder, TheirOrder>> {
    const asOf = clock.iso();
    const { told, missing, covers } = await this.books.read(
      rows,
      (erp) => pagesOf((page) => this.erp.listOpenOrders(erp, page, { signal })),
      (erp, page) =>
        page.map(({ orderNumber, status, net, enteredAt, changedAt }): Listed => {
          const key = `${erp}-${orderNumber}`;
          const row = { key, status, ...(net && { net }), ...(changedAt && { changedAt }) };
          return { key, erp, orderNumber, row, ...(enteredAt && { enteredAt }) };
        }),
    );
    const readAt = clock.iso();
    for await (const orders of this.books.underWay(tenant, told))
      await rows.add('left', 'order-to-ship', orders.map(toOurs));
    return {
      left: { asOf: readAt, pages: this.ours(rows, signal) },
      right: { asOf, pages: this.theirs(tenant, rows, signal) },
      rules: openOrderRules(asOf, this.books.terms),
      missing,
      covers,
    };
  }

  async settle(findings: readonly SettledFinding<OurOrder, TheirOrder>[], settlement: Settlement): Promise<void> {
    await settleAsCases(openOrderCases, findings, settlement);
    const { tx, run } = settlement;
    const lost = findings.flatMap((finding) => newsOf(finding, `${OPEN_ORDERS}:${run.id}:${finding.key}`));
    await this.events.append(tx, run.tenant, lost);
  }

  /** What is not among those that are open there is asked for by its number. */
  private async *ours(sorted: SortedRows, signal: AbortSignal): Pages<OurOrder> {
    for await (const page of sorted.pages<OurOrder, OurOrder>('left', lastOf)) {
      const listed = await sorted.of(
        'right',
        page.map(({ key }) => key),
      );
      const rows: OurOrder[] = [];
      for (const order of page) {
        const { key, erp, orderNumber } = order;
        const read = listed.has(key) ? undefined : await this.read(erp, orderNumber, signal);
        rows.push({ ...order, ...(read !== undefined && { there: read?.status ?? 'unknown' }) });
      }
      yield rows;
    }
  }

  /** Orders from before `ordersFrom` count where they are under way here. */
  private async *theirs(tenant: string, sorted: SortedRows, signal: AbortSignal): Pages<TheirOrder> {
    const { ordersFrom = '' } = this.books.terms;
    for await (const page of sorted.pages<Listed, Listed>('right', lastOf)) {
      const keys = page.map(({ key }) => key);
      const known = await sorted.of<OurOrder>('left', keys);
      const ended = await this.books.named(
        tenant,
        keys.filter((key) => !known.has(key)),
      );
      const rows: TheirOrder[] = [];
      for (const order of page) {
        const { key, row, enteredAt = ordersFrom } = order;
        const ours = known.get(key);
        const here = ended.get(key);
        if (enteredAt < ordersFrom && !ours) continue;
        const waits = ours ? isWaiting(ours) : !here;
        const read = waits && row.status === 'released';
        rows.push({
          ...row,
          ...(here && { here: { word: statusOf(here.state), updatedAt: here.updatedAt } }),
          ...(read && (await this.asRead(order, signal))),
        });
      }
      yield rows;
    }
  }

  private async asRead({ erp, orderNumber }: Listed, signal: AbortSignal): Promise<{ order?: Order }> {
    const order = await this.read(erp, orderNumber, signal);
    return order?.status === 'released' ? { order } : {};
  }

  private async read(erp: string, orderNumber: string, signal: AbortSignal): Promise<Order | null> {
    try {
      return await this.erp.readOrder(erp, orderNumber, { signal });
    } catch (error) {
      if (error instanceof FinalError && error.code === 'not-found') return null;
      throw error;
    }
  }
}

/** An order as an ERP lists it. */
interface Listed extends Keyed {
  readonly erp: string;
  readonly orderNumber: string;
  readonly row: TheirOrder;
  readonly enteredAt?: Instant;
}

const isWaiting = ({ word }: OurOrder): boolean => word === 'received' || word === 'held';

function toOurs(instance: ScannedOrder): OurOrder {
  const { id, state } = instance;
  const { phase, order } = state;
  return {
    key: id,
    erp: order.source.system,
    orderNumber: order.orderNumber,
    word: statusOf(state),
    ...(phase.name === 'held' && { heldFor: phase.reason }),
    ...movingOf(instance, order.source.system),
  };
}

/** What the ERP's feed would have told; whoever knows it already takes nothing from it. */
function newsOf({ key, difference, left, right }: SettledFinding<OurOrder, TheirOrder>, id: string): CanonicalEvent[] {
  const code = difference?.['code'] as OpenOrderCode | undefined;
  if ((code === 'unknown-here' || code === 'released-there') && right?.order)
    return [orderEvent('order.released', key, { order: right.order }, id)];
  if (code !== 'cancelled-there' || !left || left.word === 'cancel-rejected') return [];
  const { erp, orderNumber } = left;
  const told = { erp, orderNumber, reason: 'Cancelled in the ERP', requestedBy: `erp:${erp}` };
  return [orderEvent('order.cancel-requested', key, told, id)];
}
