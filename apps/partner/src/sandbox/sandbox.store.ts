import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#clients';
import { FinalError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import type { SandboxKind, SandboxResource, SandboxResources } from './sandbox.resource.js';

interface Row<K extends SandboxKind> {
  readonly position: string;
  readonly body: SandboxResources[K];
}

const DEFAULT_LIMIT = 50;

/** What the sandboxes of all partners hold, each under its own tenant. */
@Injectable()
export class SandboxStore {
  constructor(private readonly database: Database) {}

  /** @throws FinalError `not-found`, as the live APIs' clients do */
  async read<K extends SandboxKind>(tenant: string, kind: K, id: string): Promise<SandboxResources[K]> {
    const found = await this.find(tenant, kind, id);
    if (!found) throw new FinalError('not-found', `There is no ${kind} ${id}`, { status: 404 });
    return found;
  }

  async find<K extends SandboxKind>(tenant: string, kind: K, id: string): Promise<SandboxResources[K] | undefined> {
    const [row] = await this.database.query<Row<K>>(
      'SELECT body FROM partner.sandbox_resources WHERE tenant = $1 AND kind = $2 AND id = $3',
      [tenant, kind, id],
    );
    return row?.body;
  }

  /** Oldest first, those whose members are as the filter has them. */
  async list<K extends SandboxKind>(
    tenant: string,
    kind: K,
    filter: Partial<Record<keyof SandboxResources[K], string | undefined>>,
    { cursor, limit = DEFAULT_LIMIT }: PageQuery,
  ): Promise<Page<SandboxResources[K]>> {
    const [after = '0'] = keysAt(cursor, /^\d{1,18}$/) ?? [];
    const rows = await this.database.query<Row<K>>(
      `SELECT position, body FROM partner.sandbox_resources
       WHERE tenant = $1 AND kind = $2 AND body @> $3::jsonb AND position > $4 ORDER BY position LIMIT $5`,
      [tenant, kind, JSON.stringify(filter), after, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ position }) => [position]);
    return { items: items.map(({ body }) => body), nextCursor };
  }

  /** Locked for the transaction: two reports on one thing are taken one after the other. */
  async lock<K extends SandboxKind>(
    tx: Tx,
    tenant: string,
    kind: K,
    id: string,
  ): Promise<SandboxResources[K] | undefined> {
    const [row] = (await tx.query(
      'SELECT body FROM partner.sandbox_resources WHERE tenant = $1 AND kind = $2 AND id = $3 FOR UPDATE',
      [tenant, kind, id],
    )) as Row<K>[];
    return row?.body;
  }

  /** All of a kind that are about a shipment, oldest first, as they stand in the transaction. */
  async ofShipment<K extends SandboxKind>(
    tx: Tx,
    tenant: string,
    kind: K,
    shipmentId: string,
  ): Promise<SandboxResources[K][]> {
    const rows = (await tx.query(
      `SELECT body FROM partner.sandbox_resources
       WHERE tenant = $1 AND kind = $2 AND body @> $3::jsonb ORDER BY position`,
      [tenant, kind, JSON.stringify({ shipmentId })],
    )) as Row<K>[];
    return rows.map(({ body }) => body);
  }

  async put(tx: Tx, tenant: string, resources: readonly SandboxResource[]): Promise<void> {
    for (const { kind, id, body } of resources)
      await tx.query(
        `INSERT INTO partner.sandbox_resources (tenant, kind, id, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant, kind, id) DO UPDATE SET body = excluded.body`,
        [tenant, kind, id, JSON.stringify(body)],
      );
  }

  /** A number that was never given before, in any sandbox. */
  async number(tx: Tx): Promise<number> {
    const [row] = (await tx.query(`SELECT nextval('partner.sandbox_numbers') AS number`)) as { number: string }[];
    return Number(row?.number);
  }
}
