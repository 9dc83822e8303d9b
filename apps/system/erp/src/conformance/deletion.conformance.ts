import { describe, expect, type TestContext } from 'vitest';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { DeliveryRequest, EffectContext, ErpPort, GoodsIssueRequest } from '../erp.port.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };

/** What the suite of an ERP lends to that of its deletions. */
export interface Delivering {
  readonly rule: Rule;
  port(): ErpPort;
  /** Ends a test where the vendor deletes no delivery. */
  needs(context: TestContext): void;
  /** So much was ordered and is on a delivery. */
  delivered(quantity: number): Promise<{ readonly request: DeliveryRequest; readonly issue: GoodsIssueRequest }>;
  available(): Promise<number>;
  unclear<T>(kind: EffectKind, reference: string, attempt: (context: EffectContext) => Promise<T>): Promise<T>;
}

/** Deliveries whose goods do not leave after all. */
export function deletionConformance(
  harness: ErpHarness,
  { rule, port, needs, delivered, available, unclear }: Delivering,
): void {
  describe('deliveries whose goods do not leave', () => {
    rule('unclear outcome', 'are deleted once, and the same goods can be delivered anew', async (context) => {
      needs(context);
      const before = await available();
      const { issue, request } = await delivered(5);
      await unclear('delivery-delete', request.reference, (attempt) => port().deleteDelivery(issue, attempt));
      expect(await available()).toBe(before);
      const reference = `${request.reference}R`;
      await port().createDelivery({ ...request, reference }, ONCE);
      expect(await harness.effects('delivery', reference)).toBe(1);
    });

    rule(
      'operations',
      'are deleted by our reference alone, and need no deletion where there is none',
      async (context) => {
        needs(context);
        const { request } = await delivered(1);
        await port().deleteDelivery({ reference: request.reference }, ONCE);
        await port().deleteDelivery({ reference: request.reference }, ONCE);
        expect(await harness.effects('delivery-delete', request.reference)).toBe(1);
      },
    );

    rule(
      'business errors',
      'stay once their goods have left, and where the number is that of another fulfilment',
      async (context) => {
        needs(context);
        const { issue, request } = await delivered(1);
        const other = { ...issue, reference: `${request.reference}X` };
        await expect(port().deleteDelivery(other, ONCE)).rejects.toMatchObject({ kind: 'rejected' });
        await port().postGoodsIssue(issue, ONCE);
        await expect(port().deleteDelivery(issue, ONCE)).rejects.toMatchObject({ kind: 'conflict' });
        expect(await harness.effects('delivery-delete', request.reference)).toBe(0);
      },
    );
  });
}
