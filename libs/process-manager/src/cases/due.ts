import type { ServiceLevel } from '#platform/config';
import type { ExceptionCase, ProcessDefinition } from '../process.js';

type Policy<S> = Pick<ProcessDefinition<S>, 'customerOf' | 'serviceLevels'>;

/** When a case is due: as its severity and its decider, or its escalation, say, sooner where the customer's service level does. */
export function dueAtOf<S>(
  { customerOf, serviceLevels = [] }: Policy<S>,
  state: S | null,
  { severity, dueInMs }: Pick<ExceptionCase, 'severity' | 'dueInMs'>,
  now: string,
): string {
  const customer = state === null ? undefined : customerOf?.(state);
  const within = levelOf(serviceLevels, customer)?.dueWithinMs[severity] ?? Number.POSITIVE_INFINITY;
  return new Date(Date.parse(now) + Math.min(dueInMs, within)).toISOString();
}

/** The level that names the customer, else the one that names nobody. */
function levelOf(levels: readonly ServiceLevel[], customer: string | undefined): ServiceLevel | undefined {
  const named = customer && levels.find(({ customers }) => customers?.includes(customer));
  return named || levels.find(({ customers }) => !customers);
}
