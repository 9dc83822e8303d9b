import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CanonicalEvent, Order } from '#canonical';
import { Documents, EventLogService, Feeds, type Tx, type Unreadable } from '#messaging';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { toProblem } from '#platform/errors';
import { Database } from '#platform/persistence';
import { childTraceparent, logger } from '#platform/telemetry';
import { type ErpConnection, ErpConnections } from '../erp.connections.js';
import type { FeedWarning, OrderFeedPage, UnreadableOrder } from '../erp.port.js';
import { FeedStore, type OrderState } from './feed.store.js';
import { eventsOf, type OrderReading, readingOf } from './order-changes.js';

/** Longest pause before a vendor that is down is tried again: an order is noticed soon after it is back. */
const LONGEST_PAUSE_MS = 4_000;

const log = logger('order-feed');

/** Reads the order feed of every connected ERP and tells what is new, one feed by one replica at a time. */
@Injectable()
export class OrderFeedPoller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #stop = new AbortController();
  /** By connection. */
  readonly #loops = new Map<string, Promise<void>>();
  readonly #warned = new Map<string, string | undefined>();

  constructor(
    private readonly connections: ErpConnections,
    private readonly feeds: FeedStore,
    private readonly database: Database,
    private readonly eventLog: EventLogService,
    private readonly documents: Documents,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    private readonly told: Feeds,
  ) {}

  onApplicationBootstrap(): void {
    this.#followAll();
    this.connections.systems.follow(() => this.#followAll());
  }

  /** Lets the read in hand finish: what it has stored is stored, the rest is read again. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#loops.values());
  }

  /** Whatever is connected and not followed yet. */
  #followAll(): void {
    if (this.#stop.signal.aborted) return;
    for (const { id } of this.connections.all())
      if (!this.#loops.has(id))
        this.#loops.set(
          id,
          this.#follow(id).finally(() => this.#ended(id)),
        );
  }

  /** It may have been connected anew in the meantime. */
  #ended(id: string): void {
    this.#loops.delete(id);
    this.#followAll();
  }

  /** As it is connected at each read; until it is connected no more. */
  async #follow(id: string): Promise<void> {
    const { feedIntervalMs } = this.config.landscape;
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      const connection = this.connections.systems.find(id);
      if (!connection) return;
      try {
        await this.feeds.exclusively(connection.id, () => this.poll(connection));
        failures = 0;
      } catch (error) {
        failures += 1;
        const message = error instanceof Error ? error.message : String(error);
        log.warn({ connection: connection.id, failures, error: message }, 'the order feed could not be read');
        await this.feeds.failed(connection.id, message).catch(() => undefined);
        this.told.failed(feedOf(connection), { code: toProblem(error).code, message });
      }
      const pause =
        failures === 0
          ? feedIntervalMs
          : Math.max(feedIntervalMs, Math.min(feedIntervalMs * 2 ** failures, LONGEST_PAUSE_MS));
      await this.#pause(pause);
    }
  }

  /**
   * Reads to the end of what there is now, as long as it is connected like this. An answer is a sign of life, also when it
   * holds nothing.
   */
  async poll({ id, port }: ErpConnection): Promise<void> {
    const isOver = () => this.#stop.signal.aborted || this.connections.systems.find(id)?.port !== port;
    let watermark = await this.feeds.watermark(id);
    for (let more = true; more && !isOver(); ) {
      const page = await port.readOrderChanges(watermark);
      const kept = await this.database.transaction((tx) => this.#keep(tx, id, watermark, page));
      this.told.heard(feedOf({ id }));
      if (!kept) return;
      this.#warn(id, page.warning);
      watermark = page.watermark;
      more = page.more;
    }
  }

  /** Once, and again when it comes again. */
  #warn(connection: string, warning: FeedWarning | undefined): void {
    if (warning && this.#warned.get(connection) !== warning.code) log.warn({ connection, ...warning }, warning.message);
    this.#warned.set(connection, warning?.code);
  }

  /** Raw documents, events, states and watermark: all or none. */
  async #keep(tx: Tx, connection: string, read: string | null, page: OrderFeedPage): Promise<boolean> {
    if (!(await this.feeds.claim(tx, connection, read))) return false;
    const numbers = [...new Set(page.orders.map(({ order }) => order.orderNumber))];
    const before = new Map<string, OrderReading>(await this.feeds.readings(tx, connection, numbers));
    const states = new Map<string, OrderState>();
    const events: CanonicalEvent[] = [];
    for (const change of page.orders) {
      const { orderNumber } = change.order;
      const reading = readingOf(change.order);
      const told = eventsOf(change, connection, before.get(orderNumber) ?? null);
      if (told.length > 0) {
        const documentId = await this.#document(tx, connection, change);
        // One trace per change: whoever acts on it continues it, so all calls of an order share a correlation id.
        const traceparent = childTraceparent();
        const receivedAt = clock.iso();
        events.push(...told.map((event) => ({ ...event, receivedAt, documentId, traceparent })));
      }
      const known = before.get(orderNumber);
      if (known?.phase !== reading.phase || known.content !== reading.content)
        states.set(orderNumber, { orderNumber, ...reading, changeId: change.changeId });
      before.set(orderNumber, reading);
    }
    await this.told.unreadable.mend(
      tx,
      feedOf({ id: connection }),
      numbers.map((number) => orderIdOf(connection, number)),
    );
    await this.#setAside(tx, connection, page.unreadable ?? []);
    if (events.length > 0) await this.eventLog.append(tx, this.config.landscape.tenant, events);
    await this.feeds.saveStates(tx, connection, [...states.values()]);
    await this.feeds.advance(tx, connection, page.watermark, page.warning);
    return true;
  }

  /** As they came, for a person to look at; once, however often a feed has them in its passes. */
  async #setAside(tx: Tx, connection: string, unreadable: readonly UnreadableOrder[]): Promise<void> {
    const feed = feedOf({ id: connection });
    const bySubject = new Map(unreadable.map((each) => [orderIdOf(connection, each.orderNumber), each]));
    const fresh = await this.told.unreadable.unkept(
      tx,
      feed,
      [...bySubject].map(([subject, { changeId }]) => ({ subject, changeId })),
    );
    const found: Unreadable[] = [];
    for (const subject of fresh) {
      const { orderNumber, changeId, why, raw } = bySubject.get(subject) as UnreadableOrder;
      const documentId = await this.#document(tx, connection, { order: { orderNumber }, raw });
      found.push({ subject, changeId, why, documentId });
      log.warn({ connection, orderNumber, why }, 'an order cannot be read');
    }
    await this.told.unreadable.keep(tx, feed, found);
  }

  async #document(
    tx: Tx,
    connection: string,
    { order, raw }: { readonly order: Pick<Order, 'orderNumber'>; readonly raw: unknown },
  ): Promise<string> {
    const { documentId } = await this.documents.put(tx, {
      tenant: this.config.landscape.tenant,
      orderId: orderIdOf(connection, order.orderNumber),
      channel: `/erp/${connection}`,
      direction: 'in',
      mediaType: 'application/json',
      body: Buffer.from(JSON.stringify(raw)),
    });
    return documentId;
  }

  /** Ends at once when the application stops. */
  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}

const orderIdOf = (connection: string, orderNumber: string): string => `${connection}-${orderNumber}`;
const feedOf = ({ id }: Pick<ErpConnection, 'id'>): string => `/erp/${id}`;
