import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { CurrentLandscape } from '#platform/connections';
import { Database } from '#platform/persistence';
import type { VendorView } from '../../tower.view.js';
import type { ToldSystem } from '../model/facts.js';

/** What was told longer ago says nothing of how a system fares now. Nobody looking, they are asked each half minute. */
const STALE_MS = 90_000;

/** How the connected systems fare, as it was told last: nobody who looks waits for a system. */
@Injectable()
export class VendorsReader {
  constructor(
    private readonly database: Database,
    private readonly landscape: CurrentLandscape,
  ) {}

  async read(): Promise<readonly VendorView[]> {
    const rows = await this.database.query<{ id: string; told_at: Date; body: ToldSystem }>(
      'SELECT id, told_at, body FROM portal.tower_systems',
    );
    const told = new Map(rows.map((row) => [row.id, row]));
    return this.landscape.now.connections.map(({ id, kind, vendor }) => {
      const { body, told_at } = told.get(id) ?? {};
      const { label = vendor, maturity, capabilities, docs, ...now } = body ?? { id, queues: [] };
      const stale = !told_at || clock.now() - told_at.getTime() > STALE_MS;
      return {
        ...(stale ? { queues: [] } : now),
        id,
        kind,
        vendor,
        label,
        ...(maturity && { maturity }),
        ...(capabilities && { capabilities }),
        ...(docs && { docs }),
      };
    });
  }
}
