import canonicalize from 'canonicalize';
import { type Claim, type Drift, driftKey, heldAgainst, type Writer } from '#canonical';
import type { DecisionDraft } from '../decision.draft.js';

const HOUR = 3_600_000;

/** A state that keeps where others say something else than the owners of its fields; absent where nobody ever did. */
export interface WithDrifts {
  readonly drifts?: readonly Drift[];
}

/**
 * Holds what a fact claims against the owners' values, as part of the decision on it: a difference is recorded with both
 * values and told in the timeline, and somebody has to act on it where the ownership table says so.
 * @returns false where nothing of the fact may be taken
 */
export function holdAgainstOwners<S extends WithDrifts>(
  plan: DecisionDraft<S>,
  claims: readonly Claim[],
  writer: Writer,
): boolean {
  const { drifts, opened, closed, refused } = heldAgainst(plan.state.drifts ?? [], claims, writer);
  keep(plan, drifts);
  for (const drift of opened) tell(plan, drift);
  for (const drift of closed) closeDrift(plan, drift);
  return !refused;
}

/** Where another decision than on a fact has ended differences. */
export function keepDrifts<S extends WithDrifts>(
  plan: DecisionDraft<S>,
  { drifts, closed }: { readonly drifts: readonly Drift[]; readonly closed: readonly Drift[] },
): void {
  keep(plan, drifts);
  for (const drift of closed) closeDrift(plan, drift);
}

/** One per field and writer. */
export const driftCode = (drift: Drift): string => `drift:${driftKey(drift)}`;

function keep<S extends WithDrifts>(plan: DecisionDraft<S>, drifts: readonly Drift[]): void {
  if (drifts !== (plan.state.drifts ?? []) && drifts.length > 0) plan.update({ drifts } as Partial<S>);
}

function tell<S extends WithDrifts>(plan: DecisionDraft<S>, drift: Drift): void {
  const { entityType, entity, field, owner, writer, foreign, act, ownerValue, writerValue } = drift;
  const what = `${entityType} ${entity}, ${field}`;
  plan.note(
    `Drift: ${writer} says ${inWords(writerValue)} of ${what}, which is ${owner}'s: ${inWords(ownerValue)} stands${foreign === 'refuse' ? ', and nothing of what it told is taken' : ''}.`,
  );
  if (!act) return;
  // The values have changed since it opened: told anew, with the new ones.
  plan.close(driftCode(drift), `${writer} says something else now.`);
  plan.open({
    code: driftCode(drift),
    cause: `drift:${entityType}:${field}`,
    title: `${writer} says something else of ${what}`,
    detail: `${owner} owns it: ${inWords(ownerValue)}. ${writer} says ${inWords(writerValue)}.`,
    owner: act,
    severity: foreign === 'refuse' ? 'high' : 'medium',
    dueInMs: (foreign === 'refuse' ? 4 : 24) * HOUR,
    actions: ['resolve', 'assign'],
    evidence: drift,
  });
}

function closeDrift<S extends WithDrifts>(plan: DecisionDraft<S>, drift: Drift): void {
  const { entityType, entity, field, owner, writer } = drift;
  plan.close(driftCode(drift), `${writer} and ${owner} say the same.`);
  plan.note(`${writer} and ${owner} say the same of ${entityType} ${entity}, ${field} again.`);
}

const LONGEST = 160;

function inWords(value: unknown): string {
  // The same whichever way round the members come: a replay reads them from the database, and has to say the same.
  const text = typeof value === 'string' ? value : (canonicalize(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
