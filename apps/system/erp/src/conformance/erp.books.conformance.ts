import { describe, expect, type TestContext } from 'vitest';
import type { Accrual } from '#canonical';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { ErpBooks, ErpCapability, ErpPage, ErpPageQuery, ErpPort, GoodsIssueRequest } from '../erp.port.js';
import type { ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };
const DAY = '2026-11-24';

interface Books {
  readonly rule: Rule;
  port(): ErpPort;
  can(capability: ErpCapability): boolean;
  needs(context: TestContext, capability: ErpCapability): void;
  readonly harness: ErpHarness;
  freight(): Omit<Accrual, 'reference'> & { readonly supplier: string };
  delivered(quantity: number): Promise<{ readonly orderNumber: string; readonly issue: GoodsIssueRequest }>;
}

/** What an adapter that lists its vendor's books must list: all of it once, over pages, and nothing that is over. */
export function booksConformance({ rule, port, can, needs, harness, freight, delivered }: Books): void {
  describe('books', () => {
    const books = () => port().books as Required<ErpBooks>;
    /** In pages of two, so that a handful needs several. */
    const whole = async <T>(list: (page: ErpPageQuery) => Promise<ErpPage<T>>): Promise<T[]> => {
      const items: T[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await list({ limit: 2, ...(cursor && { cursor }) });
        items.push(...page.items);
        cursor = page.nextCursor;
      }
      return items;
    };
    const settlement = (orderNumber: string) => `sap-${orderNumber}-S1`;
    /** An order whose goods left; where nobody but a person there says so, one that is to be billed. */
    const left = async (): Promise<string> => {
      if (!can('deliveries')) return harness.enterOrder({ quantity: 1 });
      const { orderNumber, issue } = await delivered(1);
      await port().postGoodsIssue(issue, ONCE);
      return orderNumber;
    };

    rule('paging', 'list each order that has not ended once, and none that has', async (context) => {
      needs(context, 'open-orders');
      const entered: string[] = [];
      for (let nth = 0; nth < 5; nth++) entered.push(await harness.enterOrder({ quantity: 1 }));
      const [cancelled = '', ...open] = entered;
      await harness.cancelOrder(cancelled);
      const shipped = await left();
      const before = (await whole((page) => books().openOrders(page))).map(({ orderNumber }) => orderNumber);
      expect(before).toEqual(expect.arrayContaining([...open, shipped]));
      expect(before).not.toContain(cancelled);
      expect(new Set(before).size).toBe(before.length);
      await harness.bill(shipped);
      const after = await whole((page) => books().openOrders(page));
      expect(after.map(({ orderNumber }) => orderNumber)).not.toContain(shipped);
      expect(after.find(({ orderNumber }) => orderNumber === open[0])).toMatchObject({ status: 'released' });
    });

    rule('operations', 'list held orders as entered', async (context) => {
      needs(context, 'open-orders');
      context.skip(harness.holds.length === 0, 'holds no orders');
      const held = await harness.enterOrder({ quantity: 1, ...(harness.holds[0] && { hold: harness.holds[0] }) });
      const orders = await whole((page) => books().openOrders(page));
      expect(orders.find(({ orderNumber }) => orderNumber === held)).toMatchObject({ status: 'entered' });
    });

    rule('paging', 'list what left and is not billed, by our reference', async (context) => {
      needs(context, 'unbilled-deliveries');
      const shipped = [await delivered(1), await delivered(2), await delivered(3)];
      const { issue: kept } = await delivered(4);
      for (const { issue } of shipped) await port().postGoodsIssue(issue, ONCE);
      const references = async () =>
        (await whole((page) => books().unbilledDeliveries(page))).map(({ reference }) => reference);
      const ours = shipped.map(({ issue }) => issue.reference);
      const before = await references();
      expect(before).toEqual(expect.arrayContaining(ours));
      expect(before).not.toContain(kept.reference);
      await harness.bill(shipped[0]?.orderNumber ?? '');
      const after = await references();
      expect(after).not.toContain(ours[0]);
      expect(after).toEqual(expect.arrayContaining(ours.slice(1)));
    });

    rule(
      'operations',
      "list carriers' invoices and credit memos from a day on, and whether they may be paid",
      async (context) => {
        needs(context, 'posted-invoices');
        const posted = { ...freight(), documentDate: DAY };
        const settlementId = settlement(posted.orderNumber);
        const numbers = [1, 2, 3].map((nth) => `BK-${Date.now() % 1e9}-${nth}`);
        const [first = '', second = '', memo = ''] = numbers;
        for (const invoiceNumber of [first, second])
          await port().postSupplierInvoice({ ...posted, invoiceNumber, settlementId }, ONCE);
        const turned = ({ amount, currency }: Accrual['amount']) => ({ amount: 0 - amount, currency });
        const allocations = posted.allocations.map(({ lineId, amount }) => ({ lineId, amount: turned(amount) }));
        const credit = { ...posted, amount: turned(posted.amount), allocations, invoiceNumber: memo, settlementId };
        await port().postSupplierInvoice(credit, ONCE);
        const from = async (day: string) =>
          (await whole((page) => books().postedInvoices(day, page))).filter(
            (each) => each.settlementId === settlementId,
          );
        const all = await from(DAY);
        expect(all.map(({ invoiceNumber, amount }) => [invoiceNumber, amount])).toEqual([
          [first, posted.amount],
          [second, posted.amount],
          [memo, credit.amount],
        ]);
        expect(await from('2099-01-01')).toEqual([]);
        const [{ documentNumber, released } = { documentNumber: '', released: false }] = all;
        expect(released).toBe(false);
        await port().releasePayment(documentNumber, first, ONCE);
        expect((await from(DAY)).map((each) => each.released)).toEqual([true, false, false]);
      },
    );

    rule('operations', 'list what was paid, from a day on', async (context) => {
      needs(context, 'payments');
      const posted = { ...freight(), documentDate: DAY };
      const settlementId = settlement(posted.orderNumber);
      const documents: string[] = [];
      const numbers = ['PY-1', 'PY-2', 'PY-3'].map((name) => `${name}-${Date.now() % 1e9}`);
      for (const invoiceNumber of numbers) {
        const { documentNumber } = await port().postSupplierInvoice({ ...posted, invoiceNumber, settlementId }, ONCE);
        documents.push(documentNumber);
      }
      const [first = '', second = '', unpaid = ''] = numbers;
      for (const [nth, invoiceNumber] of [first, second].entries()) {
        await port().releasePayment(documents[nth] ?? '', invoiceNumber, ONCE);
        await harness.pay?.(invoiceNumber);
      }
      const from = async (day: string) =>
        (await whole((page) => books().payments(day, page))).filter((each) => each.settlementId === settlementId);
      const paid = await from(DAY);
      expect(paid.map(({ invoiceNumber, amount }) => [invoiceNumber, amount])).toEqual([
        [first, posted.amount],
        [second, posted.amount],
      ]);
      for (const { documentNumber } of paid) expect(documentNumber).toMatch(/\d/);
      expect(paid.map(({ invoiceNumber }) => invoiceNumber)).not.toContain(unpaid);
      expect(await from('2099-01-01')).toEqual([]);
    });

    rule('operations', 'list each accrual until it is taken back', async (context) => {
      needs(context, 'open-accruals');
      const accruals = [freight(), freight(), freight()].map((each) => ({
        ...each,
        reference: settlement(each.orderNumber),
      }));
      const documents: string[] = [];
      for (const accrual of accruals) documents.push((await port().postAccrual(accrual, ONCE)).documentNumber);
      const listed = async () =>
        (await whole((page) => books().openAccruals(page))).filter(({ reference }) =>
          accruals.some((each) => each.reference === reference),
        );
      expect(await listed()).toEqual(
        accruals.map(({ reference, amount, postingDate }, nth) => ({
          reference,
          amount,
          postingDate,
          documentNumber: documents[nth],
        })),
      );
      const [taken] = accruals;
      await port().reverseAccrual(taken?.reference ?? '', documents[0] ?? '', { postingDate: DAY }, ONCE);
      expect((await listed()).map(({ documentNumber }) => documentNumber)).toEqual(documents.slice(1));
    });
  });
}
