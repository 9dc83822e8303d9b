import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { EventLogService, Subscriptions } from '#messaging';
import { Database, type Tx } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { FEED_SUBSCRIPTION, FeedProjection } from './feed.projection.js';
import { endOf } from './held.case.js';
import { countHeld, firstHeld, type HeldEvent, type HeldOrder, heldOrders, release } from './held.store.js';

const RETRY_MS = 30_000;
const ORDERS_AT_ONCE = 20;
const log = logger('feed');

const held = new Gauge({
  name: 'crossdock_partner_feed_held_events',
  help: 'Events that are not published to partners yet, because one of their order could not be',
  registers: [metrics],
});

/**
 * Tries to publish what could not be published, order by order: what failed for a moment goes on by itself, and what
 * failed for a reason in our code does once it is mended.
 */
@Injectable()
export class HeldEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private retrying?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly subscriptions: Subscriptions,
    private readonly events: EventLogService,
    private readonly projection: FeedProjection,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.retrying ??= this.retry()
        .catch((err) => log.warn({ err }, 'held events were not looked at'))
        .finally(() => {
          this.retrying = undefined;
        });
    }, RETRY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.retrying;
  }

  async retry(): Promise<void> {
    for (const order of await heldOrders(this.database, ORDERS_AT_ONCE)) while (await this.advance(order));
    held.set(await countHeld(this.database));
  }

  /** @returns whether the first event of the order that waited is published */
  private async advance(order: HeldOrder): Promise<boolean> {
    let first: HeldEvent | undefined;
    try {
      return await this.subscriptions.exclusively(FEED_SUBSCRIPTION, async (tx) => {
        first = await firstHeld(tx, order);
        if (first) await this.publish(first, tx);
        return first !== undefined;
      });
    } catch (err) {
      log.warn({ err, ...order }, 'an event cannot be published yet');
      const failed = first;
      if (failed) await this.subscriptions.exclusively(FEED_SUBSCRIPTION, (tx) => this.stillFails(failed, err, tx));
      return false;
    }
  }

  private async publish(at: HeldEvent, tx: Tx): Promise<void> {
    const event = await this.projection.eventAt(at.tenant, at.logPosition);
    if (!event) throw new Error(`there is no event at ${at.logPosition}`);
    await this.projection.publishLate(event, tx);
    if (await release(tx, at)) await this.events.append(tx, at.tenant, [endOf(event)]);
  }

  private async stillFails(at: HeldEvent, error: unknown, tx: Tx): Promise<void> {
    const event = await this.projection.eventAt(at.tenant, at.logPosition);
    if (event) await this.projection.hold(event, error, tx);
  }
}
