import type { PartnerKind } from '#platform/config';
import type { Learned, Party, Role, Thing } from './ownership.js';

/** An event that cannot be published to an audience yet, because nobody has told whose the thing is. */
export interface Unclaimed {
  readonly thing: Thing;
  readonly role: Role;
  readonly audience: PartnerKind;
  readonly logPosition: bigint;
}

export interface KnownParty {
  readonly thing: Thing;
  readonly party: Party;
}

/** What is known of whose things are, as a batch of events is gone through: what one tells counts for those after it. */
export class Claims {
  private readonly known: Map<string, Party>;
  private readonly waiting: Unclaimed[];
  private readonly changed = new Map<string, KnownParty>();
  readonly added: Unclaimed[] = [];
  readonly settled: Unclaimed[] = [];

  constructor(known: readonly KnownParty[], waiting: readonly Unclaimed[]) {
    this.known = new Map(known.map(({ thing, party }) => [keyOf(thing, party.role), party]));
    this.waiting = [...waiting];
  }

  partyOf(thing: Thing, role: Role): Party | undefined {
    return this.known.get(keyOf(thing, role));
  }

  /** @returns the events that have waited for this, oldest first */
  learn({ thing, party, replaces }: Learned): readonly Unclaimed[] {
    const key = keyOf(thing, party.role);
    const before = this.known.get(key);
    if (before && (!replaces || before.id === party.id)) return [];
    this.known.set(key, party);
    this.changed.set(key, { thing, party });
    if (before) return [];
    const released = this.waiting.filter((each) => keyOf(each.thing, each.role) === key);
    this.settled.push(...released);
    return released.sort((a, b) => Number(a.logPosition - b.logPosition));
  }

  wait(unclaimed: Unclaimed): void {
    this.waiting.push(unclaimed);
    this.added.push(unclaimed);
  }

  get learned(): readonly KnownParty[] {
    return [...this.changed.values()];
  }
}

const keyOf = ({ kind, id }: Thing, role: Role) => `${kind}\n${id}\n${role}`;
