import type { CanonicalEvent } from '#canonical';
import type { Shipment } from './order-to-ship.state.js';

/** What befell goods on their way is told again, by carriers and whenever a TMS is asked. */
export type OnTheWay = CanonicalEvent<'shipment.refused' | 'shipment.returned' | 'shipment.damaged'>;

/** Told once more, perhaps after somebody has decided on it. */
export function isOldNews({ damage, decided = [] }: Shipment, { type, occurredAt }: OnTheWay): boolean {
  const isThat = (at: string | undefined) =>
    at !== undefined && occurredAt !== undefined && Date.parse(at) === Date.parse(occurredAt);
  if (type === 'shipment.damaged') return isThat(damage?.at);
  const kind = type === 'shipment.refused' ? 'refusal' : 'returned';
  return decided.some(({ what, at }) => what === kind && isThat(at));
}

/** The shipment as if it had not happened, and with what tells it should it be told again. */
export function decidedOn(shipment: Shipment, ...flags: readonly ('refusal' | 'returned')[]): Shipment {
  const { refusal, returned, decided = [], ...rest } = shipment;
  const known = { refusal, returned };
  const past = flags.flatMap((what) => {
    const flag = known[what];
    return flag ? [{ what, ...(flag.at && { at: flag.at }) }] : [];
  });
  return {
    ...rest,
    ...(refusal && !flags.includes('refusal') && { refusal }),
    ...(returned && !flags.includes('returned') && { returned }),
    ...(decided.length + past.length > 0 && { decided: [...decided, ...past] }),
  } as Shipment;
}
