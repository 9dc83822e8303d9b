import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.js';
import type { Store } from './store.js';
import type { DocumentKeys, Told, VendorBook } from './vendor.js';

export interface JournalEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly businessKey: string;
  readonly payload: unknown;
  /** Whoever had asked for it had gone by then: the late commit. */
  readonly unheard?: true;
}

/** One vendor's book in the store; used inside `Store.run` only. */
export class StoredBook implements VendorBook {
  private unheard = false;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly vendor: string,
  ) {}

  now(): number {
    return Date.now();
  }

  get<T>(collection: string, id: string): T | undefined {
    const row = this.store.row<{ body: string }>(
      'SELECT body FROM documents WHERE vendor = ? AND collection = ? AND id = ?',
      this.vendor,
      collection,
      id,
    );
    return row && (JSON.parse(row.body) as T);
  }

  put(collection: string, id: string, document: object, keys: DocumentKeys = {}): void {
    this.store.write(
      'INSERT INTO documents (vendor, collection, id, body) VALUES (?, ?, ?, ?) ON CONFLICT (vendor, collection, id) DO UPDATE SET body = excluded.body',
      this.vendor,
      collection,
      id,
      JSON.stringify(document),
    );
    this.dropKeys(collection, id);
    for (const [name, value] of Object.entries(keys)) {
      if (value === undefined) continue;
      this.store.write(
        'INSERT INTO document_keys (vendor, collection, name, value, id) VALUES (?, ?, ?, ?, ?)',
        this.vendor,
        collection,
        name,
        value,
        id,
      );
    }
  }

  remove(collection: string, id: string): void {
    this.dropKeys(collection, id);
    this.store.write(
      'DELETE FROM documents WHERE vendor = ? AND collection = ? AND id = ?',
      this.vendor,
      collection,
      id,
    );
  }

  all<T>(collection: string): T[] {
    return parsed(
      this.store.rows(
        'SELECT body FROM documents WHERE vendor = ? AND collection = ? ORDER BY seq',
        this.vendor,
        collection,
      ),
    );
  }

  find<T>(collection: string, key: string, value: string): T[] {
    return parsed(
      this.store.rows(
        'SELECT d.body FROM document_keys k JOIN documents d USING (vendor, collection, id) WHERE k.vendor = ? AND k.collection = ? AND k.name = ? AND k.value = ? ORDER BY d.seq',
        this.vendor,
        collection,
        key,
        value,
      ),
    );
  }

  since<T>(collection: string, key: string, from: string, limit = -1): T[] {
    return parsed(
      this.store.rows(
        'SELECT d.body FROM document_keys k JOIN documents d USING (vendor, collection, id) WHERE k.vendor = ? AND k.collection = ? AND k.name = ? AND k.value >= ? ORDER BY k.value, d.seq LIMIT ?',
        this.vendor,
        collection,
        key,
        from,
        limit,
      ),
    );
  }

  nextNumber(range: string, first = 1): number {
    this.store.write(
      'INSERT INTO numbers (vendor, range, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = last + 1',
      this.vendor,
      range,
      first,
    );
    const row = this.store.row<{ last: number }>(
      'SELECT last FROM numbers WHERE vendor = ? AND range = ?',
      this.vendor,
      range,
    );
    return row?.last ?? first;
  }

  journal(kind: string, businessKey: string, payload: unknown): void {
    const seq = this.nextNumber('journal');
    if (this.unheard) this.store.write('INSERT INTO unheard (vendor, seq) VALUES (?, ?)', this.vendor, seq);
    this.store.write(
      'INSERT INTO journal (vendor, seq, at, kind, business_key, payload) VALUES (?, ?, ?, ?, ?, ?)',
      this.vendor,
      seq,
      new Date().toISOString(),
      kind,
      businessKey,
      JSON.stringify(payload ?? null),
    );
  }

  plan(afterHours: number, plan: object): void {
    this.store.write(
      'INSERT INTO plans (vendor, due, body) VALUES (?, ?, ?)',
      this.vendor,
      this.clock.after(afterHours),
      JSON.stringify(plan),
    );
  }

  tell(lane: string, { id = `msg_${randomUUID()}`, body, copies = 1 }: Told): void {
    const at = Date.now();
    for (let copy = 0; copy < copies; copy += 1) {
      this.store.write(
        'INSERT INTO outbox (vendor, lane, message_id, body, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        this.vendor,
        lane,
        id,
        body,
        at,
        at,
      );
    }
  }

  /** Does `work` for somebody who may have gone meanwhile. */
  askedFor<T>(hasGone: boolean, work: () => T): T {
    this.unheard = hasGone;
    try {
      return work();
    } finally {
      this.unheard = false;
    }
  }

  /** Does `work` and takes back what it wrote; its numbers stay used. */
  withoutEffect<T>(work: () => T): T {
    const { value, numbers } = this.store.takingBack(() => ({
      value: work(),
      numbers: this.store.rows<{ range: string; last: number }>(
        'SELECT range, last FROM numbers WHERE vendor = ?',
        this.vendor,
      ),
    }));
    for (const { range, last } of numbers) {
      if (range === 'journal') continue;
      this.store.write(
        'INSERT INTO numbers (vendor, range, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = excluded.last',
        this.vendor,
        range,
        last,
      );
    }
    return value;
  }

  /** Every effect that this vendor committed, oldest first. */
  entries(): JournalEntry[] {
    return this.store
      .rows<{ seq: number; at: string; kind: string; business_key: string; payload: string; unheard: number | null }>(
        `SELECT j.seq, at, kind, business_key, payload, u.seq AS unheard FROM journal j LEFT JOIN unheard u USING (vendor, seq)
         WHERE j.vendor = ? ORDER BY j.seq`,
        this.vendor,
      )
      .map(({ business_key, payload, unheard, ...entry }) => ({
        ...entry,
        businessKey: business_key,
        payload: JSON.parse(payload) as unknown,
        ...(unheard !== null && { unheard: true }),
      }));
  }

  /** Everything but the numbers already used. */
  forget(): void {
    for (const table of ['documents', 'document_keys', 'journal', 'unheard', 'plans', 'outbox', 'faults', 'seeded']) {
      this.store.write(`DELETE FROM ${table} WHERE vendor = ?`, this.vendor);
    }
  }

  private dropKeys(collection: string, id: string): void {
    this.store.write(
      'DELETE FROM document_keys WHERE vendor = ? AND collection = ? AND id = ?',
      this.vendor,
      collection,
      id,
    );
  }
}

const parsed = <T>(rows: readonly { body: string }[]): T[] => rows.map(({ body }) => JSON.parse(body) as T);
