import type { JournalEntry, Json } from '../../support/world.js';

/** What came in from suppliers: as the warehouse counted it, and as the product tells it. */
export interface InboundEvidence {
  readonly journals: Readonly<Record<string, readonly JournalEntry[]>>;
  readonly inbounds: readonly Json[];
  readonly movements: readonly Json[];
  readonly cases: readonly Json[];
  /** Bodies of webhooks that never arrived. */
  readonly lost: readonly string[];
}

/** One item of one inbound shipment, in pieces. */
interface CameIn {
  readonly id: string;
  readonly location: string;
  readonly sku: string;
  /** Laid on the shelf, and posted in the book. */
  readonly shelf: number;
  readonly book: number;
  /** Of what was laid on the shelf: told, and never heard. */
  readonly unheard: number;
}

/** Cases by which a receipt waits for a person. */
const WAITS = /^(receipt|movement|overdue|command-failed):/;

/** What was received is in the book once; or it waits for the ERP or a person, or nobody has heard of it. */
export function misreceived(evidence: InboundEvidence): string[] {
  return cameIn(evidence).flatMap(({ id, sku, shelf, book, unheard }) => {
    const missing = shelf - book;
    const mayMiss = waits(evidence, id) ? shelf : unheard;
    return missing >= 0 && missing <= mayMiss ? [] : [`${id}: ${shelf} ${sku} were taken in, ${book} are in the book`];
  });
}

const waits = ({ inbounds, cases }: InboundEvidence, id: string): boolean =>
  inbounds.find((each) => each.id === id)?.state !== 'posted' ||
  cases.some(({ instanceId, code }) => instanceId === id && WAITS.test(code));

export function cameIn({ journals, inbounds, movements, lost }: InboundEvidence): CameIn[] {
  const counted = (journals['wms'] ?? [])
    .filter(({ kind }) => kind === 'receive')
    .flatMap(({ businessKey, payload }) => linesIn(businessKey.replace(/\/\d+$/, ''), payload.lines));
  const unheard = lost.flatMap(receiptIn);
  const posted = movements.flatMap(({ inboundShipmentId: id, reason, state, sku, delta }) =>
    id && reason === 'receipt' && state === 'posted' ? [{ id, sku, pieces: delta.value }] : [],
  );
  return inbounds.flatMap(({ id, warehouse: location }) => {
    const skus = new Set([...counted, ...posted].filter((each) => each.id === id).map(({ sku }) => sku));
    const of = (all: readonly Pieces[], sku: string) =>
      all.filter((each) => each.id === id && each.sku === sku).reduce((sum, { pieces }) => sum + pieces, 0);
    return [...skus].map((sku) => ({
      ...{ id, location, sku },
      ...{ shelf: of(counted, sku), book: of(posted, sku), unheard: of(unheard, sku) },
    }));
  });
}

interface Pieces {
  readonly id: string;
  readonly sku: string;
  readonly pieces: number;
}

/** The trade counts goods by the piece. */
const linesIn = (id: string, lines: readonly Json[]): Pieces[] =>
  lines.map(({ sku, received: pieces }) => ({ id, sku, pieces }));

/** Of a webhook, if it tells one. */
function receiptIn(body: string): Pieces[] {
  const { type, data } = JSON.parse(body);
  return type === 'inbound_delivery.received' ? linesIn(data.inboundDelivery.externalId, data.receipt.lines) : [];
}
