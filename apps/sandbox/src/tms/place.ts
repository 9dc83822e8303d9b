import { fromLocal } from '#canonical';
import type { HubParty } from './freighthub.records.js';
import { TIME_ZONES } from './tariff.table.js';

const zoneOf = ({ country }: HubParty): string => TIME_ZONES[country] ?? 'UTC';

/** The moment as a clock at the place shows it, with its offset. */
export function localTime(epochMs: number, place: HubParty): string {
  const timeZone = zoneOf(place);
  // sv-SE writes ISO 8601.
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(epochMs);
  return fromLocal(wall.replace(' ', 'T'), timeZone);
}

export const localDay = (epochMs: number, place: HubParty): string => localTime(epochMs, place).slice(0, 10);

export const townOf = ({ city, country }: HubParty): string => `${city}, ${country}`;
