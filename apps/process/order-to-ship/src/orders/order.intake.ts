import { Inject, Injectable } from '@nestjs/common';
import type { CanonicalEvent, Drift, Order } from '#canonical';
import { ErpClient } from '#clients';
import { commitAnswer } from '#platform/access';
import { CurrentLandscape } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { type InstanceView, type ProcessManager, processManagerOf } from '#process-manager';
import { tooLateToCancel } from '../cancelling.js';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { heldAsErps } from '../owners/order.claims.js';
import { toSummary } from '../views.mapper.js';
import type { OrderSummaryDto } from './order.dto.js';
import { orderEvent } from './order.event.js';

/** Turns a request into the event that a process lives on: recorded, decided and answered in one transaction. */
@Injectable()
export class OrderIntake {
  constructor(
    private readonly erp: ErpClient,
    private readonly database: Database,
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    private readonly landscape: CurrentLandscape,
  ) {}

  async startByNumber(erp: string, orderNumber: string): Promise<OrderSummaryDto> {
    this.assertErp(erp, '/erp');
    const order = await this.erp.readOrder(erp, orderNumber, { orderId: `${erp}-${orderNumber}` });
    // The ERP's own word, read just now: held against what was promised like any other word of it.
    return this.start(order, (state, orderId) => {
      const { opened, closed } = heldAsErps(state, order);
      return opened.length + closed.length > 0
        ? { ...orderEvent('order.changed', orderId, { order }), source: `/erp/${erp}` }
        : undefined;
    });
  }

  /** @throws ProblemError `conflict` when it is under way and somebody else's word than its ERP's would change it */
  startWhole(order: Order): Promise<OrderSummaryDto> {
    this.assertErp(order.source.system, '/order/source/system');
    return this.start(order, (state) => {
      const differing = heldAsErps({ ...state, drifts: [] }, order).opened;
      if (differing.length > 0) throw notOwned(order, differing);
      return undefined;
    });
  }

  /** @throws ProblemError `not-found`, `conflict` when it is too late */
  cancel(orderId: string, reason: string | undefined, requestedBy: string): Promise<OrderSummaryDto> {
    return this.answered(orderId, (state) => {
      if (!state) throw new ProblemError('not-found', `There is no order ${orderId}`);
      const { order, phase, cancellation } = state;
      if (phase.name === 'cancelled' || cancellation.state === 'requested') return undefined;
      const tooLate = tooLateToCancel(state);
      if (tooLate) throw new ProblemError('conflict', `Order ${order.orderNumber} cannot be cancelled: ${tooLate}`);
      return orderEvent('order.cancel-requested', orderId, {
        orderNumber: order.orderNumber,
        erp: order.source.system,
        requestedBy,
        ...(reason && { reason }),
      });
    });
  }

  /** @param underWay what it means for an order that is under way already */
  private start(
    order: Order,
    underWay: (state: OrderToShipState, orderId: string) => CanonicalEvent | undefined,
  ): Promise<OrderSummaryDto> {
    const { status, orderNumber, source } = order;
    if (status !== 'released')
      throw new ProblemError('order-not-releasable', `Order ${orderNumber} is ${status} in ${source.system}`);
    const orderId = `${source.system}-${orderNumber}`;
    return this.answered(orderId, (state) => {
      const waits = !state || state.phase.name === 'held' || state.phase.name === 'received';
      return waits ? orderEvent('order.released', orderId, { order }) : underWay(state, orderId);
    });
  }

  /** Tells the process what the request means for the order as it stands, and answers how it stands then. */
  private answered(
    orderId: string,
    meaning: (state: OrderToShipState | undefined) => CanonicalEvent | undefined,
  ): Promise<OrderSummaryDto> {
    const { tenant } = this.landscape;
    return this.database.transaction(async (tx) => {
      const event = meaning((await this.manager.instances.get(tenant, orderId, tx))?.state);
      if (event) await this.manager.tell(tx, tenant, [event]);
      const { state } = (await this.manager.instances.get(tenant, orderId, tx)) as InstanceView<OrderToShipState>;
      return commitAnswer(tx, toSummary(state));
    });
  }

  private assertErp(erp: string, pointer: string): void {
    if (this.landscape.connection(erp)?.kind === 'erp') return;
    const message = `${erp} is not a connected ERP`;
    throw new ProblemError('unknown-connection', message, {
      errors: [{ pointer, code: 'unknown-connection', message }],
    });
  }
}

function notOwned({ orderNumber }: Order, differing: readonly Drift[]): ProblemError {
  const errors = differing.map(({ entityType, entity, field, owner, ownerValue }) => ({
    pointer: entityType === 'order' ? `/order/${field}` : '/order/lines',
    code: 'not-owned',
    message: `${entityType} ${entity}, ${field} is ${owner}'s by now: ${JSON.stringify(ownerValue)}`,
  }));
  return new ProblemError('conflict', `Order ${orderNumber} is under way and differs from what was posted`, { errors });
}
