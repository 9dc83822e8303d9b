import type { ErpClient, InventoryItem, WmsClient } from '#clients';
import type { Pages } from '#process-manager';
import { keyOf, type StockRow } from './stock.rules.js';

/** Items on a page; also most that the ERP is asked about by name at once. */
const PAGE = 200;

/** A warehouse with the ERP that keeps its book. */
export interface Site {
  /** GLN. */
  readonly location: string;
  readonly erp: string;
}

/** Both books of warehouses, in the order of places and items. */
export class StockBooks {
  constructor(
    private readonly wms: WmsClient,
    private readonly erp: ErpClient,
  ) {}

  async *shelves(sites: readonly Site[], signal?: AbortSignal): Pages<StockRow> {
    for (const { location } of sites)
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query = { location, limit: PAGE, ...(cursor && { cursor }) };
        const page = await this.wms.listInventory(query, { signal });
        yield page.items.map(toRow);
        cursor = page.nextCursor;
      }
  }

  async *ledgers(sites: readonly Site[], signal?: AbortSignal): Pages<StockRow> {
    for (const site of sites)
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await this.ledger(site, { limit: PAGE, ...(cursor && { cursor }) }, signal);
        yield page.rows;
        cursor = page.nextCursor;
      }
  }

  /** What both say of some items at one place. */
  async at(
    site: Site,
    skus: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ wms: Map<string, StockRow>; erp: Map<string, StockRow> }> {
    const wms = new Map<string, StockRow>();
    for (const sku of skus) {
      const { items } = await this.wms.listInventory({ sku, location: site.location }, { signal });
      for (const item of items) wms.set(item.sku, toRow(item));
    }
    const erp = new Map<string, StockRow>();
    for (let at = 0; at < skus.length; at += PAGE) {
      const { rows } = await this.ledger(site, { limit: PAGE, sku: skus.slice(at, at + PAGE) }, signal);
      for (const row of rows) erp.set(row.sku, row);
    }
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

  private async ledger(
    { location, erp }: Site,
    query: { readonly cursor?: string; readonly limit: number; readonly sku?: readonly string[] },
    signal: AbortSignal | undefined,
  ): Promise<{ rows: StockRow[]; nextCursor: string | null }> {
    const { asOf, items, nextCursor } = await this.erp.readStockBook(
      erp,
      { warehouse: location, ...query },
      { signal },
    );
    const rows = items.map(({ sku, onHand }) => ({
      key: keyOf(location, sku),
      sku,
      location,
      onHand: { value: onHand.value, unit: onHand.unit },
      asOf,
    }));
    return { rows, nextCursor };
  }
}

const toRow = ({ sku, location, quantity: { value, unit }, asOf }: InventoryItem): StockRow => ({
  key: keyOf(location, sku),
  sku,
  location,
  onHand: { value, unit },
  asOf,
});
