import type { ConnectionConfig, PartnerKind, SystemKind } from './config.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An interval may be as short and as long as this; ms. */
export const SHORTEST_SILENCE_MS = 1_000;
export const LONGEST_SILENCE_MS = 21 * 24 * HOUR;

/**
 * How long whoever tells us things may be silent, where nothing else was agreed; ms. An ERP is asked every few seconds and
 * answers also when nothing has changed; a warehouse is awaited for a shift, a carrier for a day.
 */
const SILENT_AFTER_MS: Readonly<Record<SystemKind | PartnerKind, number | undefined>> = {
  erp: 15 * MINUTE,
  wms: 8 * HOUR,
  tms: 24 * HOUR,
  '3pl': 8 * HOUR,
  carrier: 24 * HOUR,
  supplier: undefined,
  'customer-portal': undefined,
};

/** ms */
export const silentAfterMsOf = ({ kind, silentAfterMs }: Pick<ConnectionConfig, 'kind' | 'silentAfterMs'>): number =>
  silentAfterMs ?? (SILENT_AFTER_MS[kind] as number);

/** ms; undefined of a kind of partner from which nothing is awaited. */
export const silentAfterMsOfPartner = (kind: PartnerKind): number | undefined => SILENT_AFTER_MS[kind];
