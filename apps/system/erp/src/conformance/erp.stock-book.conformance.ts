import { describe, expect, type TestContext } from 'vitest';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { ErpCapability, ErpPort, ErpStockBook, StockBookItem } from '../erp.port.js';
import type { ErpHarness } from './erp.harness.js';

interface StockBook {
  readonly rule: Rule;
  port(): ErpPort;
  needs(context: TestContext, capability: ErpCapability): void;
  readonly harness: ErpHarness;
  /** A movement that the ERP posts. */
  move(reason: 'count' | 'block', value: number): Promise<unknown>;
}

/** What an adapter that tells its vendor's book stock must tell. */
export function stockBookConformance({ rule, port, needs, harness, move }: StockBook): void {
  describe('the stock book', () => {
    const { warehouseCode, sku } = harness;
    const read = (page: { cursor?: string; limit: number }, skus?: readonly string[]) =>
      (port().stockBook as ErpStockBook).read({ warehouseCode, ...(skus && { skus }) }, page);
    const whole = async (limit: number, skus?: readonly string[]): Promise<StockBookItem[]> => {
      const items: StockBookItem[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await read({ limit, ...(cursor && { cursor }) }, skus);
        items.push(...page.items);
        cursor = page.nextCursor;
      }
      return items;
    };
    const one = async () => (await whole(10, [sku]))[0] as StockBookItem;

    rule('paging', 'tells each item once, in the order of the SKUs, whatever the pages', async (context) => {
      needs(context, 'stock-book');
      const items = await whole(2);
      const skus = items.map((item) => item.sku);
      expect(skus).toContain(sku);
      expect(skus.length).toBeGreaterThan(3);
      expect(skus).toEqual([...new Set(skus)].sort());
      expect(await whole(200)).toEqual(items);
    });

    rule('partial failure', 'tells those that are asked for, and leaves out what it does not know', async (context) => {
      needs(context, 'stock-book');
      const [first, second] = (await whole(200)).map((item) => item.sku);
      const asked = [second as string, 'NO-SUCH-ITEM', first as string];
      expect((await whole(1, asked)).map((item) => item.sku)).toEqual([first, second]);
    });

    rule('operations', 'holds what is counted, and what is blocked still lies there', async (context) => {
      needs(context, 'stock-book');
      needs(context, 'stock-movements');
      const before = await one();
      await move('count', 3);
      await move('block', -2);
      const after = await one();
      expect(after.onHand).toEqual({ value: before.onHand.value + 3, unit: harness.unit });
      expect(after.blocked.value).toBe(before.blocked.value + 2);
      expect(after.parts.reduce((sum, part) => sum + part.onHand.value, 0)).toBe(after.onHand.value);
    });
  });
}
