import type { ErpPage, ErpPageQuery, ErpStockBook, StockBookItem, StockBookQuestion } from '../../erp.port.js';
import { SKUS_PER_REQUEST } from './availability.translator.js';
import { type Entity, requiredText } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { operation } from './sap.errors.js';
import { stockBookRequest, toStockBookItem } from './stock-book.translator.js';

/** Book stock by plant. SAP tells it by material, each with all of its plants: as many are read for each plant. */
export class SapStockBook implements ErpStockBook {
  constructor(private readonly client: SapClient) {}

  read({ skus, ...question }: StockBookQuestion, page: ErpPageQuery): Promise<ErpPage<StockBookItem>> {
    return operation(async () => {
      const { rows, more } = skus
        ? await this.#named(question, skus, page)
        : await this.client.readPage('read-stock-book', stockBookRequest(question, page));
      const items = rows.flatMap((material) => toStockBookItem(material, question.warehouseCode) ?? []);
      const last = rows.at(-1);
      const follow = last && (more || rows.length >= page.limit);
      return { items, nextCursor: follow ? requiredText(last, 'Material') : null };
    });
  }

  /** Few enough for a URL at a time, in their order, until the page is full. */
  async #named(
    question: StockBookQuestion,
    skus: readonly string[],
    page: ErpPageQuery,
  ): Promise<{ rows: readonly Entity[]; more: boolean }> {
    const rows: Entity[] = [];
    const sorted = [...new Set(skus)].sort().filter((sku) => !page.cursor || sku > page.cursor);
    for (let at = 0; at < sorted.length && rows.length < page.limit; at += SKUS_PER_REQUEST) {
      const some = { ...question, skus: sorted.slice(at, at + SKUS_PER_REQUEST) };
      rows.push(...(await this.client.readAll('read-stock-book', stockBookRequest(some, page))));
    }
    return { rows: rows.slice(0, page.limit), more: rows.length > page.limit };
  }
}
