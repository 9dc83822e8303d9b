import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Store } from './store.js';
import type { Vendors } from './vendors.js';

interface Message {
  readonly id: number;
  readonly lane: string;
  readonly message_id: string;
  readonly body: string;
  readonly attempts: number;
  readonly created_at: number;
}

const AT_ONCE = 8;
const TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 200;
/** Short, so that a product that comes back hears soon what it missed. */
const LONGEST_WAIT_MS = 2_000;
/** Vendors give up some day. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000;

/** Where the webhooks of a vendor go. */
export type WebhookBases = Readonly<Record<'erp' | 'wms' | 'tms', string>>;

/** Sends the vendors' webhooks after the commit that caused them: in order per lane, again and again until answered 2xx. */
export class Outbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly busy = new Set<string>();
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  /** A target that refuses connections is left alone for a while, whatever lies waiting for it. */
  private readonly quietUntil = new Map<string, { at: number; waits: number }>();

  constructor(
    private readonly store: Store,
    private readonly vendors: Vendors,
    private readonly bases: WebhookBases,
  ) {}

  onApplicationBootstrap(): void {
    this.store.onCommit(() => this.send());
    this.send();
  }

  beforeApplicationShutdown(): void {
    this.stop.abort();
    clearTimeout(this.timer);
  }

  private send(): void {
    clearTimeout(this.timer);
    if (this.stop.signal.aborted) return;
    let soonest = Number.POSITIVE_INFINITY;
    for (const { vendor } of this.vendors.all) {
      if (!vendor.webhooks) continue;
      const quiet = this.quietUntil.get(vendor.id)?.at ?? 0;
      if (quiet > Date.now()) soonest = Math.min(soonest, quiet);
      else soonest = Math.min(soonest, this.sendOf(vendor.id));
    }
    if (soonest < Number.POSITIVE_INFINITY) {
      this.timer = setTimeout(() => this.send(), Math.max(soonest - Date.now(), 5));
    }
  }

  /** @returns when to look again */
  private sendOf(vendor: string): number {
    const heads = this.store.rows<Message & { due_at: number }>(
      `SELECT id, lane, message_id, body, attempts, created_at, due_at FROM outbox
       WHERE id IN (SELECT MIN(id) FROM outbox WHERE vendor = ? GROUP BY lane) ORDER BY due_at, id LIMIT 64`,
      vendor,
    );
    let soonest = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      if (this.busy.has(`${vendor} ${head.lane}`)) continue;
      if (head.due_at > Date.now()) soonest = Math.min(soonest, head.due_at);
      else if (this.busy.size < AT_ONCE) void this.deliver(vendor, head);
    }
    return soonest;
  }

  private async deliver(vendor: string, message: Message): Promise<void> {
    const lane = `${vendor} ${message.lane}`;
    this.busy.add(lane);
    try {
      const arrived = await this.attempt(vendor, message);
      if (this.stop.signal.aborted) return;
      await this.store.run(() => {
        if (arrived || Date.now() - message.created_at > GIVE_UP_AFTER_MS) {
          this.store.write('DELETE FROM outbox WHERE id = ?', message.id);
        } else {
          const due = Date.now() + waitAfter(message.attempts);
          this.store.write('UPDATE outbox SET attempts = attempts + 1, due_at = ? WHERE id = ?', due, message.id);
        }
      });
    } catch (error) {
      if (!this.stop.signal.aborted) process.stderr.write(`sandbox: webhook of ${vendor}: ${String(error)}\n`);
    } finally {
      this.busy.delete(lane);
      this.send();
    }
  }

  private async attempt(id: string, message: Message): Promise<boolean> {
    const { vendor } = this.vendors.get(id);
    if (!vendor.webhooks) return true;
    const { path, headers } = vendor.webhooks;
    try {
      const answer = await fetch(`${this.bases[vendor.kind]}${path}`, {
        method: 'POST',
        body: message.body,
        headers: headers({ id: message.message_id, body: message.body, at: new Date() }),
        redirect: 'manual',
        signal: AbortSignal.any([this.stop.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await answer.arrayBuffer();
      this.quietUntil.delete(id);
      return answer.ok;
    } catch {
      const waits = (this.quietUntil.get(id)?.waits ?? 0) + 1;
      this.quietUntil.set(id, { at: Date.now() + waitAfter(waits - 1), waits });
      return false;
    }
  }
}

const waitAfter = (attempts: number): number => Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts, 10), LONGEST_WAIT_MS);
