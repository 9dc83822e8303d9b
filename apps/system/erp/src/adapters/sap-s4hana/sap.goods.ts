import { LRUCache } from 'lru-cache';
import { elapsedMs } from '#platform/clock';
import { VendorError } from '#platform/http';
import type { FeedWarning } from '../../erp.port.js';
import { SKUS_PER_REQUEST } from './availability.translator.js';
import type { SapConfig } from './config.js';
import { type GoodsData, isComplete, storageRequest, toGoodsData } from './goods-data.translator.js';
import type { SapClient } from './sap.client.js';

/** How long what the master says of a material is taken for what it says now. */
const FRESH_MS = 60_000;
const MOST_MATERIALS = 10_000;
const NOTHING: GoodsData = {};
/** The master is refused, and what it said before is not known here: whoever knows it keeps it. */
const UNREAD: GoodsData = { goodsUnread: true };

interface Known {
  readonly data: GoodsData;
  readonly at: number;
}

/**
 * What the material master says of goods, asked for once in a while and not with every order. Where it leaves something
 * open it is asked each time: whoever puts that right wants to see it. A user who may not read the master stops no order:
 * orders go on as if the ERP did not tell, with what it told before; what was never read here, say since a restart, says so.
 */
export class SapGoods {
  readonly #known = new LRUCache<string, Known>({ max: MOST_MATERIALS });
  #refused?: { readonly warning: FeedWarning; readonly at: number };

  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  /** Why the master cannot be read; undefined where it can, or was not asked. */
  get warning(): FeedWarning | undefined {
    return this.#refused?.warning;
  }

  /** By material; none of one that asks for nothing. */
  async of(operation: string, materials: readonly string[]): Promise<ReadonlyMap<string, GoodsData>> {
    if (!this.config.readGoodsData) return new Map();
    const asked = [...new Set(materials)];
    const unknown = asked.filter((material) => !isFresh(this.#known.get(material)));
    if (unknown.length > 0 && !isFresh(this.#refused)) await this.#ask(operation, unknown);
    return new Map(
      asked.flatMap((material) => {
        const data = this.#known.get(material)?.data ?? UNREAD;
        return Object.keys(data).length > 0 ? [[material, data]] : [];
      }),
    );
  }

  async #ask(operation: string, materials: readonly string[]): Promise<void> {
    try {
      for (let start = 0; start < materials.length; start += SKUS_PER_REQUEST) {
        const some = materials.slice(start, start + SKUS_PER_REQUEST);
        const told = toGoodsData(await this.client.readAll(operation, storageRequest(some)), this.config);
        for (const material of some) this.#keep(material, told.get(material) ?? NOTHING);
      }
      this.#refused = undefined;
    } catch (error) {
      if (!(error instanceof VendorError) || error.status !== FORBIDDEN) throw error;
      const message = `What goods ask for (dangerous goods, temperatures) is not known: the material master may not be read. ${error.message}`;
      this.#refused = { warning: { code: 'goods-data-forbidden', message }, at: elapsedMs() };
    }
  }

  #keep(material: string, data: GoodsData): void {
    this.#known.set(material, { data, at: isComplete(data) ? elapsedMs() : Number.NEGATIVE_INFINITY });
  }
}

const FORBIDDEN = 403;

const isFresh = (known: { readonly at: number } | undefined): boolean =>
  known !== undefined && elapsedMs() - known.at < FRESH_MS;
