import type { ErpPage, ErpPageQuery, ErpPurchasing, PurchaseOrder } from '../../erp.port.js';
import { type Entity, requiredText } from './odata.codec.js';
import {
  purchaseOrderRequest,
  purchaseOrdersRequest,
  receiptsRequest,
  toPurchaseOrder,
} from './purchase-order.translator.js';
import type { SapClient } from './sap.client.js';
import { operation } from './sap.errors.js';

/** Orders per question for their receipts: SAP's gateway refuses very long URLs. */
const ORDERS_PER_REQUEST = 20;

/** What SAP ordered from its suppliers, with what came of it. */
export class SapPurchasing implements ErpPurchasing {
  constructor(
    private readonly client: SapClient,
    private readonly connection: string,
  ) {}

  list(supplier: string, page: ErpPageQuery): Promise<ErpPage<PurchaseOrder>> {
    return operation(async () => {
      const { rows } = await this.client.readPage('list-purchase-orders', purchaseOrdersRequest(supplier, page));
      const last = rows.at(-1);
      const more = last && rows.length === page.limit;
      return { items: await this.#translate(rows), nextCursor: more ? requiredText(last, 'PurchaseOrder') : null };
    });
  }

  read(purchaseOrderNumber: string): Promise<PurchaseOrder | null> {
    return operation(async () => {
      const row = await this.client.readOne('read-purchase-order', purchaseOrderRequest(purchaseOrderNumber));
      return row ? ((await this.#translate([row]))[0] as PurchaseOrder) : null;
    });
  }

  async #translate(rows: readonly Entity[]): Promise<PurchaseOrder[]> {
    const numbers = rows.map((row) => requiredText(row, 'PurchaseOrder'));
    const receipts: Entity[] = [];
    for (let start = 0; start < numbers.length; start += ORDERS_PER_REQUEST) {
      const some = numbers.slice(start, start + ORDERS_PER_REQUEST);
      receipts.push(...(await this.client.readAll('read-receipts', receiptsRequest(some))));
    }
    return rows.map((row) => toPurchaseOrder(row, receipts, this.connection));
  }
}
