import { Injectable } from '@nestjs/common';
import type { CanonicalEvent } from '#canonical';
import { Database, GroupCommit, lastly } from '#platform/persistence';
import { Documents } from './documents.js';
import { EventLogService } from './event-log.service.js';

/** What came from outside: the message as received (Claim Check), once per order that it is of, and the events that it means. */
export interface Message {
  readonly documents?: Parameters<Documents['putAll']>[2];
  readonly events: readonly CanonicalEvent[];
}

interface Taken extends Message {
  appended: number;
}

/** Takes in messages, each as a whole or not at all. Those that come at the same time share a transaction. */
@Injectable()
export class Intake {
  private readonly group = new GroupCommit<Taken>({
    name: 'intake',
    maxBatch: 100,
    parallel: 2,
    commit: (tenant, batch) => this.keep(tenant, batch),
  });

  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly events: EventLogService,
  ) {}

  /** Resolves when it is committed. @returns how many of its events were new */
  async take(tenant: string, message: Message): Promise<number> {
    const taken = { ...message, appended: 0 };
    await this.group.submit(tenant, taken);
    return taken.appended;
  }

  private async keep(tenant: string, batch: readonly Taken[]): Promise<void> {
    const documents = batch.flatMap((message) => message.documents ?? []);
    const events = batch.flatMap((message) => message.events);
    const [{ appended }] = await this.database.transaction((tx) =>
      lastly(tx, [
        this.events.append(tx, tenant, events),
        documents.length > 0 ? this.documents.putAll(tx, tenant, documents) : undefined,
      ]),
    );
    const fresh = new Set(appended);
    for (const taken of batch) taken.appended = taken.events.filter((event) => fresh.has(event)).length;
  }
}
