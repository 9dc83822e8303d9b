import { describe, expect, type TestContext } from 'vitest';
import type { Accrual } from '#canonical';
import type { Rule } from '../../../../../test/support/conformance.js';
import type { EffectContext, ErpCapability, ErpPort } from '../erp.port.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };
const DAY = '2026-11-24';

interface Ledger {
  readonly rule: Rule;
  port(): ErpPort;
  can(capability: ErpCapability): boolean;
  needs(context: TestContext, capability: ErpCapability): void;
  readonly harness: ErpHarness;
  freight(): Omit<Accrual, 'reference'> & { readonly supplier: string };
  unclear<T>(kind: EffectKind, reference: string, attempt: (context: EffectContext) => Promise<T>): Promise<T>;
  /** Id of the settlement of an order's freight. */
  settlement(orderNumber: string): string;
}

/** What goes into the ledger: once each, and never into a period that is closed. */
export function postingsConformance({ rule, port, can, needs, harness, freight, unclear, settlement }: Ledger): void {
  const cents = (amount: number) => ({ amount, currency: harness.currency });

  describe('postings', () => {
    rule('unclear outcome', 'of an accrual and its reversal happen once each', async (context) => {
      needs(context, 'accruals');
      const posted = freight();
      const accrual = { ...posted, reference: settlement(posted.orderNumber) };
      const { documentNumber } = await unclear('accrual', accrual.reference, (context) =>
        port().postAccrual(accrual, context),
      );
      const reversal = await unclear('accrual-reversal', accrual.reference, (context) =>
        port().reverseAccrual(accrual.reference, documentNumber, { postingDate: DAY }, context),
      );
      expect(reversal.documentNumber).not.toBe(documentNumber);
      await expect(
        port().reverseAccrual(accrual.reference, 'nonsense', { postingDate: DAY }, ONCE),
      ).rejects.toMatchObject({
        kind: 'rejected',
      });
    });

    rule('unclear outcome', "of a carrier's credit memo happen once, with negative parts", async () => {
      const invoiceNumber = `CM-${Date.now() % 1e9}`;
      const allocations = [
        { lineId: '10', amount: cents(-12_000) },
        { lineId: '20', amount: cents(-345) },
      ];
      const posted = { ...freight(), amount: cents(-12_345), allocations };
      const memo = { ...posted, invoiceNumber, settlementId: settlement(posted.orderNumber), documentDate: DAY };
      await unclear('supplier-invoice', invoiceNumber, (context) => port().postSupplierInvoice(memo, context));
    });

    rule('business errors', 'into a closed period are refused as such, and nothing is posted', async () => {
      const closed = { ...freight(), postingDate: harness.closedDay };
      const settlementId = settlement(closed.orderNumber);
      const invoice = { ...closed, invoiceNumber: `PC-${closed.orderNumber}`, settlementId, documentDate: DAY };
      const refused = { code: 'period-closed' };
      await expect(port().postSupplierInvoice(invoice, ONCE)).rejects.toMatchObject(refused);
      expect(await harness.effects('supplier-invoice', invoice.invoiceNumber)).toBe(0);
      if (!can('accruals')) return;
      const accrual = { ...closed, reference: settlementId };
      await expect(port().postAccrual(accrual, ONCE)).rejects.toMatchObject(refused);
      const open = { ...accrual, postingDate: DAY, documentDate: harness.closedDay };
      const { documentNumber } = await port().postAccrual(open, ONCE);
      const reversal = { postingDate: harness.closedDay };
      await expect(port().reverseAccrual(settlementId, documentNumber, reversal, ONCE)).rejects.toMatchObject(refused);
      expect(await harness.effects('accrual', settlementId)).toBe(1);
      expect(await harness.effects('accrual-reversal', settlementId)).toBe(0);
    });

    rule('unclear outcome', "of a carrier's invoice happen once, and its payment is released once", async () => {
      const invoiceNumber = `FI-${Date.now() % 1e9}`;
      const posted = freight();
      const settlementId = settlement(posted.orderNumber);
      const invoice = { ...posted, invoiceNumber, settlementId, documentDate: DAY };
      const { documentNumber } = await unclear('supplier-invoice', invoiceNumber, (context) =>
        port().postSupplierInvoice(invoice, context),
      );
      if (!can('payment-release')) return;
      await unclear('payment-release', invoiceNumber, (context) =>
        port().releasePayment(documentNumber, invoiceNumber, context),
      );
    });
  });
}
