import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventLogService, Notifications, type StoredEvent, Subscriptions } from '#messaging';
import type { PartnerKind } from '#platform/config';
import { onCommit, type Tx, together } from '#platform/persistence';
import { CurrentPartners } from '../registry/current-partners.js';
import { Partners } from '../registry/partners.js';
import { type Readership, readershipOf } from './audience.js';
import { Claims } from './claims.js';
import { type KnownBefore, publish, readKnown } from './feed.store.js';
import { caseOf } from './held.case.js';
import { type HeldEvent, heldAmong, holdBehind, holdFor } from './held.store.js';
import { learn, type Owner, type Party, type Thing, thingsOf } from './ownership.js';
import { type Entry, orderKeyOf, PUBLISHED_TYPES, publicationsOf, toEntry } from './publication.js';

/** Told after new events have been published to partners. */
export const FEED_CHANNEL = 'crossdock_partner_feed';
export const FEED_SUBSCRIPTION = 'partner-feed';
const BATCH = 500;

/**
 * Publishes the event log to partners: each event once to each partner whose it is, as much of it as its kind is shown,
 * in an order of the partner's own. One replica at a time writes, hence a reader never misses one that commits late.
 * An event of which nobody has told yet whose it is waits for the one that does. An event that cannot be published holds
 * back what comes after it of its order, and is tried again: nothing is ever skipped.
 */
@Injectable()
export class FeedProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly log: EventLogService,
    private readonly notifications: Notifications,
    private readonly partners: Partners,
    private readonly current: CurrentPartners,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add({
      name: FEED_SUBSCRIPTION,
      types: PUBLISHED_TYPES,
      batchSize: BATCH,
      handle: (events, tx) => this.handle(events, tx),
      park: (event, error, tx) => this.hold(event, error, tx),
    });
  }

  private async handle(events: readonly StoredEvent[], tx: Tx): Promise<void> {
    const { tenant, position } = events.at(-1) as StoredEvent;
    const [partners, known, held] = await together([
      this.current.read(tx),
      readKnown(tx, tenant, distinct(events.flatMap(thingsOf))),
      heldAmong(tx, tenant, [...new Set(events.map(orderKeyOf))]),
    ]);
    const readers = readershipOf(tenant, partners, this.partners);
    const fresh = events.filter((event) => event.position > known.published);
    if (!readers || fresh.length === 0) return;
    const behind = fresh.filter((event) => held.has(orderKeyOf(event)));
    const free = fresh.filter((event) => !held.has(orderKeyOf(event)));
    if (behind.length > 0) await holdBehind(tx, tenant, behind.map(heldAs));
    await this.publish(tx, tenant, free, readers, { ...known, published: position });
  }

  /** An event that was held, after all, at the end of the feeds as they are now. */
  async publishLate(event: StoredEvent, tx: Tx): Promise<void> {
    const { tenant } = event;
    const [partners, known] = await together([this.current.read(tx), readKnown(tx, tenant, thingsOf(event))]);
    const readers = readershipOf(tenant, partners, this.partners);
    if (readers) await this.publish(tx, tenant, [event], readers, known);
  }

  /** Its order waits for it from now on; somebody is told once. */
  async hold(event: StoredEvent, error: unknown, tx: Tx): Promise<void> {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (await holdFor(tx, heldAs(event), why)) await this.log.append(tx, event.tenant, [caseOf(event)]);
  }

  async eventAt(tenant: string, position: bigint): Promise<StoredEvent | undefined> {
    const [event] = await this.log.read({ tenant, after: position - 1n, limit: 1 });
    return event?.position === position ? event : undefined;
  }

  private async publish(
    tx: Tx,
    tenant: string,
    events: readonly StoredEvent[],
    readers: Readership,
    { parties, unclaimed, published }: KnownBefore,
  ): Promise<void> {
    const byPosition = new Map(events.map((each) => [each.position, each]));
    const batch = new Batch(readers, new Claims(parties, unclaimed), byPosition);
    const entries: Entry[] = [];
    for (const event of events) entries.push(...(await batch.take(event, (at) => this.eventAt(tenant, at))));
    await publish(tx, tenant, entries, batch.claims, published);
    if (entries.length > 0) onCommit(tx, this, () => this.notifications.tell(FEED_CHANNEL));
  }
}

const heldAs = (event: StoredEvent): HeldEvent => ({
  tenant: event.tenant,
  orderKey: orderKeyOf(event),
  logPosition: event.position,
});

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
