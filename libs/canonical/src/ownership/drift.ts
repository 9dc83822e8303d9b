import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../values.js';
import {
  type Desk,
  type ForeignWrite,
  type OwnedEntity,
  type OwnedField,
  type OwnedState,
  type Ownership,
  ownerIn,
  type SystemKind,
} from './ownership.js';
import { OWNERSHIP } from './ownership.table.js';

/** One field of one entity, by our id of it. */
export type FieldOf<E extends OwnedEntity = OwnedEntity> = {
  [K in E]: { readonly entityType: K; readonly entity: string; readonly field: OwnedField<K> };
}[E];

/** What a fact says of a field, beside what its owner says. Nothing is claimed where `told` is undefined. */
export type Claim<E extends OwnedEntity = OwnedEntity> = {
  [K in E]: FieldOf<K> & {
    /** Of the entity; absent: the field has come to its last owner. */
    readonly state?: OwnedState<K>;
    /** Connection or partner whose word the owner's value is, where a system of the same kind could be another. */
    readonly ownedBy?: string;
    /** The owner's value; undefined where it has none. */
    readonly owned: unknown;
    readonly told: unknown;
  };
}[E];

/** Whose fact it is. */
export interface Writer {
  readonly kind: SystemKind;
  /** Connection id, partner id or SCAC. */
  readonly system: string;
  readonly eventId: string;
  readonly at: Instant;
}

/** A field of which a system that does not own it says something else than its owner. */
export interface Drift {
  readonly entityType: OwnedEntity;
  readonly entity: string;
  readonly field: string;
  readonly owner: SystemKind;
  readonly ownedBy?: string;
  /** Null: it has none. */
  readonly ownerValue: unknown;
  readonly writer: string;
  readonly writerKind: SystemKind;
  readonly writerValue: unknown;
  /** `refuse`: nothing of the fact was taken; `drift`: all of it but this field. */
  readonly foreign: ForeignWrite;
  readonly act?: Desk;
  /** Of the fact that told it first. */
  readonly eventId: string;
  readonly since: Instant;
  /** Both say the same again. */
  readonly closedAt?: Instant;
  readonly closedBy?: string;
}

export interface DriftOutcome {
  /** All of them, the closed ones as well: one per field and writer. */
  readonly drifts: readonly Drift[];
  /** New, or open with another value than before. */
  readonly opened: readonly Drift[];
  readonly closed: readonly Drift[];
  /** The table lets nothing of the fact be taken. */
  readonly refused: boolean;
}

type Key = Pick<Drift, 'entityType' | 'entity' | 'field' | 'writer'>;
/** A drift among those of its instance: one per field and writer. */
export const driftKey = ({ entityType, entity, field, writer }: Key): string =>
  [entityType, entity, field, writer].join(':');

/** Values come from requests, from events and from the database: what counts is what they are as JSON. */
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(asJson(a), asJson(b));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** @returns undefined for an owner's own word: that is not held against anything */
function ruleAgainst({ entityType, field, state, ownedBy }: Claim, writer: Writer): Ownership | undefined {
  const fields: Readonly<Record<string, Ownership>> = OWNERSHIP[entityType];
  const rule = fields[field] as Ownership;
  const owns = ownerIn(rule, state) === writer.kind && (ownedBy === undefined || ownedBy === writer.system);
  return owns ? undefined : rule;
}

/**
 * What a writer claims, held against the owners' values by the ownership table: the owner's stands, a difference is
 * recorded with both values, one per field and writer, and closed once both say the same. Pure.
 */
export function heldAgainst(known: readonly Drift[], claims: readonly Claim[], writer: Writer): DriftOutcome {
  const drifts = new Map(known.map((drift) => [driftKey(drift), drift]));
  const opened: Drift[] = [];
  const closed: Drift[] = [];
  let refused = false;
  for (const claim of claims) {
    const rule = claim.told === undefined ? undefined : ruleAgainst(claim, writer);
    if (!rule) continue;
    const { entityType, entity, field, owned = null, told } = claim;
    const key = driftKey({ entityType, entity, field, writer: writer.system });
    const before = drifts.get(key);
    const open = before && !before.closedAt ? before : undefined;
    if (same(told, owned)) {
      if (!open) continue;
      const over = { ...open, ownerValue: owned, closedAt: writer.at, closedBy: writer.eventId };
      drifts.set(key, over);
      closed.push(over);
      continue;
    }
    refused ||= rule.foreign === 'refuse';
    if (open && same(open.writerValue, told) && same(open.ownerValue, owned)) continue;
    const { eventId, at } = writer;
    const drift: Drift = {
      entityType,
      entity,
      field,
      owner: ownerIn(rule, claim.state),
      ...(claim.ownedBy !== undefined && { ownedBy: claim.ownedBy }),
      ownerValue: owned,
      writer: writer.system,
      writerKind: writer.kind,
      writerValue: told,
      foreign: rule.foreign,
      ...(rule.act && { act: rule.act }),
      eventId: open?.eventId ?? eventId,
      since: open?.since ?? at,
    };
    drifts.set(key, drift);
    opened.push(drift);
  }
  return { drifts: opened.length + closed.length > 0 ? [...drifts.values()] : known, opened, closed, refused };
}

/**
 * After an owner changed its mind: differences that are over by that are closed, the others go on with its new value. Pure.
 * @param ownedNow the owner's value as it stands now; undefined where it is not known anew
 */
export function afterOwners(
  known: readonly Drift[],
  ownedNow: (drift: Drift) => unknown,
  { eventId, at }: Pick<Writer, 'eventId' | 'at'>,
): Pick<DriftOutcome, 'drifts' | 'closed'> {
  const closed: Drift[] = [];
  const drifts = known.map((drift) => {
    const ownerValue = drift.closedAt ? undefined : ownedNow(drift);
    if (ownerValue === undefined || same(ownerValue, drift.ownerValue)) return drift;
    if (!same(ownerValue, drift.writerValue)) return { ...drift, ownerValue };
    const over = { ...drift, ownerValue, closedAt: at, closedBy: eventId };
    closed.push(over);
    return over;
  });
  return drifts.every((drift, i) => drift === known[i]) ? { drifts: known, closed } : { drifts, closed };
}
