import type { HubBook, HubLoad, HubTender, NewHubLoad, NewHubTender } from './freighthub.records.js';
import { type HubDispute, HubRefusal } from './freighthub.records.js';
import { leaveMove } from './moves.js';
import { total, unfitFor } from './tariff.js';
import { ACCESSORIALS, CURRENCIES, TARIFFS } from './tariff.table.js';

/** How long things take in the simulated world, in hours; a warehouse has shipped well within `depart`; nine in all. */
export const HOURS = { accept: 1 / 6, depart: 3, arrive: 4, deliver: 0.5, pod: 0.5, invoice: 1, correct: 1 } as const;

/** @throws HubRefusal 409 with the load that has the reference */
export function createLoad(book: HubBook, wanted: NewHubLoad): HubLoad {
  const existing = book.loadByReference(wanted.reference);
  if (existing) throw new HubRefusal(409, 'LOAD_EXISTS', `reference ${wanted.reference} is taken`, { existing });
  if (!CURRENCIES[wanted.currency]) throw invalid('currency', `the account is not billed in ${wanted.currency}`);
  for (const code of wanted.accessorials ?? []) {
    if (!ACCESSORIALS[code]) throw invalid('accessorials', `${code} is unknown`);
  }
  const load: HubLoad = {
    ...wanted,
    id: `FH${book.nextNumber('load')}`,
    status: 'PLANNED',
    tenders: [],
    milestones: [],
    sequence: 0,
  };
  book.saveLoad(load);
  book.journal('load', load.reference, wanted);
  return load;
}

/** @throws HubRefusal 409 with the tender that has the version, or for one below the last */
export function tenderLoad(book: HubBook, loadId: string, wanted: NewHubTender): HubTender {
  const load = findLoad(book, loadId);
  const existing = load.tenders.find(({ version }) => version === wanted.version);
  if (existing) throw new HubRefusal(409, 'TENDER_EXISTS', `version ${wanted.version} went out before`, { existing });
  const last = load.tenders.at(-1)?.version ?? 0;
  if (wanted.version < last) throw new HubRefusal(409, 'TENDER_STALE', `version ${last} is the last`);
  const tariff = TARIFFS.find(({ scac }) => scac === wanted.scac);
  if (!tariff) throw invalid('scac', `no carrier ${wanted.scac}`);
  const unfit = unfitFor(tariff, load);
  if (unfit) throw new HubRefusal(422, 'CARRIER_UNFIT', `${tariff.name} does not carry ${unfit}`);
  if (total(wanted.charges, wanted.currency) !== total([{ code: 'TOTAL', amount: wanted.total }], wanted.currency)) {
    throw invalid('total', 'the charges do not sum to the total');
  }
  const tender: HubTender = { ...wanted, status: 'OPEN', answers: [] };
  const withdrawn = load.tenders.map((earlier) =>
    earlier.status === 'DECLINED' ? earlier : { ...earlier, status: 'WITHDRAWN' as const },
  );
  book.saveLoad({ ...leaveMove(book, load), status: 'TENDERED', tenders: [...withdrawn, tender] });
  book.journal('tender', `${load.reference}/${tender.version}`, wanted);
  book.plan(HOURS.accept, { step: 'accept', load: load.id, version: tender.version });
  return tender;
}

/**
 * One dispute per invoice, of a move one for each of its loads.
 * @throws HubRefusal 409 with the dispute that there is; 422 for a load that the invoice does not bill
 */
export function disputeInvoice(book: HubBook, invoiceId: string, lines: unknown, about?: string): HubDispute {
  const invoice = book.invoice(invoiceId);
  if (!invoice) throw new HubRefusal(404, 'NOT_FOUND', `no freight invoice ${invoiceId}`);
  const { number, scac, loads, disputes } = invoice;
  const reference = loads ? (about ?? invoice.reference) : invoice.reference;
  if (loads && !loads.some((load) => load.reference === reference))
    throw invalid('reference', `${number} does not bill ${reference}`);
  const existing = disputes.find((each) => (each.reference ?? invoice.reference) === reference);
  if (existing) throw new HubRefusal(409, 'DISPUTE_EXISTS', `invoice ${number} is disputed already`, { existing });
  const id = `dsp_${book.nextNumber('dispute')}`;
  const dispute: HubDispute = { id, status: 'OPEN', ...(loads && { reference }), lines };
  book.saveInvoice({ ...invoice, disputes: [...disputes, dispute] });
  book.journal('dispute', loads ? `${number}/${reference}` : number, { scac, reference, lines });
  book.plan(HOURS.correct, { step: 'correct', invoice: invoice.id });
  return dispute;
}

export function findLoad(book: HubBook, idOrReference: string): HubLoad {
  const load = book.load(idOrReference) ?? book.loadByReference(idOrReference);
  if (!load) throw new HubRefusal(404, 'NOT_FOUND', `no load ${idOrReference}`);
  return load;
}

const invalid = (path: string, message: string): HubRefusal =>
  new HubRefusal(422, 'INVALID', message, { details: [{ path, message }] });
