import type { ChangedInstance, TimelineEntry } from '#clients';
import type { StoredEvent } from '#messaging';
import type { Landscape } from '#platform/config';
import type { Fact } from '../../../apps/portal/src/tower/model/facts.js';
import { companyOf, personOf, remarkOf, skuOf } from './names.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** States of orders under way, with how far goods have come in each. */
const UNDER_WAY = [
  'released',
  'promised',
  'released',
  'partially-shipped',
  'held',
  'shipped',
  'validated',
  'received',
  'cancel-requested',
  'invoiced',
] as const;
const GONE: ReadonlySet<string> = new Set(['partially-shipped', 'shipped', 'invoiced', 'closed']);

/** Where and when one of many orders stands. */
export interface FullOrder {
  readonly id: string;
  readonly nth: number;
  readonly number: string;
  readonly state: string;
  readonly opened: number;
  readonly warehouse: string;
  readonly carrier: string;
  /** When goods left; absent as long as they did not. */
  readonly left?: number;
}

export const idOf = (nth: number): string => `sap-${9_100_000 + nth}`;

/** The latest come every half a minute, the others every three: a fortnight of 5,000. */
export function orderAt(nth: number, now: number, { warehouses, carriers }: Landscape): FullOrder {
  const opened = now - (nth < 100 ? nth * 0.55 * MINUTE_MS : 55 * MINUTE_MS + (nth - 100) * 4 * MINUTE_MS);
  const ended = nth % 5 !== 0 && nth > 60;
  const state = ended
    ? nth % 41 === 0
      ? 'cancelled'
      : 'closed'
    : (UNDER_WAY[((nth / 5) % UNDER_WAY.length) | 0] ?? '');
  const left = opened + (3 + (nth % 40)) * HOUR_MS;
  return {
    id: idOf(nth),
    nth,
    number: String(9_100_000 + nth),
    state,
    opened,
    warehouse: warehouses[(nth * 7) % warehouses.length]?.gln ?? '',
    carrier: carriers[(nth * 5) % carriers.length]?.scac ?? '',
    ...(GONE.has(state) && left < now && { left }),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
const dayOf = (ms: number): string => iso(ms).slice(0, 10);
const amount = (value: number, currency: string) => ({ amount: value, currency });

/** What the processes and the log tell of an order. @param packages how many each of its fulfilments has */
export function factsOf(order: FullOrder, now: number, fulfilments = 1, packages = 2): Fact[] {
  const { id, nth, number, state, opened, left } = order;
  const ended = state === 'closed' || state === 'cancelled';
  const updated = Math.min(now, ended ? opened + 2 * DAY_MS : opened + 5 * HOUR_MS);
  const instance = {
    id,
    orderId: id,
    state,
    ended,
    sequence: 12,
    correlationId: String(nth).padStart(32, '0'),
    createdAt: iso(opened),
    updatedAt: iso(updated),
    numbers: [{ kind: 'order-number', number, system: 'sap' }],
    waitsFor: ended ? [] : [{ kind: 'command', name: 'confirm-pick', target: 'wms', since: iso(updated) }],
    openCases: [],
    view: viewOf(order, fulfilments, packages),
  } as ChangedInstance;
  return [
    { kind: 'instance', process: 'order-to-ship', instance },
    eventOf(order, 'order.released', 1, opened),
    ...(left ? [eventOf(order, 'goods.issued', 2, left)] : []),
    ...(ended ? [eventOf(order, 'order.closed', 3, updated)] : []),
    ...(left ? [settlementOf(order, updated)] : []),
  ];
}

function viewOf(
  { id, nth, number, state, opened, warehouse, carrier, left }: FullOrder,
  parts: number,
  packages: number,
) {
  const customerId = String(10_200_000 + (nth % 60));
  return {
    id,
    erp: 'sap',
    orderNumber: number,
    customerId,
    state,
    order: {
      requestedShipDate: dayOf(opened + ((nth % 4) + 1) * DAY_MS),
      customer: { id: customerId, name: companyOf(nth % 60) },
      lines: [{ lineId: '10', sku: skuOf(nth), quantity: { value: 4, unit: 'EA' } }],
    },
    fulfilments: Array.from({ length: parts }, (_, part) => ({
      id: `${id}-F${part + 1}`,
      state: left ? 'goods-issued' : 'accepted',
      warehouse,
      deliveryNumber: String(80_000_000 + nth * 20 + part),
      packages: Array.from({ length: packages }, (_, one) => ({
        sscc: `34012345${String((nth * 20 + part) * 100 + one).padStart(10, '0')}`,
      })),
    })),
    shipments: Array.from({ length: parts }, (_, part) => ({
      id: `${id}-S${part + 1}`,
      state: left ? 'in-transit' : 'planned',
      carrier,
      pro: `PRO-${nth}-${part}`,
      eta: iso(opened + 4 * DAY_MS),
      ...(nth % 3 === 0 && { delayed: true, delayReason: remarkOf(nth + part) }),
    })),
  };
}

function eventOf({ id, nth, warehouse }: FullOrder, type: string, step: number, at: number): Fact {
  const position = BigInt(90_000_000 + nth * 10 + step);
  return {
    kind: 'event',
    orderId: id,
    event: {
      position,
      type,
      subject: id,
      classifier: 'actual',
      receivedAt: iso(at),
      data: {},
    } as unknown as StoredEvent,
    entry: entryOf('event', warehouse ? 'wms' : 'sap', type, at),
  };
}

const entryOf = (kind: TimelineEntry['kind'], system: string, title: string, at: number): TimelineEntry => ({
  at: iso(at),
  kind,
  system,
  title,
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  detail: { says: title },
});

const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'] as const;
const SETTLING = ['awaiting-invoice', 'disputed', 'accrued', 'auditing', 'posted', 'expected', 'approved'] as const;

/** Half of them are over; the others began up to a third of a year ago. */
function settlementOf({ id, nth, carrier, opened, left = opened }: FullOrder, updated: number): Fact {
  const ended = nth % 2 === 0;
  const currency = CURRENCIES[nth % 9 === 0 ? (nth / 9) % 4 : 0] ?? 'EUR';
  const state = ended ? 'closed' : (SETTLING[nth % SETTLING.length] ?? '');
  const expected = 12_000 + nth * 37;
  const billed = state === 'disputed' ? expected + 123_450 : expected;
  const from = ended ? left : left - (nth % 110) * DAY_MS;
  const view = {
    id: `${id}-S1`,
    orderId: id,
    shipmentId: `${id}-S1`,
    state,
    carrier,
    expected: amount(expected, currency),
    expectedCharges: [
      { code: 'BASE', amount: amount(expected - 2_000, currency), description: remarkOf(nth) },
      { code: 'FUEL', amount: amount(2_000, currency) },
    ],
    accrual: { state: 'posted', amount: amount(expected, currency), documentNumber: `49000${nth}`, allocations: [] },
    billed: amount(billed, currency),
    ...(ended && { posted: amount(billed, currency) }),
    ...(billed !== expected && { difference: amount(billed - expected, currency) }),
    invoices: state === 'disputed' ? [disputed(id, nth, expected, billed, currency)] : [],
    postings: [],
    notes: nth % 11 === 0 ? [remarkOf(nth), remarkOf(nth + 1)] : [],
  };
  const instance = {
    id: view.id,
    orderId: id,
    state,
    ended,
    sequence: 5,
    correlationId: String(nth).padStart(32, '0'),
    createdAt: iso(from),
    updatedAt: iso(updated),
    numbers: [],
    waitsFor: [],
    openCases: [],
    view,
  };
  return { kind: 'instance', process: 'ship-to-settle', instance };
}

const disputed = (id: string, nth: number, expected: number, billed: number, currency: string) => ({
  id: `${id}-I1`,
  settlementId: `${id}-S1`,
  shipmentId: `${id}-S1`,
  carrier: 'SWFT',
  state: 'disputed',
  invoiceNumber: `SW-2026-${nth}`,
  invoiceDate: '2026-11-20',
  total: amount(billed, currency),
  charges: [
    { code: 'BASE', amount: amount(expected - 2_000, currency) },
    { code: 'FUEL', amount: amount(2_000, currency) },
    { code: 'DETENTION-AT-CONSIGNEE-BEYOND-FREE-TIME', amount: amount(billed - expected, currency) },
  ],
  variances: [
    {
      code: 'DETENTION-AT-CONSIGNEE-BEYOND-FREE-TIME',
      reason: 'unplanned-charge',
      cause: 'accessorial',
      expected: amount(0, currency),
      billed: amount(billed - expected, currency),
    },
  ],
  allocations: [],
});

const KINDS = ['event', 'decision', 'command', 'call', 'document', 'exception'] as const;
const LANES = [
  'sap',
  'order-to-ship',
  'wms',
  'tms',
  'ship-to-settle',
  'northern',
  '3pl-east',
  'rhein-supply',
  'portal',
];
const OUTCOMES = [undefined, 'ok', undefined, 'failed', 'pending', 'unclear'] as const;

/** A life that no screen holds: every kind of entry in every lane, named as the world names things. */
export const longLife = (orderId: string, now: number, entries: number): Fact[] =>
  Array.from({ length: entries }, (_, nth) => {
    const kind = KINDS[nth % KINDS.length] ?? 'event';
    const outcome = OUTCOMES[nth % OUTCOMES.length];
    const title = nth % 4 === 0 ? remarkOf(nth / 4) : nth % 7 === 0 ? personOf(nth) : `fulfilment.step-${nth}`;
    const entry = {
      ...entryOf(kind, LANES[nth % LANES.length] ?? 'sap', title, now - (entries - nth) * 11 * MINUTE_MS),
      ...(outcome && { outcome }),
      ...(kind === 'call' && { durationMs: nth * 7 }),
    };
    return { kind: 'entry', orderId, id: `full:${nth}`, entry };
  });
