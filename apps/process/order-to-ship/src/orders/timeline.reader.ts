import { Inject, Injectable } from '@nestjs/common';
import { Documents, EventLogService, WireTapService } from '#messaging';
import {
  eventsOfOrder,
  mergeTimeline,
  type ProcessManager,
  processManagerOf,
  type TimelineEntryDto,
} from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';

/** Reads the life of an order from wherever it is written down. */
@Injectable()
export class TimelineReader {
  constructor(
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    private readonly log: EventLogService,
    private readonly tap: WireTapService,
    private readonly documents: Documents,
  ) {}

  async read(tenant: string, orderId: string): Promise<TimelineEntryDto[]> {
    const [instance, history, events, calls, documents] = await Promise.all([
      this.manager.instances.get(tenant, orderId),
      this.manager.instances.history(tenant, orderId),
      eventsOfOrder(this.log, tenant, orderId),
      this.tap.read(tenant, orderId),
      this.documents.list(tenant, orderId),
    ]);
    return mergeTimeline({
      process: 'order-to-ship',
      correlationId: instance?.correlationId ?? '',
      history,
      events,
      calls,
      documents,
    });
  }
}
