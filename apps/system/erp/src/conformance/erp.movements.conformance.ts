import { describe, expect, type TestContext } from 'vitest';
import type { VendorError } from '#platform/http';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { EffectContext, ErpCapability, ErpPort, ErpStock } from '../erp.port.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';
import { stockBookConformance } from './erp.stock-book.conformance.js';

const ONCE = { mayHaveHappened: false };
const DAY = '2026-11-24';

/** What the suite of an ERP lends to that of its stock movements. */
interface Moving {
  readonly rule: Rule;
  port(): ErpPort;
  needs(context: TestContext, capability: ErpCapability): void;
  available(): Promise<number>;
  unclear<T>(kind: EffectKind, reference: string, attempt: (context: EffectContext) => Promise<T>): Promise<T>;
}

/** Stock that changes outside of orders, and the book that tells it. */
export function movementsConformance(harness: ErpHarness, { rule, port, needs, available, unclear }: Moving): void {
  describe('stock movements', () => {
    let unique = 0;
    const counted = (value: number, reason: 'count' | 'block' = 'count') => ({
      reference: `mv-${Date.now().toString(36)}-${++unique}`,
      reason,
      warehouseCode: harness.warehouseCode,
      occurredAt: `${DAY}T08:00:00.000Z`,
      items: [{ sku: harness.sku, delta: { value, unit: harness.unit } }],
    });
    const post = (movement: ReturnType<typeof counted>, context = ONCE) =>
      (port().stock as ErpStock).post(movement, context);
    stockBookConformance({ rule, port, needs, harness, move: (reason, value) => post(counted(value, reason)) });

    rule('operations', 'change the book by what was counted, more and less', async (context) => {
      needs(context, 'stock-movements');
      const before = await available();
      const more = await post(counted(3));
      const less = await post(counted(-1));
      expect(more.documentNumber).not.toBe(less.documentNumber);
      expect(await available()).toBe(before + 2);
    });

    rule('unclear outcome', 'are posted once after an unclear outcome', async (context) => {
      needs(context, 'stock-movements');
      const movement = counted(-1);
      await unclear('goods-movement', movement.reference, (attempt) => post(movement, attempt));
    });

    rule('unclear outcome', 'are found by their reference, and one that was never posted is not', async (context) => {
      needs(context, 'stock-movements');
      const movement = counted(1);
      const found = () => (port().stock as ErpStock).find(movement.reference);
      expect(await found()).toBeNull();
      const posted = await post(movement);
      expect(await found()).toEqual(posted);
    });

    rule(
      'business errors',
      'of more than there is are refused in the words of the vendor, and change nothing',
      async (context) => {
        needs(context, 'stock-movements');
        const movement = counted(-1_000_000);
        const refusal = await post(movement).catch((error: unknown) => error);
        expect(refusal).toMatchObject({ kind: 'rejected' });
        expect((refusal as VendorError).message.length).toBeGreaterThan(10);
        expect(await harness.effects('goods-movement', movement.reference)).toBe(0);
      },
    );
  });
}
