import { describe, expect, type TestContext } from 'vitest';
import type { UncreditedReturn } from '#canonical';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { EffectContext, ErpPage, ErpPageQuery, GoodsIssueRequest } from '../erp.port.js';
import type { ErpReturns } from '../returns/return.port.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };
const AGAIN = { mayHaveHappened: true };

/** What the suite of an ERP lends to that of its returns. */
export interface Shipping {
  readonly rule: Rule;
  returns(): ErpReturns;
  uncredited(page: ErpPageQuery): Promise<ErpPage<UncreditedReturn>>;
  /** Ends a test where the vendor takes no returns. */
  needs(context: TestContext): void;
  /** So much was ordered, delivered and left. */
  left(quantity: number): Promise<GoodsIssueRequest>;
  available(): Promise<number>;
  unclear<T>(kind: EffectKind, reference: string, attempt: (context: EffectContext) => Promise<T>): Promise<T>;
}

/** Goods that left and come back, in the ERP's own documents. */
export function returnConformance(
  harness: ErpHarness,
  { rule, returns, uncredited, needs, left, available, unclear }: Shipping,
): void {
  const announcement = async (quantity: number) => {
    const { orderNumber, lines } = await left(quantity);
    const reference = `back-${orderNumber}-R1`;
    const { warehouseCode } = harness;
    return { reference, orderNumber, warehouseCode, lines, because: 'the order was cancelled' };
  };
  const announced = async (quantity: number) => {
    const request = await announcement(quantity);
    const { returnNumber } = await returns().announce(request, ONCE);
    const receipt = (part: number, value: number) => ({
      reference: request.reference,
      receiptId: `${request.reference}-${part}`,
      returnNumber,
      lines: request.lines.map((line) => ({ ...line, quantity: { ...line.quantity, value } })),
      occurredAt: '2026-11-25T08:00:00.000Z',
    });
    return { request, returnNumber, receipt };
  };

  describe('returns', () => {
    rule('unclear outcome', 'are announced once after an unclear outcome', async (context) => {
      needs(context);
      const request = await announcement(2);
      const { returnNumber } = await unclear('return', request.reference, (attempt) =>
        returns().announce(request, attempt),
      );
      expect(returnNumber).toMatch(/\S/);
    });

    rule(
      'partial failure',
      'come in several receipts, each once, and may not be sold before somebody has looked at them',
      async (context) => {
        needs(context);
        const { receipt } = await announced(3);
        const before = await available();
        const first = await unclear('return-receipt', receipt(1, 2).receiptId, (attempt) =>
          returns().receive(receipt(1, 2), attempt),
        );
        const second = await returns().receive(receipt(2, 1), ONCE);
        expect(second.documentNumber).not.toBe(first.documentNumber);
        expect(await available()).toBe(before);
      },
    );

    rule(
      'business errors',
      'of more than left, or received beyond what was announced, are refused in the words of the vendor',
      async (context) => {
        needs(context);
        const { request, receipt } = await announced(2);
        const twice = { ...request, reference: `${request.reference}X` };
        for (const refused of [returns().announce(twice, ONCE), returns().receive(receipt(1, 3), ONCE)])
          await expect(refused).rejects.toMatchObject({ kind: 'rejected', message: expect.stringMatching(/.{10}/) });
        expect(await harness.effects('return', twice.reference)).toBe(0);
        expect(await harness.effects('return-receipt', receipt(1, 3).receiptId)).toBe(0);
      },
    );

    rule(
      'partial failure',
      'that are called off take nothing more, keep what was received, and may be announced anew',
      async (context) => {
        needs(context);
        const { request, returnNumber, receipt } = await announced(3);
        await returns().receive(receipt(1, 1), ONCE);
        await unclear('return-cancel', request.reference, (attempt) =>
          returns().cancel({ reference: request.reference, returnNumber }, attempt),
        );
        await expect(returns().receive(receipt(2, 1), ONCE)).rejects.toMatchObject({ kind: 'rejected' });
        const rest = request.lines.map((line) => ({ ...line, quantity: { ...line.quantity, value: 2 } }));
        const next = { ...request, reference: request.reference.replace('R1', 'R2'), lines: rest };
        await returns().announce(next, AGAIN);
        expect(await harness.effects('return', next.reference)).toBe(1);
      },
    );

    rule('operations', 'are listed by our reference until they are credited', async (context) => {
      needs(context);
      const { receipt } = await announced(2);
      await returns().receive(receipt(1, 2), ONCE);
      const listed = async () => {
        const references: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await uncredited({ limit: 2, ...(cursor && { cursor }) });
          references.push(...page.items.map(({ reference }) => reference));
          cursor = page.nextCursor;
        }
        return references;
      };
      expect(await listed()).toContain(receipt(1, 2).receiptId);
      await harness.credit?.(receipt(1, 2).receiptId);
      expect(await listed()).not.toContain(receipt(1, 2).receiptId);
    });

    rule(
      'operations',
      'are received in the next open period where that of their day is closed, once',
      async (context) => {
        needs(context);
        const { receipt } = await announced(2);
        const late = { ...receipt(1, 2), occurredAt: `${harness.closedDay}T12:00:00.000Z` };
        const { postedOn } = await unclear('return-receipt', late.receiptId, (attempt) =>
          returns().receive(late, attempt),
        );
        const [year = '', month = ''] = harness.closedDay.split('-');
        expect(postedOn).toBe(`${year}-${String(Number(month) + 1).padStart(2, '0')}-01`);
      },
    );

    rule('operations', 'that were never announced need no calling off', async (context) => {
      needs(context);
      await returns().cancel({ reference: 'back-0-R1' }, ONCE);
      expect(await harness.effects('return-cancel', 'back-0-R1')).toBe(0);
    });
  });
}
