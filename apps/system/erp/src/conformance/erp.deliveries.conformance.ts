import { describe, expect, type TestContext } from 'vitest';
import { VendorError } from '#platform/http';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { DeliveryRequest, EffectContext, ErpCapability, ErpPort, GoodsIssueRequest } from '../erp.port.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };
const AGAIN = { mayHaveHappened: true };

/** What the suite of an ERP lends to that of its deliveries. */
interface Delivering {
  readonly rule: Rule;
  port(): ErpPort;
  needs(context: TestContext, capability: ErpCapability): void;
  deliveryOf(orderNumber: string, value: number): Promise<DeliveryRequest>;
  /** So much was ordered and is on a delivery. */
  delivered(quantity: number): Promise<{ readonly request: DeliveryRequest; readonly issue: GoodsIssueRequest }>;
  available(): Promise<number>;
  unclear<T>(kind: EffectKind, reference: string, attempt: (context: EffectContext) => Promise<T>): Promise<T>;
}

/** Goods that are promised, and leave. */
export function deliveriesConformance(
  harness: ErpHarness,
  { rule, port, needs, deliveryOf, delivered, available, unclear }: Delivering,
): void {
  describe('deliveries', () => {
    rule('operations', 'take what is promised out of the availability', async (context) => {
      needs(context, 'deliveries');
      const before = await available();
      const { request } = await delivered(3);
      expect(await harness.effects('delivery', request.reference)).toBe(1);
      expect(await available()).toBe(before - 3);
    });

    rule('unclear outcome', 'are found by our reference after an unclear outcome', async (context) => {
      needs(context, 'deliveries');
      const request = await deliveryOf(await harness.enterOrder({ quantity: 2 }), 2);
      await unclear('delivery', request.reference, (attempt) => port().createDelivery(request, attempt));
    });

    rule('business errors', 'are refused in the words of the vendor', async (context) => {
      needs(context, 'deliveries');
      const request = await deliveryOf(await harness.enterOrder({ quantity: 1 }), 1);
      const refusal = await port()
        .createDelivery({ ...request, orderNumber: '99999998' }, ONCE)
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(VendorError);
      expect(['rejected', 'not-found']).toContain((refusal as VendorError).kind);
      expect((refusal as VendorError).message.length).toBeGreaterThan(10);
    });

    rule('operations', 'give up what was not picked, so that it can be delivered anew', async (context) => {
      needs(context, 'delivery-shortening');
      const { issue, request } = await delivered(5);
      const lines = issue.lines.map((entry) => ({ ...entry, quantity: { ...entry.quantity, value: 3 } }));
      await port().shortenDelivery({ ...issue, lines }, ONCE);
      await port().shortenDelivery({ ...issue, lines }, AGAIN);
      const rest = request.lines.map((entry) => ({ ...entry, quantity: { ...entry.quantity, value: 2 } }));
      const reference = `${request.reference}R`;
      await port().createDelivery({ ...request, reference, lines: rest }, ONCE);
      expect(await harness.effects('delivery', reference)).toBe(1);
      await port().postGoodsIssue({ ...issue, lines }, ONCE);
      expect(await harness.effects('goods-issue', request.reference)).toBe(1);
    });

    rule('unclear outcome', 'are posted short, once', async (context) => {
      needs(context, 'deliveries');
      const { issue, request } = await delivered(5);
      const short = {
        ...issue,
        lines: issue.lines.map((entry) => ({ ...entry, quantity: { ...entry.quantity, value: 3 } })),
      };
      const posted = await port().postGoodsIssue(short, ONCE);
      expect(await port().postGoodsIssue(short, AGAIN)).toEqual(posted);
      expect(await harness.effects('goods-issue', request.reference)).toBe(1);
    });

    rule('unclear outcome', 'are posted once after an unclear outcome', async (context) => {
      needs(context, 'deliveries');
      const { issue, request } = await delivered(1);
      await unclear('goods-issue', request.reference, (attempt) => port().postGoodsIssue(issue, attempt));
    });
  });
}
