import { describe, expect } from 'vitest';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { ErpPort } from '../erp.port.js';
import type { ErpHarness } from './erp.harness.js';

const MINUTE_MS = 60_000;

/** Before anything else: what was entered by a clock that was right would say what time it is. */
export function slowClockConformance(harness: ErpHarness, { rule, follow }: Following): void {
  rule('change feed', 'tells orders from the first read on, also by a clock that is slow', async ({ skip }) => {
    const { setClock } = harness;
    if (!setClock) return skip('nobody can set the clock of this system');
    setClock.call(harness, -20 * MINUTE_MS);
    try {
      const old = await harness.enterOrder({ quantity: 1 });
      await new Promise((later) => setTimeout(later, 5));
      const first = await follow(null);
      expect(first.orders).toEqual([]);
      const entered = await harness.enterOrder({ quantity: 1 });
      const told = (await follow(first.watermark)).orders.map(({ orderNumber }) => orderNumber);
      expect(told).toContain(entered);
      expect(told).not.toContain(old);
    } finally {
      setClock.call(harness, 0);
    }
  });
}

/** What the suite of an ERP lends to that of its feed. */
interface Following {
  readonly rule: Rule;
  port(): ErpPort;
  /** All that there is since the watermark. */
  follow(watermark: string | null): Promise<{
    readonly orders: readonly { readonly orderNumber: string; readonly changeId: string }[];
    readonly watermark: string | null;
    readonly pages: number;
  }>;
}

/** Changes of orders, whatever happens while they are read and whatever the clocks say. */
export function feedConformance(harness: ErpHarness, { rule, port, follow }: Following): void {
  const numbers = (orders: readonly { readonly orderNumber: string }[]) => orders.map(({ orderNumber }) => orderNumber);
  const firstPage = async (watermark: string | null) => {
    const page = await port().readOrderChanges(watermark);
    expect(page.more).toBe(true);
    return { ...page, orderNumbers: page.orders.map(({ order }) => order.orderNumber) };
  };

  describe('changes of orders', () => {
    rule('change feed', 'that carry one time stamp are each told, over pages, and not as new again', async () => {
      const start = await follow((await follow(null)).watermark);
      const entered = await harness.enterAtOnce(7);
      const { orders, pages, watermark } = await follow(start.watermark);
      expect(numbers(orders)).toEqual(expect.arrayContaining([...entered]));
      expect(pages).toBeGreaterThan(1);
      const repeated = await follow(watermark);
      const known = new Set(orders.map(({ orderNumber, changeId }) => `${orderNumber}:${changeId}`));
      expect(repeated.orders.filter(({ orderNumber, changeId }) => !known.has(`${orderNumber}:${changeId}`))).toEqual(
        [],
      );
    });

    rule('change feed', 'are told although another order is deleted while pages are read', async ({ skip }) => {
      const { remove } = harness;
      if (!remove) return skip('no order of this system can be deleted');
      const { watermark: start } = await follow(null);
      await harness.enterAtOnce(7);
      const all = numbers((await follow(start)).orders);
      const page = await firstPage(start);
      await remove.call(harness, page.orderNumbers[0] ?? '');
      const rest = await follow(page.watermark);
      expect(new Set([...page.orderNumbers, ...numbers(rest.orders)])).toEqual(new Set(all));
    });

    rule(
      'change feed',
      'of a page that is read already are told by the next pass, however long this one takes',
      async (context) => {
        const { touch } = harness;
        if (!touch) return context.skip('nobody can change an order of this system without a meaning');
        const { watermark: start } = await follow(null);
        await harness.enterAtOnce(7);
        const page = await firstPage(start);
        const [read = ''] = page.orderNumbers;
        // Stamps of one instant would be one change.
        await new Promise((later) => setTimeout(later, 5));
        await touch.call(harness, read);
        // Where the clock can be set the pass takes an hour; elsewhere as long as it takes.
        harness.setClock?.(60 * MINUTE_MS);
        try {
          const last = await harness.enterOrder({ quantity: 1 });
          const rest = await follow(page.watermark);
          const next = await follow(rest.watermark);
          const changes = [...rest.orders, ...next.orders].filter(({ orderNumber }) => orderNumber === read);
          const before = page.orders.find(({ order }) => order.orderNumber === read)?.changeId;
          expect(changes.map(({ changeId }) => changeId).filter((changeId) => changeId !== before)).not.toEqual([]);
          // What is of an hour from now would keep what comes meanwhile from being new.
          if (harness.setClock) await harness.remove?.(last);
        } finally {
          harness.setClock?.(0);
        }
      },
    );
  });
}
