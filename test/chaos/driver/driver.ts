import { setTimeout as sleep } from 'node:timers/promises';
import type { Poison } from './poison.js';
import type { Trade } from './trade.js';

/** An order, on the average. */
const ORDER_EVERY_MS = 4_000;
const COUNT_EVERY_MS = 5_000;
const POISON_EVERY_MS = 3_000;

/** Keeps the trade going, whatever befalls the product. */
export class Driver {
  private factor = 1;
  private running = true;
  private readonly loops: Promise<void>[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  /** Of poison, by the status that it was answered with. */
  readonly poisoned = new Map<string, number>();

  constructor(
    private readonly trade: Trade,
    private readonly poison: Poison,
  ) {}

  start(): void {
    this.loops.push(
      this.every(ORDER_EVERY_MS, () => this.trade.order()),
      this.every(COUNT_EVERY_MS, () => this.trade.count()),
      this.every(POISON_EVERY_MS, async () => {
        const status = String((await this.poison.send()) ?? 'nothing');
        this.poisoned.set(status, (this.poisoned.get(status) ?? 0) + 1);
      }),
    );
  }

  /** So many times as many orders as usual. */
  load(factor: number): void {
    this.factor = factor;
  }

  /** A partner tells nothing for so long. @returns how often it had something to tell */
  async silence(partner: string, forMs: number): Promise<number> {
    this.trade.silence(partner);
    await sleep(forMs);
    return this.trade.speaks(partner);
  }

  /** Begins nothing more, and waits until whatever was begun is answered. */
  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
    await Promise.all(this.underWay);
  }

  private async every(ms: number, act: () => Promise<unknown>): Promise<void> {
    while (this.running) {
      const acting = act().finally(() => this.underWay.delete(acting));
      this.underWay.add(acting);
      for (const since = Date.now(); this.running && Date.now() - since < ms / this.factor; ) await sleep(50);
    }
  }
}
