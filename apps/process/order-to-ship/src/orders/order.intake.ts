import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { CanonicalEvent, EventName, Order } from '#canonical';
import { ErpClient } from '#clients';
import { EventLogService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { currentContext } from '#platform/telemetry';
import { type ProcessManager, processManagerOf } from '#process-manager';
import { tooLateToCancel } from '../cancelling.js';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { statusOf } from '../order-to-ship.status.js';
import { toSummary } from '../views.mapper.js';
import type { OrderSummaryDto } from './order.dto.js';

/** How long an answer waits for the process to take the order up, so that what was just started can be read. */
const TAKE_UP_MS = 2_000;

/** Turns a request into the event that a process lives on: recorded first, answered after. */
@Injectable()
export class OrderIntake {
  constructor(
    private readonly erp: ErpClient,
    private readonly log: EventLogService,
    private readonly database: Database,
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async startByNumber(erp: string, orderNumber: string): Promise<OrderSummaryDto> {
    this.assertErp(erp, '/erp');
    return this.start(await this.erp.readOrder(erp, orderNumber, { orderId: `${erp}-${orderNumber}` }));
  }

  startWhole(order: Order): Promise<OrderSummaryDto> {
    this.assertErp(order.source.system, '/order/source/system');
    return this.start(order);
  }

  async cancel(state: OrderToShipState, reason: string | undefined, requestedBy: string): Promise<OrderSummaryDto> {
    const { orderId, order, phase, cancellation } = state;
    if (phase.name === 'cancelled' || cancellation.state === 'requested') return toSummary(state);
    const tooLate = tooLateToCancel(state);
    if (tooLate) throw new ProblemError('conflict', `Order ${order.orderNumber} cannot be cancelled: ${tooLate}`);
    const before = statusOf(state);
    await this.append('order.cancel-requested', orderId, {
      orderNumber: order.orderNumber,
      erp: order.source.system,
      requestedBy,
      ...(reason && { reason }),
    });
    const after = await this.waitFor(orderId, (now) => statusOf(now) !== before);
    return toSummary(after ?? state);
  }

  private async start(order: Order): Promise<OrderSummaryDto> {
    if (order.status !== 'released') {
      throw new ProblemError(
        'order-not-releasable',
        `Order ${order.orderNumber} is ${order.status} in ${order.source.system}`,
      );
    }
    const orderId = `${order.source.system}-${order.orderNumber}`;
    const known = await this.manager.instances.get(this.config.landscape.tenant, orderId);
    if (known && known.state.phase.name !== 'held' && known.state.phase.name !== 'received')
      return toSummary(known.state);
    await this.append('order.released', orderId, { order });
    const taken = await this.waitFor(orderId, ({ phase }) => phase.name !== 'received');
    if (taken) return toSummary(taken);
    return {
      id: orderId,
      state: 'received',
      erp: order.source.system,
      orderNumber: order.orderNumber,
      customerId: order.customer.id,
    };
  }

  private async append<N extends EventName>(type: N, orderId: string, data: CanonicalEvent<N>['data']): Promise<void> {
    const now = new Date().toISOString();
    const event = {
      id: randomUUID(),
      source: '/order-to-ship',
      type,
      version: 1,
      subject: orderId,
      orderId,
      occurredAt: now,
      receivedAt: now,
      classifier: 'actual',
      traceparent: currentContext().traceparent,
      data,
    } as CanonicalEvent;
    await this.database.transaction((tx) => this.log.append(tx, this.config.landscape.tenant, [event]));
  }

  private async waitFor(
    orderId: string,
    reached: (state: OrderToShipState) => boolean,
  ): Promise<OrderToShipState | null> {
    const until = Date.now() + TAKE_UP_MS;
    for (;;) {
      const instance = await this.manager.instances.get(this.config.landscape.tenant, orderId);
      if (instance && reached(instance.state)) return instance.state;
      if (Date.now() > until) return instance?.state ?? null;
      await sleep(40);
    }
  }

  private assertErp(erp: string, pointer: string): void {
    if (this.config.landscape.connections.some(({ id, kind }) => id === erp && kind === 'erp')) return;
    const message = `${erp} is not a connected ERP`;
    throw new ProblemError('unknown-connection', message, {
      errors: [{ pointer, code: 'unknown-connection', message }],
    });
  }
}
