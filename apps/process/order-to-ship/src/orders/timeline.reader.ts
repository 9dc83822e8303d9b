import { Inject, Injectable } from '@nestjs/common';
import { Documents, EventLogService, type StoredEvent, WireTapService } from '#messaging';
import { type ProcessManager, processManagerOf } from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';
import type { TimelineEntryDto } from './timeline.dto.js';
import { mergeTimeline } from './timeline.js';

const PAGE = 500;

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
      this.events(tenant, orderId),
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

  private async events(tenant: string, orderId: string): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for (;;) {
      const after = events.at(-1)?.position;
      const page = await this.log.read({ tenant, orderId, limit: PAGE, ...(after !== undefined && { after }) });
      events.push(...page);
      if (page.length < PAGE) return events;
    }
  }
}
