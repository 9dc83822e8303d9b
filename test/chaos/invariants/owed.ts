import type { Json } from '../../support/world.js';
import { CARRIERS } from '../driver/carriers.js';
import type { Evidence } from './evidence.js';

const AT_WAREHOUSE = new Set(['released', 'accepted', 'picked', 'packed', 'loaded']);
const ON_THE_ROAD = new Set(['picked-up', 'in-transit', 'arrived']);
/** It is read, and owes an answer at any time. */
const ERP = '/erp/sap';
/** A partner with which nothing was agreed owes from its first word on; what keeps that is a statement that nobody waits for (ADR 52). */
const WORDS_HEARD = 3;

/** Who owes a word once all is at rest, was away for weeks then, and is in no case; and who was heard again and still is in one. */
export function silentUnseen({ orders, ledger, cases, silent }: Evidence): string[] {
  const hasSpoken = (partner: string) => ledger.filter(({ by }) => by === partner).length >= WORDS_HEARD;
  const owed = new Map([[ERP, 'whatever it is asked']]);
  for (const [id, order] of orders)
    for (const feed of order ? owing(order, hasSpoken) : []) if (!owed.has(feed)) owed.set(feed, id);
  const isStillInOne = cases.some(({ code, instanceId }) => code === 'feed-silent' && instanceId === `feed:${ERP}`);
  return [
    ...[...owed].flatMap(([feed, of]) => (silent.includes(feed) ? [] : [`${feed} owes a word of ${of}`])),
    ...(isStillInOne ? [`${ERP} was heard again, and its silence is a case`] : []),
  ];
}

/** The system and the partner whose word is missing of an order that stands where it stands. */
function owing({ state, fulfilments = [], shipments = [] }: Json, hasSpoken: (partner: string) => boolean): string[] {
  const told = (system: string, partner?: string) =>
    partner && hasSpoken(partner) ? [system, `/partner/${partner}`] : [system];
  if (state === 'released')
    return fulfilments
      .filter((each: Json) => AT_WAREHOUSE.has(each.state))
      .flatMap(({ partner }: Json) => told('/wms/wms', partner));
  if (state !== 'shipped') return [];
  return shipments
    .filter((each: Json) => ON_THE_ROAD.has(each.state) && !each.returned)
    .flatMap(({ carrier }: Json) => told('/tms/tms', CARRIERS[carrier]));
}
