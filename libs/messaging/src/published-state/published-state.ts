import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { QueryResultRow } from 'pg';
import { RetryableError } from '#platform/errors';
import { keepLasting } from '#platform/lasting';
import { BatchLoader, Database, isInfrastructure } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';

/** One view as it was published last. */
export interface StoredView<T> {
  readonly body: T;
  /** Counts up with each change of the instance that published it. */
  readonly version: number;
}

export interface ViewQuery {
  readonly kind: string;
  readonly tenant: string;
  readonly owner: string;
  readonly cursor?: string;
  readonly limit: number;
}

interface Wanted {
  readonly tenant: string;
  readonly kind: string;
  readonly id: string;
}

/** A view that was read before, and the row version in which it lay. */
interface KnownView {
  readonly tag: string;
  readonly view: StoredView<object>;
  readonly characters: number;
}

/** Without a tag there is no such view; without a body it is the one that is known. */
interface Row {
  readonly tag: string | null;
  readonly version: number;
  readonly body: string | null;
}

/**
 * Two instances may each have published the id: the older one has it. Who wrote a row and where it lies names its
 * version: a body that the reader has already is not sent again.
 */
const READ = `
  SELECT s.tag, s.version, CASE WHEN s.tag = n.known THEN NULL ELSE s.body::text END AS body
  FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS n(kind, id, known, nth) LEFT JOIN LATERAL (
    SELECT v.xmin::text || v.ctid::text AS tag, v.version, v.body FROM messaging.published_state v
    WHERE v.tenant = $1 AND v.kind = n.kind AND v.id = n.id ORDER BY v.since LIMIT 1
  ) s ON true ORDER BY n.nth`;

const LIST = `
  SELECT s.version, s.body, o.id, o.instance, to_char(o.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS since
  FROM (
    SELECT o.id, o.instance, o.since FROM messaging.published_owners o
    WHERE o.tenant = $1 AND o.kind = $2 AND o.owner = $3 AND (o.since, o.id, o.instance) > ($4::timestamptz, $5, $6)
    ORDER BY o.since, o.id, o.instance LIMIT $7
  ) o CROSS JOIN LATERAL (
    SELECT v.version, v.body FROM messaging.published_state v
    WHERE v.tenant = $1 AND v.kind = $2 AND v.id = o.id AND v.instance = o.instance LIMIT 1
  ) s ORDER BY o.since, o.id, o.instance`;

const MAX_BATCH = 100;
const PARALLEL = 4;
/** Views kept, as many as have so much text: about a fifth of what they take in memory. */
const KEPT_CHARACTERS = 16 * 1024 * 1024;

/** Where a list begins: since when, id and instance. */
const BEGINNING = ['-infinity', '', ''];
const FORMS = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, /^/, /^/];

/**
 * Reads what processes publish of their instances: the state as of the last decision, in one statement and without
 * asking the process. Concurrent reads of single views share statements, and a view that did not change since it was
 * read last is the same object: it lasts.
 *
 * Says nothing of a kind before all that there is of it was published once: a view that is not there yet must not look
 * like one that does not exist.
 */
@Injectable()
export class PublishedState {
  private readonly complete = new Set<string>();
  private readonly known = new LRUCache<string, KnownView>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: ({ characters }) => characters,
  });
  private readonly loader = new BatchLoader<Wanted, StoredView<unknown>>({
    maxBatch: MAX_BATCH,
    parallel: PARALLEL,
    read: (wanted) => this.readAll(wanted),
  });

  constructor(private readonly database: Database) {}

  /** @throws RetryableError `service-unavailable` before the kind was published once */
  async read<T>(kind: string, tenant: string, id: string): Promise<StoredView<T> | undefined> {
    if (!this.complete.has(kind)) await this.refuseIncomplete(kind);
    return (await this.loader.load({ tenant, kind, id })) as StoredView<T> | undefined;
  }

  /**
   * The views of an owner, in the order in which they became its own.
   * @throws RetryableError `service-unavailable` before the kind was published once
   * @throws ProblemError `validation-failed` for a cursor that no list gave
   */
  async list<T>(query: ViewQuery): Promise<{ items: readonly StoredView<T>[]; nextCursor: string | null }> {
    const { kind, tenant, owner, cursor, limit } = query;
    const after = keysAt(cursor, ...FORMS) ?? BEGINNING;
    if (!this.complete.has(kind)) await this.refuseIncomplete(kind);
    const rows = await this.ask<StoredView<T> & { since: string; id: string; instance: string }>(LIST, [
      tenant,
      kind,
      owner,
      ...after,
      limit + 1,
    ]);
    const page = pageOf(rows, limit, ({ since, id, instance }) => [since, id, instance]);
    return { items: page.items.map(({ version, body }) => ({ version, body })), nextCursor: page.nextCursor };
  }

  /** A statement spans no two tenants. */
  private async readAll(wanted: readonly Wanted[]): Promise<(StoredView<unknown> | undefined)[]> {
    const found: (StoredView<unknown> | undefined)[] = new Array(wanted.length);
    const byTenant = Map.groupBy(wanted.keys(), (nth) => (wanted[nth] as Wanted).tenant);
    await Promise.all(
      [...byTenant].map(async ([tenant, places]) => {
        const asked = places.map((nth) => wanted[nth] as Wanted);
        const known = asked.map((each) => this.known.get(keyOf(each)));
        const rows = await this.ask<Row>(READ, [
          tenant,
          asked.map(({ kind }) => kind),
          asked.map(({ id }) => id),
          known.map((each) => each?.tag ?? null),
        ]);
        places.forEach((nth, at) => {
          const { tag, version, body } = rows[at] as Row;
          if (tag !== null)
            found[nth] = body === null ? known[at]?.view : this.keep(asked[at] as Wanted, tag, version, body);
        });
      }),
    );
    return found;
  }

  private keep(wanted: Wanted, tag: string, version: number, body: string): StoredView<object> {
    const view = { version, body: keepLasting(JSON.parse(body) as object) };
    this.known.set(keyOf(wanted), { tag, view, characters: body.length });
    return view;
  }

  private async refuseIncomplete(kind: string): Promise<void> {
    const [row] = await this.ask('SELECT 1 FROM messaging.publications WHERE kind = $1', [kind]);
    if (!row) throw new RetryableError('service-unavailable', `No ${kind} is published yet`, { retryAfterMs: 1_000 });
    this.complete.add(kind);
  }

  /** Without Postgres the answer is to be had later, and that is what is said. */
  private async ask<R extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]> {
    try {
      return await this.database.prepared<R>(text, values);
    } catch (cause) {
      if (!isInfrastructure(cause)) throw cause;
      throw new RetryableError('service-unavailable', 'Published state cannot be read', { retryAfterMs: 1_000, cause });
    }
  }
}

const keyOf = ({ tenant, kind, id }: Wanted) => `${tenant}\n${kind}\n${id}`;
