import type { FindingCases, Words } from '#process-manager';
import { type OurPayable, PAYMENT_CODES, type PaymentCode, type TheirPayment } from './payments.js';
import { numberOfKey, settlementOfKey } from './posted-invoices.js';

const DAY = 86_400_000;
const FOR_AUDIT = { owner: 'freight-audit', severity: 'medium', dueInMs: 3 * DAY } as const;

const WORDS: Readonly<Record<PaymentCode, (number: string, id: string) => Words>> = {
  amount: (number, id) => ({
    ...FOR_AUDIT,
    severity: 'high',
    title: `Invoice ${number} of ${id} was paid with another amount`,
    detail: 'Somebody changed it in the ERP before it was paid: ask its carrier for the difference, or pay it.',
  }),
  'not-paid': (number, id) => ({
    ...FOR_AUDIT,
    title: `Invoice ${number} of ${id} may be paid, and is not`,
    detail: 'Its payment run leaves it out: see its terms, its method of payment and what blocks it in the ERP.',
  }),
  'paid-unreleased': (number, id) => ({
    ...FOR_AUDIT,
    severity: 'high',
    title: `Invoice ${number} of ${id} was paid, and nobody here had released it`,
    detail: 'Somebody released it in the ERP: it may have been paid while it was disputed.',
  }),
  'payment-gone': (number, id) => ({
    ...FOR_AUDIT,
    title: `Invoice ${number} of ${id} was paid, and is not any more`,
    detail: 'Its payment was taken back in the ERP: its carrier waits for its money.',
  }),
};

export const PAYMENTS = 'released-not-paid';

export const paymentCases: FindingCases<OurPayable, TheirPayment, PaymentCode> = {
  name: PAYMENTS,
  codes: PAYMENT_CODES,
  instanceOf: settlementOfKey,
  partOf: (key) => key.slice(settlementOfKey(key).length + 1),
  words: (code, { key }) => WORDS[code](numberOfKey(key), settlementOfKey(key)),
};
