import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from './clock.js';
import type { Store } from './store.js';
import type { Vendors } from './vendors.js';

interface Plan {
  readonly id: number;
  readonly vendor: string;
  readonly due: number;
  readonly body: string;
}

/** Timers of Node end at 2^31 ms; a longer wait is taken up again. */
const LONGEST_WAIT_MS = 2_000_000_000;

/** Lets vendors carry out what they planned when the simulated clock gets there: durable, in order, once. */
export class Actors implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private acting = false;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly vendors: Vendors,
  ) {}

  onApplicationBootstrap(): void {
    this.store.onCommit(() => this.arm());
    this.arm();
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.stopped || this.acting) return;
    const next = this.next();
    const wait = next ? this.clock.until(next.due) : null;
    if (wait !== null) this.timer = setTimeout(() => void this.act(), Math.min(Math.ceil(wait), LONGEST_WAIT_MS));
  }

  private async act(): Promise<void> {
    this.acting = true;
    try {
      while (!this.stopped && (await this.actOnce()));
    } finally {
      this.acting = false;
      this.arm();
    }
  }

  /** @returns whether anything was due */
  private async actOnce(): Promise<boolean> {
    let taken: Plan | undefined;
    try {
      return await this.store.run(() => {
        taken = this.next();
        if (!taken || this.clock.until(taken.due) !== 0) return false;
        this.drop(taken);
        const installed = this.vendors.find(taken.vendor);
        installed?.vendor.onDue?.(installed.book, JSON.parse(taken.body));
        return true;
      });
    } catch (error) {
      if (this.stopped || !taken) return false;
      // A vendor that stumbles over a plan must not stumble over it for ever.
      process.stderr.write(`sandbox: ${taken.vendor} failed at ${taken.body}: ${(error as Error).stack}\n`);
      const failed = taken;
      await this.store.run(() => this.drop(failed));
      return true;
    }
  }

  private next(): Plan | undefined {
    return this.store.row<Plan>('SELECT id, vendor, due, body FROM plans ORDER BY due, id LIMIT 1');
  }

  private drop({ id }: Plan): void {
    this.store.write('DELETE FROM plans WHERE id = ?', id);
  }
}
