import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { Database } from '#platform/persistence';
import { HealthRegistry } from '#platform/telemetry';
import type { Subscription, Tx } from './event-log.js';
import { EventLogService } from './event-log.service.js';
import { Notifications } from './notifications.js';
import { SubscriptionRunner } from './subscription.runner.js';

/** Durable subscriptions to the event log. They run from the start of the application until it begins to stop. */
@Injectable()
export class Subscriptions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly runners: SubscriptionRunner[] = [];
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly log: EventLogService,
    private readonly notifications: Notifications,
    @Optional() health?: HealthRegistry,
  ) {
    health?.register('event log', async () => {
      const troubles = this.runners.flatMap(({ trouble }) => trouble ?? []);
      if (troubles.length > 0) throw new Error(troubles.join('; '));
    });
  }

  add(subscription: Subscription): void {
    const runner = new SubscriptionRunner(subscription, this.database, this.log, this.notifications);
    this.runners.push(runner);
    if (this.running) runner.start();
  }

  /** Moves a cursor: the subscription sees everything after it again (0: from the beginning). */
  async replay(name: string, after: bigint): Promise<void> {
    await this.database.query('UPDATE messaging.subscriptions SET position = $2 WHERE name = $1', [
      name,
      String(after),
    ]);
    for (const runner of this.runners) if (runner.name === name) runner.wake();
  }

  /** Does the work in a transaction during which no replica hands over events of the subscription: it waits for its turn. */
  exclusively<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM messaging.subscriptions WHERE name = $1 FOR UPDATE', [name]);
      return work(tx);
    });
  }

  onApplicationBootstrap(): void {
    this.running = true;
    for (const runner of this.runners) runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }
}
