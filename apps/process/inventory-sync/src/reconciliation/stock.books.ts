import { type ErpClient, type InventoryItem, pagesOf, type WmsClient } from '#clients';
import type { Pages } from '#process-manager';
import { keyOf, type StockRow } from './stock.rules.js';

/** Most items that the ERP is asked about by name at once. */
const AT_ONCE = 200;

/** A warehouse with the ERP that keeps its book. */
export interface Site {
  /** GLN. */
  readonly location: string;
  readonly erp: string;
}

/** Both books of warehouses, page by page: however long they are, a page of each is in memory. */
export class StockBooks {
  constructor(
    private readonly wms: WmsClient,
    private readonly erp: ErpClient,
  ) {}

  /** What its WMS says lies there, in the order in which that lists. */
  shelf({ location }: Site, signal?: AbortSignal): Pages<StockRow> {
    return this.shelfOf({ location }, signal);
  }

  /** What its ERP's book says lies there, in the order in which that lists. */
  ledger(site: Site, signal?: AbortSignal): Pages<StockRow> {
    return this.ledgerOf(site, [], signal);
  }

  /** What both say of some items at one place. */
  async at(
    site: Site,
    skus: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ wms: Map<string, StockRow>; erp: Map<string, StockRow> }> {
    const wms = new Map<string, StockRow>();
    for (const sku of skus)
      for await (const page of this.shelfOf({ sku, location: site.location }, signal))
        for (const row of page) wms.set(row.sku, row);
    const erp = new Map<string, StockRow>();
    for (let at = 0; at < skus.length; at += AT_ONCE)
      for await (const page of this.ledgerOf(site, skus.slice(at, at + AT_ONCE), signal))
        for (const row of page) erp.set(row.sku, row);
    return { wms, erp };
  }

  /**
   * When both books of a warehouse can be read: their watermarks.
   * @throws RetryableError or FinalError
   */
  async probe({ location, erp }: Site, signal?: AbortSignal): Promise<{ wms: string; erp: string }> {
    const { items } = await this.wms.listInventory({ location, limit: 1 }, { signal });
    const { asOf } = await this.erp.readStockBook(erp, { warehouse: location, limit: 1 }, { signal });
    return { wms: items[0]?.asOf ?? asOf, erp: asOf };
  }

  private async *shelfOf(query: { location: string; sku?: string }, signal?: AbortSignal): Pages<StockRow> {
    for await (const items of pagesOf((page) => this.wms.listInventory({ ...query, ...page }, { signal })))
      yield items.map(toRow);
  }

  /** @param sku no more than the ERP is asked about by name at once; all without any */
  private async *ledgerOf({ location, erp }: Site, sku: readonly string[], signal?: AbortSignal): Pages<StockRow> {
    const query = { warehouse: location, ...(sku.length > 0 && { sku }) };
    yield* pagesOf(async (page) => {
      const { asOf, items, nextCursor } = await this.erp.readStockBook(erp, { ...query, ...page }, { signal });
      const rows = items.map(({ sku: each, onHand: { value, unit } }) => ({
        ...{ key: keyOf(location, each), sku: each, location },
        ...{ onHand: { value, unit }, asOf },
      }));
      return { items: rows, nextCursor };
    });
  }
}

const toRow = ({ sku, location, quantity: { value, unit }, asOf }: InventoryItem): StockRow => ({
  key: keyOf(location, sku),
  sku,
  location,
  onHand: { value, unit },
  asOf,
});
