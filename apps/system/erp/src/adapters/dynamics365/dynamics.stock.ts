import { translated } from '#platform/connections';
import type {
  Availability,
  ErpPage,
  ErpPageQuery,
  ErpStockBook,
  StockBookItem,
  StockBookQuestion,
} from '../../erp.port.js';
import type { DynamicsConfig } from './config.js';
import type { DynamicsClient, Listing } from './dynamics.client.js';
import { isOnHand, isProduct, type WireOnHand, type WireProduct } from './dynamics.wire.js';
import { allOf, anyOf, inGroups, literal } from './odata.query.js';
import { translateAvailability, translateStockBook, unitsOf } from './stock.translator.js';

/** An item has as many rows as it has variants and inventory statuses: so many for each are read at once. */
const ROWS_PER_ITEM = 4;

/** Stock on hand, by warehouse. */
export class DynamicsStock implements ErpStockBook {
  constructor(
    private readonly client: DynamicsClient,
    private readonly config: DynamicsConfig,
  ) {}

  async availability(skus: readonly string[]): Promise<Availability> {
    const known = new Set<string>();
    const items: Availability['items'][number][] = [];
    for (const group of inGroups([...new Set(skus)])) {
      const [onHand, products] = await this.client.both(
        'read-availability',
        this.#onHand('WarehousesOnHandV2', named(group)),
        this.#products(group),
      );
      for (const { ItemNumber } of products) known.add(ItemNumber);
      items.push(...translated(() => translateAvailability(onHand, unitsOf(products, this.config.units))));
    }
    return { items, unknown: skus.filter((sku) => !known.has(sku)) };
  }

  async read(
    { warehouseCode, skus }: StockBookQuestion,
    { cursor, limit }: ErpPageQuery,
  ): Promise<ErpPage<StockBookItem>> {
    const asked = skus && [...new Set(skus)].sort().filter((sku) => !cursor || sku > cursor);
    if (asked) return this.#named(warehouseCode, asked, limit);
    const { rows, more } = await this.#page(warehouseCode, cursor, limit);
    const numbers = [...new Set(rows.map(({ ItemNumber }) => ItemNumber))];
    const kept = numbers.slice(0, limit);
    const last = kept.at(-1);
    const items = await this.#items(rows.filter(({ ItemNumber }) => kept.includes(ItemNumber)));
    return { items, nextCursor: last && (more || numbers.length > limit) ? last : null };
  }

  /** Those that are asked for, few enough for a filter. */
  async #named(warehouseCode: string, asked: readonly string[], limit: number): Promise<ErpPage<StockBookItem>> {
    const [group = []] = inGroups(asked, Math.min(limit, 40));
    if (group.length === 0) return { items: [], nextCursor: null };
    const rows = await this.client.list(
      'read-stock-book',
      this.#onHand('WarehouseInventoryStatusesOnHandV2', allOf(inWarehouse(warehouseCode), named(group))),
    );
    const items = (await this.#items(rows)).sort((a, b) => (a.sku < b.sku ? -1 : 1));
    return { items, nextCursor: asked.length > group.length ? (group.at(-1) ?? null) : null };
  }

  /** Whole items: of the last one of a full page there may be more rows, and then it is of the next. */
  async #page(warehouseCode: string, cursor: string | undefined, limit: number) {
    const top = limit * ROWS_PER_ITEM;
    const condition = allOf(inWarehouse(warehouseCode), cursor ? `ItemNumber gt ${literal(cursor)}` : undefined);
    const collection = 'WarehouseInventoryStatusesOnHandV2';
    const { rows, more: cut } = await this.client.page('read-stock-book', this.#onHand(collection, condition, top));
    const full = cut || rows.length >= top;
    const last = rows.at(-1)?.ItemNumber;
    if (!full || last === undefined) return { rows, more: false };
    const whole = rows.filter(({ ItemNumber }) => ItemNumber !== last);
    if (whole.length > 0) return { rows: whole, more: true };
    const one = allOf(inWarehouse(warehouseCode), `ItemNumber eq ${literal(last)}`);
    return { rows: await this.client.list('read-stock-book', this.#onHand(collection, one)), more: true };
  }

  async #items(rows: readonly WireOnHand[]): Promise<StockBookItem[]> {
    const products: WireProduct[] = [];
    for (const group of inGroups([...new Set(rows.map(({ ItemNumber }) => ItemNumber))]))
      products.push(...(await this.client.list('read-stock-book', this.#products(group))));
    const { units, blockingStatuses } = this.config;
    return translated(() => translateStockBook(rows, unitsOf(products, units), blockingStatuses));
  }

  #onHand(path: string, condition: string, top?: number): Listing<WireOnHand> {
    return {
      path,
      query: { $filter: allOf(this.#ofCompany(), condition), $orderby: 'ItemNumber', $top: top },
      accepts: isOnHand,
    };
  }

  #products(items: readonly string[]): Listing<WireProduct> {
    return {
      path: 'ReleasedProductsV2',
      query: { $filter: allOf(this.#ofCompany(), named(items)), $select: 'ItemNumber,InventoryUnitSymbol' },
      accepts: isProduct,
    };
  }

  #ofCompany(): string {
    return `dataAreaId eq ${literal(this.config.company)}`;
  }
}

const named = (items: readonly string[]): string => anyOf('ItemNumber', items.map(literal));
const inWarehouse = (code: string): string => `InventoryWarehouseId eq ${literal(code)}`;
