import { createHash } from 'node:crypto';
import { type CrossReference, type Drift, driftKey, referenceKey } from '#canonical';
import type { Changes } from '../changes.js';
import type { ProcessDefinition } from '../process.js';

/** A drift of an instance as it is kept: told apart from earlier ones of the same field and writer. */
export interface KeptDrift extends Drift {
  readonly id: string;
  readonly instance: string;
}

export const driftId = (instance: string, drift: Drift): string =>
  `dr-${createHash('sha256')
    .update(JSON.stringify([instance, driftKey(drift), drift.eventId]))
    .digest('hex')
    .slice(0, 20)}`;

export const keptDrift = (instance: string, drift: Drift): KeptDrift => ({
  ...drift,
  id: driftId(instance, drift),
  instance,
});

/**
 * References that the decisions add. Of an instance that an earlier version of the process left all are added: whether
 * that one kept them nobody knows.
 */
export function referencesAdded<S>(
  definition: ProcessDefinition<S>,
  { instance: { state }, stateBefore, upcast, named }: Changes<S>,
): CrossReference[] {
  const { crossReferences } = definition;
  if (!crossReferences || state === null || state === stateBefore) return distinct(named);
  const known = stateBefore === null || upcast ? [] : crossReferences(stateBefore);
  const now = crossReferences(state);
  // Most decisions give nothing a number: that has to cost nothing.
  if (now.length === known.length && now.every((each, nth) => isSame(each, known[nth]))) return distinct(named);
  const knownKeys = new Set(known.map(referenceKey));
  return distinct([...named, ...now.filter((each) => !knownKeys.has(referenceKey(each)))]);
}

const isSame = (a: CrossReference, b: CrossReference | undefined): boolean =>
  a.value === b?.value && a.entity === b.entity && a.kind === b.kind && a.system === b.system;

/** One statement names a row once. */
const distinct = (references: readonly CrossReference[]): CrossReference[] =>
  references.length < 2
    ? [...references]
    : [...new Map(references.map((reference) => [referenceKey(reference), reference])).values()];

/** Drifts that the decisions opened, changed or closed. */
export function driftsChanged<S>(
  definition: ProcessDefinition<S>,
  { instance: { id, state }, stateBefore }: Changes<S>,
): KeptDrift[] {
  const { drifts } = definition;
  if (!drifts || state === null || state === stateBefore) return [];
  const before = stateBefore === null ? [] : drifts(stateBefore);
  const after = drifts(state);
  if (after === before) return [];
  return after.filter((drift) => !before.includes(drift)).map((drift) => keptDrift(id, drift));
}
