import { isDeepStrictEqual } from 'node:util';
import type { ExceptionCase } from '#process-manager';
import type { Issued } from '../../../../test/support/process.driver.js';
import type {
  PostAccrual,
  PostSupplierInvoice,
  ReleasePayment,
  ReverseAccrual,
} from './commands/ship-to-settle.commands.js';
import { committed } from './postings.js';
import {
  SETTLEMENT,
  type SettlementAnswers,
  type SettlementRun,
  sampleRate,
  WILLING,
} from './ship-to-settle.sample.js';

const CARRIERS = ['SWFT', 'NRTH'];

/** An ERP that numbers its documents by what they are of, so that a document of something else shows. */
export const LEDGER: SettlementAnswers = {
  ...WILLING,
  'rate-shipped': () => ({ items: CARRIERS.map((carrier) => sampleRate(undefined, carrier)) }),
  'post-accrual': ({ accrual }) => ({ documentNumber: accrualDocument(accrual.reference) }),
  'post-supplier-invoice': ({ invoice }) => ({ documentNumber: invoiceDocument(invoice.invoiceNumber) }),
  'reverse-accrual': ({ documentNumber }) => ({ documentNumber: `R-${documentNumber}` }),
};

const accrualDocument = (reference: string) => `A-${reference}`;
const invoiceDocument = (reference: string) => `I-${reference}`;

type Posting = Pick<Issued, 'type' | 'payload'>;

/** What a person who posts by hand tells: the document that the command would have made. */
export function postedByHand(opened: ExceptionCase | undefined): { posting: Posting; result: unknown } | undefined {
  const posting = (opened?.evidence as { command?: Posting } | undefined)?.command;
  const answer = posting && LEDGER[posting.type as keyof SettlementAnswers];
  return answer && { posting, result: answer(posting.payload as never) };
}

const BOOKED = ['post-accrual', 'reverse-accrual', 'post-supplier-invoice', 'release-payment'];

/** The ledger as the commands made it, held against what the world said and against what the settlement believes. */
export const ledgerWrong = (run: SettlementRun): string[] => [
  ...askedTwice(run),
  ...accruedWrongly(run),
  ...ofAnotherDocument(run),
  ...(run.begun ? unbalanced(run) : []),
];

/** A posting is asked for again only where it was refused before. What a person asks for is one look-up, not a second posting. */
function askedTwice(run: SettlementRun): string[] {
  const own = run.issued.filter(({ byPerson, type }) => !byPerson && BOOKED.includes(type));
  return [...Map.groupBy(own, nameOf)].flatMap(([name, asked]) =>
    asked.slice(0, -1).every(({ outcome }) => outcome === 'failed') ? [] : [`${name} is asked for twice`],
  );
}

function nameOf({ type, payload }: Posting): string {
  const { invoice, invoiceNumber } = payload as { invoice?: { invoiceNumber: string }; invoiceNumber?: string };
  return [type, invoice?.invoiceNumber ?? invoiceNumber].join(' ');
}

/** At the price that its carrier was offered, and of a carrier that took the offer, or brought the goods. */
function accruedWrongly(run: SettlementRun): string[] {
  return run.of('post-accrual').flatMap(({ payload }) => {
    const { carrier, amount } = (payload as PostAccrual).accrual;
    const isAgreed = run.offers.some(
      ({ version, rate }) =>
        rate.carrier === carrier &&
        isDeepStrictEqual(rate.total, amount) &&
        (run.delivered || run.acceptances.some((each) => each.version === version && each.carrier === carrier)),
    );
    return isAgreed ? [] : [`${amount.amount} is accrued for ${carrier}, with whom that was not agreed`];
  });
}

function ofAnotherDocument(run: SettlementRun): string[] {
  const reversed = run.of('reverse-accrual').map(({ payload }) => payload as ReverseAccrual);
  const paid = run.of('release-payment').map(({ payload }) => payload as ReleasePayment);
  return [
    ...reversed
      .filter(({ documentNumber }) => documentNumber !== accrualDocument(SETTLEMENT))
      .map(({ documentNumber }) => `${documentNumber} is taken back, which is no accrual of it`),
    ...paid
      .filter(({ documentNumber, invoiceNumber }) => documentNumber !== invoiceDocument(invoiceNumber))
      .map(({ documentNumber, invoiceNumber }) => `${documentNumber} is paid for ${invoiceNumber}`),
  ];
}

/** Debit and credit of what was done: an accrual is taken back once and as a whole, costs are what the settlement says. */
function unbalanced(run: SettlementRun): string[] {
  const done: readonly Posting[] = [...run.issued.filter(({ outcome }) => outcome === 'done'), ...run.byHand];
  const accruals = done.filter(({ type }) => type === 'post-accrual').map(({ payload }) => payload as PostAccrual);
  const reversals = done.filter(({ type }) => type === 'reverse-accrual');
  const invoices = done
    .filter(({ type }) => type === 'post-supplier-invoice')
    .map(({ payload }) => payload as PostSupplierInvoice);
  const { accrual, stage, postings } = run.state;
  const wrong = reversals.length > accruals.length ? ['more is taken back than was accrued'] : [];
  if (accrual.name === 'posted' && accruals.length - reversals.length !== 1)
    wrong.push('accrued here, not in the ledger');
  if (stage.name === 'closed' && accruals.length !== reversals.length)
    wrong.push('closed, and the ledger has an accrual still');
  const costs = invoices.reduce((sum, { invoice }) => sum + invoice.amount.amount, 0);
  const booked = committed({ postings: postings.filter(({ documentNumber }) => documentNumber) })?.amount ?? 0;
  if (costs !== booked) wrong.push(`the ledger has costs of ${costs}, the settlement ${booked}`);
  return wrong;
}
