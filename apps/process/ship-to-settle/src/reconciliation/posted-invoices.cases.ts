import type { FindingCases, Words } from '#process-manager';
import {
  numberOfKey,
  type OurInvoice,
  POSTED_CODES,
  type PostedCode,
  settlementOfKey,
  type TheirInvoice,
} from './posted-invoices.js';

const DAY = 86_400_000;
const FOR_AUDIT = { owner: 'freight-audit', severity: 'medium', dueInMs: 3 * DAY } as const;

const WORDS: Readonly<Record<PostedCode, (number: string, id: string) => Words>> = {
  amount: (number, id) => ({
    ...FOR_AUDIT,
    severity: 'high',
    title: `Invoice ${number} of ${id} is posted with another amount`,
    detail: 'Somebody changed it in the ERP, or entered the carrier’s invoice there: correct it there.',
  }),
  'blocked-there': (number, id) => ({
    ...FOR_AUDIT,
    title: `Invoice ${number} of ${id} was released and is blocked for payment`,
    detail: 'Somebody blocked it in the ERP again: its carrier waits for its money.',
  }),
  'posted-there': (number, id) => ({
    ...FOR_AUDIT,
    title: `Invoice ${number} of ${id} is in the ledger, and not posted by what is known here`,
    detail: 'Whatever is stuck here may be told that it was done by hand.',
  }),
  'not-in-ledger': (number, id) => ({
    ...FOR_AUDIT,
    severity: 'high',
    title: `Invoice ${number} of ${id} was posted and is not in the ledger`,
    detail: 'Somebody reversed it in the ERP: post it there again, or have the carrier credit it.',
  }),
  'not-posted': (number, id) => ({
    ...FOR_AUDIT,
    title: `Invoice ${number} of ${id} is billed and not in the ledger`,
  }),
  'unknown-here': (number, id) => ({
    ...FOR_AUDIT,
    title: `The ledger holds invoice ${number} of ${id}, which was not posted from here`,
    detail: 'Somebody entered it by hand: the same freight may be paid twice.',
  }),
};

export const postedCases: FindingCases<OurInvoice, TheirInvoice, PostedCode> = {
  name: 'invoiced-not-posted',
  codes: POSTED_CODES,
  instanceOf: settlementOfKey,
  partOf: (key) => key.slice(settlementOfKey(key).length + 1),
  words: (code, { key }) => WORDS[code](numberOfKey(key), settlementOfKey(key)),
};
