import type { DocumentKeys, Told, VendorBook } from '../core/vendor.js';

interface Kept {
  readonly collection: string;
  readonly id: string;
  readonly document: unknown;
  readonly keys: DocumentKeys;
}

/** The sandbox's store for specs: what was written and told lies open. */
export class MemoryVendorBook implements VendorBook {
  readonly entries: string[] = [];
  readonly plans: object[] = [];
  readonly told: (Told & { readonly lane: string })[] = [];
  private readonly kept = new Map<string, Kept>();
  private readonly numbers = new Map<string, number>();

  now(): number {
    return Date.parse('2026-11-24T08:00:00Z');
  }

  get<T>(collection: string, id: string): T | undefined {
    return this.kept.get(`${collection}/${id}`)?.document as T | undefined;
  }

  put(collection: string, id: string, document: object, keys: DocumentKeys = {}): void {
    this.kept.set(`${collection}/${id}`, { collection, id, document, keys });
  }

  remove(collection: string, id: string): void {
    this.kept.delete(`${collection}/${id}`);
  }

  all<T>(collection: string): T[] {
    return this.of(collection).map(({ document }) => document as T);
  }

  find<T>(collection: string, key: string, value: string): T[] {
    const found = this.of(collection).filter(({ keys }) => keys[key] === value);
    return found.map(({ document }) => document as T);
  }

  since<T>(collection: string, key: string, from: string): T[] {
    const found = this.of(collection).filter(({ keys }) => (keys[key] ?? '') >= from);
    return found.map(({ document }) => document as T);
  }

  nextNumber(range: string, first = 1): number {
    const next = (this.numbers.get(range) ?? first - 1) + 1;
    this.numbers.set(range, next);
    return next;
  }

  journal(kind: string, businessKey: string): void {
    this.entries.push(`${kind} ${businessKey}`);
  }

  plan(_afterHours: number, plan: object): void {
    this.plans.push(plan);
  }

  tell(lane: string, told: Told): void {
    this.told.push({ lane, ...told });
  }

  private of(collection: string): Kept[] {
    return [...this.kept.values()].filter((one) => one.collection === collection);
  }
}
