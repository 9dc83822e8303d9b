import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FreightInvoice } from '#canonical';
import type { FreightInvoiceView, TenderView } from '#clients';
import { settle } from '../../apps/partner/src/sandbox/settle.js';
import {
  SETTLEMENT,
  SettlementRun,
  sampleCredit,
  sampleInvoice,
  sampleRate,
  WILLING,
} from '../../apps/process/ship-to-settle/src/ship-to-settle.sample.js';
import { runs } from '../support/runs.js';

/** Partners learn in their sandbox what the enterprise does: both take the same invoices the same way. */

const TOLD = /^freight-invoice\.(matched|approved|disputed|duplicate)$/;
/** A sandbox has no ERP: what is approved there stays so. */
const word = (state: string): string => (state === 'posted' || state === 'paid' ? 'approved' : state);

const byProcess = (invoices: readonly FreightInvoice[]) => {
  const run = new SettlementRun().upTo('proven');
  for (const invoice of invoices) run.billed(invoice).play(WILLING);
  return {
    invoices: run.state.invoices.map(({ invoice, state, aside, variances }) => [
      invoice.invoiceNumber,
      word(state),
      aside?.replace(' is paid.', ' is approved.'),
      variances,
    ]),
    told: run.emitted.filter(({ type }) => TOLD.test(type)).map(({ type }): string => type),
  };
};

const bySandbox = (invoices: readonly FreightInvoice[]) => {
  const tender = { ...sampleRate(), version: 1 } as unknown as TenderView;
  let known: FreightInvoiceView[] = [];
  const told: string[] = [];
  for (const invoice of invoices) {
    const settled = settle({ orderId: 'sap-4711', invoice, known, tender });
    const put = new Map(settled.invoices.map((view) => [view.id, view]));
    known = [...known.map((view) => put.get(view.id) ?? view), ...put.values()].filter(
      (view, at, all) => all.findIndex(({ id }) => id === view.id) === at,
    );
    told.push(...settled.facts.map(({ type }) => type).filter((type) => TOLD.test(type)));
  }
  return {
    invoices: known.map(({ invoiceNumber, state, reason, variances }) => [invoiceNumber, state, reason, variances]),
    told,
  };
};

/** Every number is used once, as the API sees to; corrections and credit memos name an earlier invoice. */
const bills = fc
  .array(
    fc.record({
      base: fc.constantFrom(12_000, 12_001, 13_000, 14_000),
      corrects: fc.option(fc.nat(5)),
      credits: fc.option(fc.nat(5)),
      taken: fc.constantFrom(1, 1_000, 2_000, 13_500, 14_500),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ base, corrects, credits, taken }, at) => {
      const named = { invoiceNumber: `F-${at}`, shipmentId: SETTLEMENT };
      if (at > 0 && credits !== null) return sampleCredit({ BASE: -taken }, { ...named, credits: `F-${credits % at}` });
      const corrected = at > 0 && corrects !== null && { corrects: `F-${corrects % at}` };
      return sampleInvoice({ BASE: base, FUEL: 1_500 }, { ...named, ...corrected });
    }),
  );

it('a sandbox takes the invoices of a shipment as the settlement of a real one does', () => {
  const byNumber = ({ invoices, told }: ReturnType<typeof byProcess>) => ({
    invoices: invoices.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    told,
  });
  fc.assert(
    fc.property(bills, (invoices) => {
      expect(byNumber(bySandbox(invoices))).toEqual(byNumber(byProcess(invoices)));
    }),
    { numRuns: runs(100) },
  );
});
