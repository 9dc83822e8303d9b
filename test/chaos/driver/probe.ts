import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, Caller } from './caller.js';
import type { Urls } from './hands.js';
import type { Ledger } from './ledger.js';
import { eachOf, p99, type Speed, slower } from './speed.js';
import type { Trade } from './trade.js';

const EVERY_MS = 50;
/** A partner has 600 calls a minute, and others of its words to tell. */
const PARTNER_EVERY_MS = 400;
export const ORDER_EVERY_MS = 1_000;
/** Before the first fault and after the last one alike: the slowest of few is another figure than that of many. */
const WINDOW_MS = 20_000;
/** How long it may take to be as fast as before. */
export const BACK_WITHIN_MS = 60_000;
const BEGUN_WITHIN_MS = 60_000;
/** An order that is not released by then counts as never. */
const RELEASED_WITHIN_MS = 30_000;

/** An item that no warehouse ever had: its order waits for stock as long as it is looked at. */
const NEVER_THERE = { lines: [{ sku: 'SKU-9999', quantity: 1 }] };
/** Items that nobody else asks for: there is enough of them for a run. */
const SPARE = ['SKU-1009', 'SKU-1010'] as const;
const THIRD_PARTY = '3pl-east';
const RELEASED = new Set(['released', 'partially-shipped', 'shipped', 'invoiced', 'closed']);

interface Outside {
  readonly caller: Caller;
  readonly ledger: Ledger;
  readonly trade: Trade;
  readonly urls: Urls;
}

/**
 * Takes the time of what others ask while all goes on: reads one order and starts it, which it is already; reads a fulfilment as
 * its 3PL and confirms it; and enters orders, each of which is waited for until a warehouse has it.
 */
export class Probe {
  private waiting = '';
  private fulfilment = '';
  private entered = 0;

  constructor(private readonly outside: Outside) {}

  /** Enters its orders, and waits until they are under way. */
  async begin(): Promise<void> {
    const { trade, caller } = this.outside;
    this.waiting = (await trade.enter(NEVER_THERE)) ?? '';
    this.fulfilment = `${await this.enter()}-F1`;
    const isUnderWay = async () =>
      (await caller.once({ ...this.post, key: randomUUID() }))?.status === 201 &&
      (await caller.once(this.partnerRead))?.status === 200;
    for (const deadline = Date.now() + BEGUN_WITHIN_MS; Date.now() < deadline; await sleep(200))
      if (await isUnderWay()) return;
    throw new Error('no order comes through before anything strikes');
  }

  async measure(): Promise<Speed> {
    const took = Object.fromEntries(eachOf((what) => [what, [] as number[]])) as Record<keyof Speed, number[]>;
    const end = Date.now() + WINDOW_MS;
    const releases: Promise<void>[] = [];
    await Promise.all([
      until(end, EVERY_MS, async () => {
        took.readMs.push(await this.timed(this.read));
        took.postMs.push(await this.timed({ ...this.post, key: randomUUID() }));
      }),
      until(end, PARTNER_EVERY_MS, async () => {
        took.partnerReadMs.push(await this.timed(this.partnerRead));
        took.partnerPostMs.push(await this.confirm());
      }),
      until(end, ORDER_EVERY_MS, async () => {
        const order = await this.enter();
        if (order) releases.push(this.released(order).then((ms) => void took.releasedMs.push(ms)));
      }),
    ]);
    await Promise.all(releases);
    return Object.fromEntries(eachOf((what) => [what, p99(took[what])])) as Speed;
  }

  /**
   * Measures until it is as fast as it was, or its time is over.
   * @param since when the last fault ended
   * @param say told what is slower still
   * @returns how long after that it began to be so
   */
  async untilAsFast(
    baseline: Speed,
    since: number,
    say: (line: string) => void,
  ): Promise<{ afterMs: number; speed: Speed }> {
    for (;;) {
      const afterMs = Date.now() - since;
      const speed = await this.measure();
      const left = slower(speed, baseline);
      if (left.length === 0 || afterMs > BACK_WITHIN_MS) return { afterMs, speed };
      say(`slower ${afterMs} ms after the last fault: ${left.join('; ')}`);
    }
  }

  private enter(): Promise<string | undefined> {
    const sku = SPARE[this.entered++ % SPARE.length];
    return this.outside.trade.enter({ lines: [{ sku, quantity: 1 }] });
  }

  /** From now, when the ERP has it, until whoever looks sees that a warehouse has it. */
  private async released(order: string): Promise<number> {
    const began = performance.now();
    for (let ms = 0; ms < RELEASED_WITHIN_MS; ms = performance.now() - began) {
      const seen = await this.outside.caller.once(this.readOf(order));
      if (RELEASED.has(seen?.body?.state)) return performance.now() - began;
      await sleep(EVERY_MS);
    }
    return Number.POSITIVE_INFINITY;
  }

  private get read(): Asked {
    return this.readOf(this.waiting);
  }

  private readOf(order: string): Asked {
    return { client: 'operator', url: `${this.outside.urls['order-to-ship']}/order-to-ship/v1/orders/${order}` };
  }

  private get post(): Asked {
    const body = { erp: 'sap', orderNumber: this.waiting.replace('sap-', '') };
    return { client: 'operator', url: `${this.outside.urls['order-to-ship']}/order-to-ship/v1/orders`, body };
  }

  private get partnerRead(): Asked {
    return { client: THIRD_PARTY, url: `${this.outside.urls['partner']}/partner/v2/fulfilments/${this.fulfilment}` };
  }

  /** Told again and again, each time as another word: what is acknowledged has to be in the event log. */
  private async confirm(): Promise<number> {
    const { caller, ledger } = this.outside;
    const key = randomUUID();
    const began = performance.now();
    const answer = await caller.once({
      ...this.partnerRead,
      url: `${this.partnerRead.url}/confirmations`,
      body: { kind: 'accepted' },
      key,
    });
    const ms = performance.now() - began;
    if (!answer || answer.status >= 300) return Number.POSITIVE_INFINITY;
    ledger.write({ key, what: 'confirmation', by: THIRD_PARTY, ...answer });
    return ms;
  }

  /** One that fails took for ever. */
  private async timed(asked: Asked): Promise<number> {
    const began = performance.now();
    const answer = await this.outside.caller.once(asked);
    return answer && answer.status < 300 ? performance.now() - began : Number.POSITIVE_INFINITY;
  }
}

async function until(end: number, everyMs: number, act: () => Promise<void>): Promise<void> {
  for (; Date.now() < end; await sleep(everyMs)) await act();
}
