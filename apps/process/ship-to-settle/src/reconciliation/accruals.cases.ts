import type { FindingCases, Words } from '#process-manager';
import { ACCRUAL_CODES, type AccrualCode, type OurAccrual, settlementOfKey, type TheirAccrual } from './accruals.js';

const DAY = 86_400_000;
const FOR_AUDIT = { owner: 'freight-audit', severity: 'medium', dueInMs: 5 * DAY } as const;

const WORDS: Readonly<Record<AccrualCode, (id: string) => Words>> = {
  amount: (id) => ({
    ...FOR_AUDIT,
    title: `The accrual of ${id} is of another amount in the ledger`,
    detail: 'It may stand there twice, or have been changed by hand: correct it there.',
  }),
  'over-age': (id) => ({
    ...FOR_AUDIT,
    severity: 'low',
    title: `The accrual of ${id} is open for too long`,
    detail: 'Ask its carrier for an invoice, or say that none will come.',
  }),
  'not-in-ledger': (id) => ({
    ...FOR_AUDIT,
    title: `The accrual of ${id} is open here and not in the ledger`,
    detail: 'Somebody took it back there: post it anew there, or have its settlement ended.',
  }),
  'taken-back-here': (id) => ({
    ...FOR_AUDIT,
    title: `The accrual of ${id} is taken back here and open in the ledger`,
    detail: 'Its reversal was itself reversed, or it stands there twice: reverse what is open there.',
  }),
  'not-booked-here': (id) => ({
    ...FOR_AUDIT,
    title: `The ledger holds an accrual of ${id} that its settlement does not know`,
    detail: 'Somebody posted it by hand: reverse it there.',
  }),
  'no-settlement': (id) => ({
    ...FOR_AUDIT,
    title: `The ledger holds an accrual of ${id}, which is no settlement here`,
    detail: 'Reverse it there, or find out which shipment it is for.',
  }),
};

export const accrualCases: FindingCases<OurAccrual, TheirAccrual, AccrualCode> = {
  name: 'accruals',
  codes: ACCRUAL_CODES,
  instanceOf: settlementOfKey,
  partOf: (key) => key.slice(settlementOfKey(key).length + 1),
  words: (code, { key }) => WORDS[code](settlementOfKey(key)),
};
