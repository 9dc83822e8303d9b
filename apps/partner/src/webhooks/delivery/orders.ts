import type { Delivery, Head, LaneRecord } from './delivery.js';

/** What is to be done next: send a new event, try a held one, or put a new one behind a held one of its order. */
export type Step =
  | { readonly do: 'send'; readonly delivery: Delivery }
  | { readonly do: 'retry'; readonly orderKey: string; readonly head: Head; readonly id: string }
  | { readonly do: 'hold'; readonly delivery: Delivery; readonly head: Head };

/** Which event of which order is next at one endpoint: of an order one at a time, and none past one that is held. */
export class Orders {
  private readonly fresh: Delivery[] = [];
  /** Behind one of their order that is being sent. */
  private readonly behind = new Map<string, Delivery[]>();
  private readonly active = new Set<string>();
  private readonly heads = new Map<string, Head>();
  /** No held one is due before. */
  private earliest = 0;

  get sending(): number {
    return this.active.size;
  }

  /** Read and not yet begun. */
  get unsent(): number {
    return this.fresh.length;
  }

  get held(): number {
    return this.heads.size;
  }

  /** When the next held one is due; infinite when there is none. */
  get dueAt(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...[...this.heads.values()].map(({ dueAt }) => dueAt));
  }

  add(delivery: Delivery): void {
    this.fresh.push(delivery);
  }

  takeHeads({ heads }: Pick<LaneRecord, 'heads'>): void {
    for (const { orderKey, id, dueAt, waiting } of heads) {
      const known = this.heads.get(orderKey);
      if (known) known.waiting = Math.max(known.waiting, waiting);
      else this.heads.set(orderKey, { id, dueAt, waiting, stored: Promise.resolve() });
    }
    this.earliest = 0;
  }

  /** A `send` or `retry` has begun by being returned. */
  next(now: number): Step | undefined {
    return this.nextHeld(now) ?? this.nextFresh();
  }

  /** Took its turn: those behind it are next. */
  done(orderKey: string): void {
    this.active.delete(orderKey);
    this.fresh.unshift(...(this.behind.get(orderKey) ?? []));
    this.behind.delete(orderKey);
  }

  /** Failed, and is tried again when it is due: its order waits. */
  failed(delivery: Delivery, dueAt: number, stored: Promise<void>): void {
    const { orderKey } = delivery;
    const known = this.heads.get(orderKey);
    if (known) {
      known.waiting += 1;
      known.stored = stored;
    } else {
      const head: Head = { dueAt, waiting: 0, stored };
      this.heads.set(orderKey, head);
      stored.then(
        () => {
          head.id = delivery.id;
        },
        () => undefined,
      );
    }
    this.earliest = Math.min(this.earliest, dueAt);
    this.done(orderKey);
  }

  /** A held one was tried in vain. */
  postpone(orderKey: string, head: Head, dueAt: number): void {
    head.dueAt = dueAt;
    this.earliest = Math.min(this.earliest, dueAt);
    this.done(orderKey);
  }

  /** A held one has ended, and this is the next of its order, if there is one. */
  promote(orderKey: string, head: Head, next: { id: string; dueAt: number } | undefined): void {
    if (next) Object.assign(head, next, { waiting: Math.max(0, head.waiting - 1) });
    else this.heads.delete(orderKey);
    this.earliest = 0;
    this.done(orderKey);
  }

  /** Whatever is held is due now. */
  hurry(): void {
    for (const head of this.heads.values()) if (Number.isFinite(head.dueAt)) head.dueAt = 0;
    this.earliest = 0;
  }

  private nextHeld(now: number): Step | undefined {
    if (now < this.earliest) return undefined;
    let earliest = Number.POSITIVE_INFINITY;
    for (const [orderKey, head] of this.heads) {
      const { id, dueAt } = head;
      if (dueAt <= now && id && !this.active.has(orderKey)) {
        this.active.add(orderKey);
        head.dueAt = Number.POSITIVE_INFINITY;
        return { do: 'retry', orderKey, head, id };
      }
      earliest = Math.min(earliest, dueAt);
    }
    this.earliest = earliest;
    return undefined;
  }

  private nextFresh(): Step | undefined {
    for (let delivery = this.fresh.shift(); delivery; delivery = this.fresh.shift()) {
      const { orderKey } = delivery;
      const head = this.heads.get(orderKey);
      if (this.active.has(orderKey) && !head) {
        const behind = this.behind.get(orderKey);
        if (behind) behind.push(delivery);
        else this.behind.set(orderKey, [delivery]);
        continue;
      }
      if (head) return { do: 'hold', delivery, head };
      this.active.add(orderKey);
      return { do: 'send', delivery };
    }
    return undefined;
  }
}
