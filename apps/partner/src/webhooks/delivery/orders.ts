import type { Delivery, Head, HeldRow, LaneRecord } from './delivery.js';
import type { Retry } from './schedule.js';

/** What is to be done next: send a new event, try a held one, or put a new one behind a held one of its order. */
export type Step =
  | { readonly do: 'send'; readonly delivery: Delivery }
  | {
      readonly do: 'retry';
      readonly orderKey: string;
      readonly head: Head;
      readonly id: string;
      readonly early: boolean;
    }
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
  /** How many held ones may be tried before they are due. */
  private early = 0;
  /** Counts when it was begun to try them out. */
  private trial = 0;

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
    for (const { orderKey, ...head } of heads) {
      const known = this.heads.get(orderKey);
      if (known) this.follow(known, head);
      else this.heads.set(orderKey, { ...head, stored: Promise.resolve() });
    }
    this.earliest = 0;
  }

  /** Only who asks for it to be sent makes it due sooner: any other time in its row is ours, of now or of before. */
  private follow(known: Head, { id, dueAt, waiting }: HeldRow & { waiting: number }): void {
    known.waiting = Math.max(known.waiting, waiting);
    if (known.id !== id || dueAt === known.begunDue || dueAt >= known.dueAt) return;
    if (known.dueAt === Number.POSITIVE_INFINITY) known.askedAt = dueAt;
    else Object.assign(known, { dueAt, notBefore: undefined });
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
  failed(delivery: Delivery, { at: dueAt, notBefore }: Retry, stored: Promise<void>): void {
    const { orderKey } = delivery;
    const known = this.heads.get(orderKey);
    if (known) {
      known.waiting += 1;
      known.stored = stored;
    } else {
      const head: Head = { dueAt, notBefore, waiting: 0, stored };
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
  postpone(orderKey: string, head: Head, { at: dueAt, notBefore }: Retry): void {
    const { askedAt } = head;
    Object.assign(head, askedAt === undefined ? { dueAt, notBefore } : { dueAt: askedAt, notBefore: undefined });
    head.askedAt = undefined;
    this.earliest = Math.min(this.earliest, head.dueAt);
    this.done(orderKey);
  }

  /** A held one has ended, and this is the next of its order, if there is one. */
  promote(orderKey: string, head: Head, next: HeldRow | undefined): void {
    const anew = { notBefore: undefined, trial: undefined, begunDue: undefined, askedAt: undefined };
    if (next) Object.assign(head, anew, next, { waiting: Math.max(0, head.waiting - 1) });
    else this.heads.delete(orderKey);
    this.earliest = 0;
    this.done(orderKey);
  }

  /** The endpoint may be well again: two that are held try it out, so that one which it never takes proves nothing. */
  tryOut(): void {
    this.trial += 1;
    this.early = 2;
  }

  /** One that tried it out was taken: it draws two after it. */
  taken(): void {
    this.early += 2;
  }

  private nextHeld(now: number): Step | undefined {
    if (now < this.earliest && this.early === 0) return undefined;
    let next: [string, Head] | undefined;
    let isOneBeingWritten = false;
    let earliest = Number.POSITIVE_INFINITY;
    for (const [orderKey, head] of this.heads) {
      const { id, dueAt, notBefore = 0 } = head;
      if (id && !this.active.has(orderKey)) {
        if (dueAt <= now) return this.begin(orderKey, head, id, false);
        const isUntried = head.trial !== this.trial && notBefore <= now;
        if (isUntried && dueAt < (next?.[1].dueAt ?? Number.POSITIVE_INFINITY)) next = [orderKey, head];
      }
      if (!id) isOneBeingWritten = true;
      earliest = Math.min(earliest, dueAt);
    }
    this.earliest = earliest;
    if (!next && !isOneBeingWritten) this.early = 0;
    if (!next || this.early === 0) return undefined;
    const [orderKey, head] = next;
    this.early -= 1;
    head.trial = this.trial;
    return this.begin(orderKey, head, head.id as string, true);
  }

  private begin(orderKey: string, head: Head, id: string, early: boolean): Step {
    this.active.add(orderKey);
    head.begunDue = head.dueAt;
    head.dueAt = Number.POSITIVE_INFINITY;
    return { do: 'retry', orderKey, head, id, early };
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
