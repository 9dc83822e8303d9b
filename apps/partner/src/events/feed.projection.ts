import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventLogService, Notifications, type StoredEvent, Subscriptions } from '#messaging';
import type { PartnerKind } from '#platform/config';
import { onCommit, type Tx } from '#platform/persistence';
import { Partners } from '../registry/partners.js';
import { type Readership, readershipOf } from './audience.js';
import { Claims } from './claims.js';
import { publish, readKnown } from './feed.store.js';
import { learn, type Owner, type Party, type Thing, thingsOf } from './ownership.js';
import { type Entry, PUBLISHED_TYPES, publicationsOf, toEntry } from './publication.js';

/** Told after new events have been published to partners. */
export const FEED_CHANNEL = 'crossdock_partner_feed';
const BATCH = 500;

/**
 * Publishes the event log to partners: each event once to each partner whose it is, as much of it as its kind is shown,
 * in an order of the partner's own. One replica at a time writes, hence a reader never misses one that commits late.
 * An event of which nobody has told yet whose it is waits for the one that does.
 */
@Injectable()
export class FeedProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly log: EventLogService,
    private readonly notifications: Notifications,
    private readonly partners: Partners,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add({
      name: 'partner-feed',
      types: PUBLISHED_TYPES,
      batchSize: BATCH,
      handle: (events, tx) => this.handle(events, tx),
    });
  }

  private async handle(events: readonly StoredEvent[], tx: Tx): Promise<void> {
    const { tenant, position } = events.at(-1) as StoredEvent;
    const readers = readershipOf(tenant, this.partners);
    if (!readers) return;
    const { published, parties, unclaimed } = await readKnown(tx, tenant, distinct(events.flatMap(thingsOf)));
    const fresh = events.filter((event) => event.position > published);
    if (fresh.length === 0) return;
    const batch = new Batch(
      readers,
      new Claims(parties, unclaimed),
      new Map(fresh.map((each) => [each.position, each])),
    );
    const entries: Entry[] = [];
    for (const event of fresh) entries.push(...(await batch.take(event, (at) => this.eventAt(tenant, at))));
    await publish(tx, tenant, entries, batch.claims, position);
    if (entries.length > 0) onCommit(tx, this, () => this.notifications.tell(FEED_CHANNEL));
  }

  private async eventAt(tenant: string, position: bigint): Promise<StoredEvent | undefined> {
    const [event] = await this.log.read({ tenant, after: position - 1n, limit: 1 });
    return event?.position === position ? event : undefined;
  }
}

/** A batch of one tenant's events, gone through in the order of the log. */
class Batch {
  constructor(
    private readonly readers: Readership,
    readonly claims: Claims,
    private readonly events: ReadonlyMap<bigint, StoredEvent>,
  ) {}

  /** What the event gives to publish: those that have waited for what it tells, then itself. */
  async take(event: StoredEvent, fetch: (position: bigint) => Promise<StoredEvent | undefined>): Promise<Entry[]> {
    const lesson = learn(event);
    const released = lesson ? this.claims.learn(lesson) : [];
    const entries: Entry[] = [];
    for (const { audience, logPosition } of released) {
      const waited = this.events.get(logPosition) ?? (await fetch(logPosition));
      if (waited) entries.push(...this.entriesOf(waited, audience));
    }
    return [...entries, ...this.entriesOf(event)];
  }

  private entriesOf(event: StoredEvent, only?: PartnerKind): Entry[] {
    return publicationsOf(event.type).flatMap(([kind, publication]) => {
      if (only && only !== kind) return [];
      const warehouse = this.warehouseOf(event);
      const { sole } = this.readers;
      if (sole) return sole.kind === kind ? [toEntry(event, sole.id, publication, warehouse)] : [];
      const owner = publication.owner(event);
      const party = owner && this.partyOf(owner);
      if (owner && !party && 'of' in owner) {
        this.claims.wait({ thing: owner.of, role: owner.role, audience: kind, logPosition: event.position });
      }
      return party ? this.readers.of(party, kind).map(({ id }) => toEntry(event, id, publication, warehouse)) : [];
    });
  }

  private partyOf(owner: Owner): Party | undefined {
    return 'of' in owner ? this.claims.partyOf(owner.of, owner.role) : owner;
  }

  private warehouseOf(event: StoredEvent): string | undefined {
    const { location, fulfilmentId, fulfilment } = event.data as {
      location?: string;
      fulfilmentId?: string;
      fulfilment?: { warehouse?: string };
    };
    if (event.type === 'stock.adjusted' || event.type === 'inventory.variance') return location;
    if (fulfilment) return fulfilment.warehouse;
    return fulfilmentId ? this.claims.partyOf({ kind: 'fulfilment', id: fulfilmentId }, 'warehouse')?.id : undefined;
  }
}

function distinct(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [`${thing.kind}\n${thing.id}`, thing])).values()];
}
