import { describe, expect } from 'vitest';
import { type FreightInvoice, money, type Tender } from '#canonical';
import { needing, type Rule } from '../../../../../test/support/conformance.js';
import type { TmsPort } from '../tms.port.js';
import type { TmsBench } from './tms.bench.js';
import { failureOf, type TmsTrial } from './tms.trial.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** What the suite of a TMS lends to its parts. */
export interface Billing {
  readonly rule: Rule;
  /** Of the adapter. */
  readonly label: string;
  bench(): TmsBench;
  port(): TmsPort;
  trial(): TmsTrial;
}

/** What carriers bill, and what is disputed of it. */
export function billingConformance({ rule: any, bench, port, trial }: Billing): void {
  const rule = needing(any, 'freight-invoices');
  describe('a freight invoice', () => {
    rule(
      'units and currencies',
      'bills what was tendered, in minor units, under a number that an ERP can keep',
      async () => {
        const tender = await trial().tendered();
        await bench().act('accept', tender.shipmentId);
        const invoice = await trial().billed(tender);
        expect(invoice).toMatchObject({
          shipmentId: tender.shipmentId,
          carrier: tender.rate.carrier,
          total: tender.rate.total,
        });
        expect(invoice.charges).toEqual(tender.rate.charges);
        expect(invoice.invoiceNumber.length).toBeLessThanOrEqual(16);
        expect((await trial().events(tender.orderId)).at(-1)?.subject).toBe(
          `${invoice.carrier}/${invoice.invoiceNumber}`,
        );
        expect(await port().readFreightInvoice(invoice.invoiceNumber, invoice.carrier)).toEqual(invoice);
      },
    );

    rule('operations', 'is null when nobody issued it', async () => {
      expect(await port().readFreightInvoice('NOBODY', bench().carriers[0] ?? '')).toBeNull();
    });
  });

  describe('dispute', () => {
    const ruled = needing(rule, 'dispute');
    const disputeOf = (tender: Tender, { invoiceNumber, carrier, total }: FreightInvoice) => ({
      invoiceNumber,
      carrier,
      shipmentId: tender.shipmentId,
      variances: [{ code: 'BASE', expected: tender.rate.total, billed: total, reason: 'amount' as const }],
    });

    ruled(
      'unclear outcome',
      'has one effect however often it is sent, and the correction names what it corrects',
      async () => {
        const tender = await trial().tendered();
        await bench().act('accept', tender.shipmentId);
        const wrong = await trial().billed(tender, { amount: '999.00' });
        expect(wrong.total).toEqual(money(99_900, 'EUR'));
        const first = await port().disputeFreightInvoice(disputeOf(tender, wrong), once);
        expect(first.disputeId).toBeTruthy();
        expect(await port().disputeFreightInvoice(disputeOf(tender, wrong), again)).toEqual(first);
        expect(await port().disputeFreightInvoice(disputeOf(tender, wrong), once)).toEqual(first);
        expect(await bench().effects('dispute', wrong.invoiceNumber)).toBe(1);
        const corrected = await trial().billed(tender);
        expect(corrected).toMatchObject({ corrects: wrong.invoiceNumber, total: tender.rate.total });
        expect(corrected.invoiceNumber).not.toBe(wrong.invoiceNumber);
      },
    );

    for (const fault of ['commit-then-reset', 'commit-then-hang'] as const)
      ruled('unclear outcome', `finds after ${fault} what the vendor did`, async () => {
        const tender = await trial().tendered();
        const wrong = await trial().billed(tender, { factor: 2 });
        await bench().fail(fault);
        expect((await failureOf(port().disputeFreightInvoice(disputeOf(tender, wrong), once))).kind).toBe('unclear');
        await bench().fail(null);
        await port().disputeFreightInvoice(disputeOf(tender, wrong), again);
        expect(await bench().effects('dispute', wrong.invoiceNumber)).toBe(1);
      });

    ruled('business errors', 'of what nobody issued is not-found', async () => {
      const tender = await trial().offer();
      const nobody: FreightInvoice = {
        invoiceNumber: 'NOBODY',
        carrier: tender.rate.carrier,
        shipmentId: tender.shipmentId,
        charges: [],
        total: tender.rate.total,
        invoiceDate: '2026-11-24',
      };
      expect((await failureOf(port().disputeFreightInvoice(disputeOf(tender, nobody), once))).kind).toBe('not-found');
    });
  });
}
