import { describeFault, type Planned } from '../plan/fault.js';

/** What was done of a fault; `times`: how often it struck. */
export interface Done {
  readonly fault: Planned;
  readonly times: number;
  /** Why it could not be done. */
  readonly failed?: string;
}

/** A vendor that is called at all is called in such a time. */
const LONG_ENOUGH_MS = 8_000;

/** What of a plan proves nothing, since it could not be done or never struck: a kind, or a mode of a vendor that had its time. */
export function unstruck(done: readonly Done[]): string[] {
  const failed = done.flatMap((each) => (each.failed ? [`${describeFault(each.fault)}: ${each.failed}`] : []));
  const never = [...Map.groupBy(done, nameOf)].flatMap(([name, of]) => {
    const hadTime = of.some(({ fault }) => fault.kind !== 'vendor' || fault.forMs >= LONG_ENOUGH_MS);
    return hadTime && of.every(({ times }) => times === 0) ? [`${name} never struck`] : [];
  });
  return [...failed, ...never];
}

const nameOf = ({ fault }: Done): string =>
  fault.kind === 'vendor' ? `${fault.kind} ${fault.target} ${fault.mode}` : fault.kind;
