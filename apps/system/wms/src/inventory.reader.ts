import { Injectable } from '@nestjs/common';
import type { Instant, Quantity } from '#canonical';
import type { WmsConnection } from './connect.js';
import { WmsConnections } from './connections.js';

/** Stock of one SKU at one of our locations, by the book of the WMS that runs it. */
export interface StockLevel {
  readonly sku: string;
  /** GLN. */
  readonly location: string;
  /** On hand. */
  readonly quantity: Quantity;
  /** On hand less what open work has a claim on. */
  readonly free: Quantity;
  readonly asOf: Instant;
  readonly system: string;
}

export interface InventoryQuery {
  readonly sku?: string | undefined;
  /** GLN. */
  readonly location?: string | undefined;
}

/** Between two pages of one snapshot. */
const KEPT_MS = 30_000;

interface Snapshot {
  readonly levels: readonly StockLevel[];
  readonly until: number;
}

/** Physical stock over every connected WMS, by GLN; what a vendor's account holds elsewhere is not ours to show. */
@Injectable()
export class InventoryReader {
  private readonly snapshots = new Map<string, Snapshot>();

  constructor(private readonly connections: WmsConnections) {}

  /**
   * In a stable order: by location, SKU, system.
   * @param further a page behind the first: of the snapshot that the pages before were of, where it is at hand
   */
  async read(query: InventoryQuery, further = false): Promise<readonly StockLevel[]> {
    const now = performance.now();
    for (const [key, { until }] of this.snapshots) if (until < now) this.snapshots.delete(key);
    const key = JSON.stringify([query.location, query.sku]);
    const kept = further ? this.snapshots.get(key) : undefined;
    const levels = kept?.levels ?? (await this.readAnew(query));
    // As long as somebody turns its pages.
    this.snapshots.set(key, { levels, until: performance.now() + KEPT_MS });
    return levels;
  }

  /** There is no further page to be asked for. */
  forget({ location, sku }: InventoryQuery): void {
    this.snapshots.delete(JSON.stringify([location, sku]));
  }

  private async readAnew(query: InventoryQuery): Promise<StockLevel[]> {
    const levels = await Promise.all(this.connections.all().map((connection) => this.readOne(connection, query)));
    return levels.flat().sort((a, b) => compare(keyOf(a), keyOf(b)));
  }

  private async readOne(connection: WmsConnection, { sku, location }: InventoryQuery): Promise<StockLevel[]> {
    const warehouses = connection.warehouses.filter(({ gln }) => location === undefined || gln === location);
    if (warehouses.length === 0) return [];
    const only = location === undefined ? undefined : warehouses[0]?.wmsCode;
    const glnByCode = new Map(warehouses.map(({ wmsCode, gln }) => [wmsCode, gln]));
    const items = await connection.port.readInventory({
      ...(sku !== undefined && { sku }),
      ...(only !== undefined && { warehouseCode: only }),
    });
    return items.flatMap((item) => {
      const gln = glnByCode.get(item.warehouseCode);
      if (!gln) return [];
      const { sku: itemSku, onHand, free, asOf } = item;
      return [{ sku: itemSku, location: gln, quantity: onHand, free, asOf, system: connection.id }];
    });
  }
}

/** What a cursor points behind. */
export const keyOf = (level: Pick<StockLevel, 'location' | 'sku' | 'system'>): string =>
  [level.location, level.sku, level.system].join('\n');

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
