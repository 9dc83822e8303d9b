import type { Changes } from './changes.js';
import type { Instance } from './instance.js';

/**
 * Instances of which this worker holds commands, as it left them when it decided last: what comes next is decided without
 * asking how they stand. Nobody else is kept from deciding meanwhile; whether somebody did is found out when the decision
 * is stored. Each is given to one transaction, and comes back when that is committed.
 */
export class HeldInstances<S> {
  private readonly known = new Map<string, Instance<S>>();

  /** @param isHeld whether this worker holds the command of that key */
  constructor(private readonly isHeld: (tenant: string, key: string) => boolean) {}

  /** @returns all of these, or undefined where one is not known; whoever takes them is the only one to have them */
  take(tenant: string, ids: Iterable<string>): readonly Instance<S>[] | undefined {
    const taken = new Map<string, Instance<S>>();
    for (const id of ids) {
      const name = nameOf(tenant, id);
      const instance = this.known.get(name);
      if (!instance) return undefined;
      taken.set(name, instance);
    }
    for (const name of taken.keys()) this.known.delete(name);
    return [...taken.values()];
  }

  /** Another transaction is about to decide for them. */
  forget(tenant: string, ids: Iterable<string>): void {
    for (const id of ids) this.known.delete(nameOf(tenant, id));
  }

  /** What was committed. */
  keep(tenant: string, changes: readonly Changes<S>[]): void {
    for (const { instance, history } of changes) {
      if (history.length === 0 || instance.state === null || !this.isAnyHeld(tenant, instance)) continue;
      const name = nameOf(tenant, instance.id);
      const before = this.known.get(name);
      if (!before || before.sequence < instance.sequence) this.known.set(name, instance);
    }
  }

  /** A command of it is no longer held. */
  letGo(tenant: string, id: string): void {
    const name = nameOf(tenant, id);
    const instance = this.known.get(name);
    if (instance && !this.isAnyHeld(tenant, instance)) this.known.delete(name);
  }

  private isAnyHeld(tenant: string, { queues }: Instance<S>): boolean {
    for (const target in queues) if (this.isHeld(tenant, queues[target]?.[0] as string)) return true;
    return false;
  }
}

const nameOf = (tenant: string, id: string) => `${tenant}\n${id}`;
