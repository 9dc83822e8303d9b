import { clock } from '#platform/clock';
import type {
  Delivery,
  Head,
  HeldRow,
  LaneRecord,
  LaneStanding,
  Page,
  PageItem,
  Result,
  ResultLane,
} from './delivery.js';
import { EndpointHealth } from './endpoint-health.js';
import { messageOf } from './message.js';
import { Orders, type Step } from './orders.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { type DeliveryOptions, nextRetry, type Retry } from './schedule.js';
import type { Answer, SendSignal } from './sender.js';
import { Window } from './window.js';

/** Events read and not yet durable, at most. */
const WINDOW = 400;
/** Read on when fewer than this wait to be sent. */
const READ_BELOW = 50;
/** An endpoint is kept for this long after its last event: often the next one follows. */
const LINGER_MS = 500;

/** What a lane needs of the process that it runs in. */
export interface LanePorts {
  readonly options: DeliveryOptions;
  page(lane: LaneRecord, after: bigint): Promise<Page>;
  /** Undefined when it has ended meanwhile. */
  held(lane: LaneRecord, id: string): Promise<Delivery | undefined>;
  /** The first of the order's held deliveries behind one. */
  nextHeld(lane: LaneRecord, orderKey: string, after: string): Promise<HeldRow | undefined>;
  post(url: string, headers: Record<string, string>, body: string, signal: SendSignal): Promise<Answer>;
  /** Resolves when it is durable. */
  store(result: Result): Promise<void>;
  /** Whether this process may still act for its endpoints. */
  mayAct(): boolean;
  ended(lane: Lane): void;
  changed(lane: Lane): void;
}

/**
 * One endpoint, served by the process that holds its lease. Events of one order go out one after another, those of
 * different orders side by side; an order whose event failed waits until it is due again, and only that order. An
 * endpoint that fails whatever it is sent is left alone for a while, then asked with one event.
 */
export class Lane implements ResultLane {
  private readonly orders = new Orders();
  private health: EndpointHealth;
  /** The last event of each order that was read and may not be durable. */
  private readonly lastRead = new Map<string, string>();
  private readonly signal: SendSignal = { aborted: false };
  private readonly window: Window;
  private readTo: bigint;
  private reading = false;
  /** There may be events that were not read. */
  private behind = true;
  private closing = false;
  private over = false;
  private timer?: NodeJS.Timeout;
  private unstored = 0;

  constructor(
    public record: LaneRecord,
    private readonly ports: LanePorts,
  ) {
    this.window = new Window(record.position);
    this.readTo = record.position;
    this.health = new EndpointHealth(ports.options, record);
    this.orders.takeHeads(record);
  }

  /** New events may be there. */
  wake(): void {
    this.behind = true;
    this.pump();
  }

  /** Settings or held deliveries were changed from outside. */
  follow(record: LaneRecord): void {
    if (record.changes !== this.record.changes) this.health.wake();
    if (record.url !== this.record.url) this.health = new EndpointHealth(this.ports.options, record);
    this.record = { ...record, known: this.record.known };
    this.orders.takeHeads(record);
    this.wake();
  }

  /** Begins nothing more, and ends when what is under way has ended. */
  close(): void {
    this.closing = true;
    this.pump();
  }

  lose(): void {
    this.signal.aborted = true;
    this.finish();
  }

  changed(): void {
    if (!this.over) this.ports.changed(this);
  }

  standingWith(positions: ReadonlySet<bigint>): LaneStanding {
    return { position: this.window.durableWith(positions), ...this.health.standing };
  }

  stored(positions: ReadonlySet<bigint>): void {
    this.window.stored(positions);
  }

  /** How it stands when it is given back; `dueAt`: when it has to be served again, events apart. */
  get outcome(): LaneStanding & { readonly dueAt?: number } {
    const dueAt = Math.min(this.orders.dueAt, this.record.restDueAt ?? Number.POSITIVE_INFINITY);
    return { ...this.standingWith(new Set()), ...(Number.isFinite(dueAt) && { dueAt }) };
  }

  get lost(): boolean {
    return this.signal.aborted;
  }

  private pump(): void {
    if (this.over) return;
    clearTimeout(this.timer);
    if (!this.closing && !this.health.isPaused) {
      if (!this.ports.mayAct()) {
        this.lose();
        return;
      }
      const width = this.health.isDown ? 1 : this.ports.options.concurrency;
      while (this.orders.sending < width) {
        const step = this.orders.next(clock.now());
        if (!step) break;
        this.take(step);
      }
      if (this.mayRead()) void this.read();
    }
    if (this.orders.sending === 0 && this.unstored === 0 && !this.reading) this.rest();
  }

  private take(step: Step): void {
    if (step.do === 'send') this.send(step.delivery).catch(() => this.lose());
    else if (step.do === 'retry') this.retry(step).catch(() => this.lose());
    else {
      const { delivery, head } = step;
      head.waiting += 1;
      head.stored = this.store({ webhookId: this.record.webhookId, delivery, status: 'waiting', lane: this });
    }
  }

  private async send(delivery: Delivery): Promise<void> {
    const outcome = outcomeOf(await this.post(delivery));
    if (this.isBrokenOff(outcome)) return;
    const result = this.judge(delivery, outcome);
    const stored = this.store(result);
    if (result.retry) this.orders.failed(delivery, result.retry, stored);
    else this.orders.done(delivery.orderKey);
    this.pump();
  }

  private async retry({ orderKey, head, id, early }: Step & { do: 'retry' }): Promise<void> {
    const delivery = await this.ports.held(this.record, id).catch(ignored);
    if (this.over) return;
    if (delivery) {
      const outcome = outcomeOf(await this.post(delivery));
      if (this.isBrokenOff(outcome)) return;
      const result = this.judge(delivery, outcome);
      const stored = this.store(result);
      if (early && result.status === 'delivered') this.orders.taken();
      if (result.retry) {
        this.orders.postpone(orderKey, head, result.retry);
        this.pump();
        return;
      }
      await stored.catch(ignored);
    }
    const next = await this.behindHeld(orderKey, head, id);
    if (this.over) return;
    this.orders.promote(orderKey, head, next);
    this.pump();
  }

  /** The next of an order whose first held delivery has ended, those included that are being stored meanwhile. */
  private async behindHeld(orderKey: string, head: Head, id: string) {
    for (let seen: unknown; head.waiting > 0 && seen !== head.stored && !this.over; ) {
      seen = head.stored;
      await head.stored.catch(ignored);
      const next = await this.ports.nextHeld(this.record, orderKey, id);
      if (next) return next;
    }
    return undefined;
  }

  private post(delivery: Delivery): Promise<Answer> {
    const { headers, body } = messageOf(this.record.keys, delivery, clock.now());
    return this.ports.post(this.record.url, headers, body, this.signal);
  }

  /** An attempt that we broke off says nothing of the endpoint: it is made again by whoever comes next. */
  private isBrokenOff({ attempt }: Outcome): boolean {
    if (!this.over && attempt.error === 'aborted') this.lose();
    return this.over;
  }

  private judge(delivery: Delivery, outcome: Outcome): Result {
    const { attempt, meaning } = outcome;
    const about = { webhookId: this.record.webhookId, delivery, attempt, lane: this };
    if (meaning === 'delivered') {
      if (this.health.succeeded()) this.orders.tryOut();
      return { ...about, status: 'delivered' };
    }
    const disable = this.health.failed(outcome);
    if (disable) this.closing = true;
    const retry = meaning === 'gone' ? { at: clock.now() } : this.retryOf(delivery, outcome);
    return {
      ...about,
      ...(disable && { disable }),
      ...(retry ? { status: 'retrying', retry } : { status: 'parked' }),
    };
  }

  private retryOf({ attempts }: Delivery, { attempt, retryAfterMs }: Outcome): Retry | undefined {
    return nextRetry(this.ports.options, [...attempts, Date.parse(attempt.at)], retryAfterMs, clock.now());
  }

  private store(result: Result): Promise<void> {
    this.unstored += 1;
    const stored = this.ports.store(result);
    const settled = () => {
      this.unstored -= 1;
      if (this.unstored === 0 || this.orders.unsent === 0) this.pump();
    };
    stored.then(settled, () => this.lose());
    return stored;
  }

  private mayRead(): boolean {
    const hasRoom = this.orders.unsent < READ_BELOW && this.window.size < WINDOW;
    return this.behind && !this.reading && hasRoom && this.knowsHeld;
  }

  /** Otherwise a new event could pass one of its order that is held. */
  private get knowsHeld(): boolean {
    return this.record.restDueAt === undefined && this.orders.held < this.ports.options.heldOrders;
  }

  private async read(): Promise<void> {
    this.reading = true;
    this.behind = false;
    if (this.window.size === 0) this.lastRead.clear();
    const page = await this.ports.page(this.record, this.readTo).catch(ignored);
    this.reading = false;
    if (!page) {
      this.lose();
      return;
    }
    if (page.outdated) this.changed();
    for (const item of page.items) this.add(item);
    this.readTo = page.readTo;
    this.window.passed(page.readTo);
    if (page.more) this.behind = true;
    this.pump();
  }

  private add(item: PageItem): void {
    const { orderKey, eventId, position } = item;
    const previousId = this.lastRead.get(orderKey) ?? item.previousId;
    this.lastRead.set(orderKey, eventId);
    if (this.record.known.has(position)) return;
    this.window.add(position);
    this.orders.add({ ...item, origin: 'event', attempts: [], ...(previousId && { previousId }) });
  }

  /** Nothing is to be done now: it stays for a moment, then it is given back. */
  private rest(): void {
    // Of the orders that are held, whoever takes it next knows those that are due by then.
    if (this.closing || this.health.isPaused || this.record.restDueAt !== undefined) {
      this.finish();
      return;
    }
    const due = this.orders.dueAt - clock.now();
    this.timer =
      due < LINGER_MS ? setTimeout(() => this.pump(), Math.max(0, due)) : setTimeout(() => this.finish(), LINGER_MS);
  }

  private finish(): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    this.ports.ended(this);
  }
}

const ignored = (): undefined => undefined;
