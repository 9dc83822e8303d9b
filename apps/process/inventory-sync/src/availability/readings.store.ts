import { Injectable } from '@nestjs/common';
import type { Instant } from '#canonical';
import { Database, type Tx } from '#platform/persistence';
import type { Book, Figure, Reading } from './availability.js';

interface Row {
  readonly book: Book | null;
  readonly asked_at: Date | null;
  readonly figures: Figure[] | null;
  readonly moved_at: Date | null;
}

/** The last known figures of both books, item by item. */
@Injectable()
export class ReadingsStore {
  constructor(private readonly database: Database) {}

  async of(tenant: string, sku: string): Promise<{ readings: Reading[]; movedAt: Instant | null }> {
    const rows = await this.database.query<Row>(
      `SELECT r.book, r.asked_at, r.figures, m.moved_at FROM (SELECT $1::text AS tenant, $2::text AS sku) asked
       LEFT JOIN inventory_sync.readings r USING (tenant, sku) LEFT JOIN inventory_sync.stock_moves m USING (tenant, sku)`,
      [tenant, sku],
    );
    return {
      readings: rows.flatMap(({ book, asked_at, figures }) =>
        book && asked_at && figures ? [{ book, askedAt: asked_at.toISOString(), figures }] : [],
      ),
      movedAt: rows[0]?.moved_at?.toISOString() ?? null,
    };
  }

  /** A reading that was asked for earlier never takes the place of a later one. */
  async keep(tenant: string, sku: string, { book, askedAt, figures }: Reading): Promise<void> {
    await this.database.query(
      `INSERT INTO inventory_sync.readings AS t (tenant, sku, book, asked_at, figures) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant, sku, book) DO UPDATE SET asked_at = excluded.asked_at, figures = excluded.figures
       WHERE t.asked_at < excluded.asked_at`,
      [tenant, sku, book, askedAt, JSON.stringify(figures)],
    );
  }

  async moved(tx: Tx, tenant: string, skus: readonly string[], at: Instant): Promise<void> {
    if (skus.length === 0) return;
    await tx.query(
      `INSERT INTO inventory_sync.stock_moves AS t (tenant, sku, moved_at)
       SELECT $1, sku, $3::timestamptz FROM unnest($2::text[]) AS sku ORDER BY sku
       ON CONFLICT (tenant, sku) DO UPDATE SET moved_at = greatest(t.moved_at, excluded.moved_at)`,
      [tenant, [...new Set(skus)], at],
    );
  }
}
