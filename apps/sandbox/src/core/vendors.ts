import { StoredBook } from './book.js';
import type { Clock } from './clock.js';
import { ControlProblem } from './control.problem.js';
import type { Store } from './store.js';
import type { SandboxVendor } from './vendor.js';

/** A vendor with its book. */
export interface Installed {
  readonly vendor: SandboxVendor;
  readonly book: StoredBook;
}

/** The simulated systems of this sandbox. */
export class Vendors {
  readonly all: readonly Installed[];

  constructor(
    private readonly store: Store,
    clock: Clock,
    vendors: readonly SandboxVendor[],
  ) {
    this.all = vendors.map((vendor) => ({ vendor, book: new StoredBook(store, clock, vendor.id) }));
  }

  /** @throws ControlProblem when there is none */
  get(id: string): Installed {
    const installed = this.find(id);
    if (!installed) throw new ControlProblem('not-found', `No system "${id}" is simulated here.`);
    return installed;
  }

  find(id: string): Installed | undefined {
    return this.all.find(({ vendor }) => vendor.id === id);
  }

  /** Fills the books that are still empty. Runs inside `Store.run`. */
  seed(): void {
    for (const { vendor, book } of this.all) {
      const first = this.store.write('INSERT INTO seeded (vendor) VALUES (?) ON CONFLICT DO NOTHING', vendor.id);
      if (first > 0) vendor.seed(book);
    }
  }

  /** Runs inside `Store.run`. */
  reset(): void {
    for (const { book } of this.all) book.forget();
    this.seed();
  }
}
