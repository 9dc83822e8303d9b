import { setTimeout as sleep } from 'node:timers/promises';
import type { Vendor } from '../plan/fault.js';
import type { Hands } from './hands.js';
import type { Operators } from './operators.js';
import type { Poison } from './poison.js';
import { ORDER_EVERY_MS as PROBE_EVERY_MS } from './probe.js';
import type { Trade } from './trade.js';

const ORDER_EVERY_MS = 4_000;
/** What comes in while it is measured how fast the product is: these orders and the probe's. A peak is so many times of it. */
const USUALLY_MS = 1 / (1 / ORDER_EVERY_MS + 1 / PROBE_EVERY_MS);
const COUNT_EVERY_MS = 5_000;
const DELIVERY_EVERY_MS = 12_000;
const POISON_EVERY_MS = 3_000;
const DESK_EVERY_MS = 3_000;
const SIGNS_IN_EVERY_MS = 2_000;
const RECONCILED_EVERY_MS = 30_000;

/** More than an order takes of each item on the average: one or two of eight, one to four pieces, at times ten. */
const PIECES_OF_EACH = 1;

/** By which somebody of ours asks a vendor something now. */
const QUESTIONS: Readonly<Record<Vendor, readonly [api: string, path: string]>> = {
  sap: ['erp', '/systems/sap/stock-book?warehouse=4012345000016&sku=SKU-1001'],
  wms: ['wms', '/inventory?sku=SKU-1001'],
  tms: ['tms', '/systems/tms/shipments/nobody-S1'],
};

/** Who acts. */
export interface Actors {
  readonly hands: Hands;
  readonly trade: Trade;
  readonly operators: Operators;
  readonly poison: Poison;
}

/** Keeps the trade going, whatever befalls the product. */
export class Driver {
  private factor = 1;
  private peaks = false;
  private running = true;
  private readonly loops: Promise<void>[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  /** Of poison, by the status that it was answered with. */
  readonly poisoned = new Map<string, number>();

  constructor(private readonly actors: Actors) {}

  start(): void {
    const { trade, operators, poison } = this.actors;
    this.loops.push(
      this.every(ORDER_EVERY_MS, () => trade.order(), USUALLY_MS),
      this.every(COUNT_EVERY_MS, () => trade.count()),
      this.every(DELIVERY_EVERY_MS, () => trade.suppliers.deliver()),
      this.every(DESK_EVERY_MS, () => operators.work()),
      this.every(RECONCILED_EVERY_MS, () => operators.reconcile()),
      this.every(SIGNS_IN_EVERY_MS, () => this.actors.hands.caller.signIn('operator')),
      this.every(POISON_EVERY_MS, async () => {
        const status = String((await poison.send()) ?? 'nothing');
        this.poisoned.set(status, (this.poisoned.get(status) ?? 0) + 1);
      }),
    );
  }

  /** So many times as much of everything as the trade is by itself. */
  load(factor: number): void {
    this.factor = factor;
  }

  /** So many times as many orders as come in while speed is measured, for so long; what they take is on the shelves. */
  async peak(factor: number, forMs: number): Promise<void> {
    await this.actors.trade.stockUp(Math.ceil(((forMs * factor) / USUALLY_MS) * PIECES_OF_EACH));
    this.peaks = true;
    this.load(factor);
    await sleep(forMs);
    this.load(1);
    this.peaks = false;
  }

  /** Whatever comes of it: a vendor is called where nobody else would just then. */
  async ask(vendor: Vendor): Promise<void> {
    const { caller, urls } = this.actors.hands;
    const [api, path] = QUESTIONS[vendor];
    await caller.once({ client: 'operator', url: `${urls[api]}/${api}/v1${path}` });
  }

  /** A partner tells nothing for so long. @returns how often it had something to tell */
  async silence(partner: string, forMs: number): Promise<number> {
    const { hands } = this.actors;
    hands.silence(partner);
    await sleep(forMs);
    return hands.speaks(partner);
  }

  /** Begins nothing more, and waits until whatever was begun is answered. */
  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
    await Promise.all(this.underWay);
  }

  /** @param usuallyMs of which a peak is so many times, where that is another */
  private async every(ms: number, act: () => Promise<unknown>, usuallyMs = ms): Promise<void> {
    const interval = () => (this.peaks ? usuallyMs : ms) / this.factor;
    while (this.running) {
      const acting = act().finally(() => this.underWay.delete(acting));
      this.underWay.add(acting);
      for (const since = Date.now(); this.running && Date.now() - since < interval(); ) await sleep(20);
    }
  }
}
