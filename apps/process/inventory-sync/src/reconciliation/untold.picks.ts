import type { WarehouseStatus, WmsClient } from '#clients';
import { FinalError } from '#platform/errors';
import type { FlightsStore, Given } from './flights.store.js';

/** Of a fulfilment whose goods lie where they lay. */
const AT_REST: ReadonlySet<WarehouseStatus['state']> = new Set(['released', 'accepted', 'rejected', 'cancelled']);
/** Asked about at once. */
const AT_ONCE = 8;

/** Goods that left a shelf for an order before their warehouse has told of it: it is asked. */
export class UntoldPicks {
  /** @param wmsOf the connection that runs a warehouse, by its GLN */
  constructor(
    private readonly wms: WmsClient,
    private readonly flights: FlightsStore,
    private readonly wmsOf: (gln: string) => string | undefined,
  ) {}

  /** Of places, by their keys: why what is missing there may be on its way out; nothing of one where nothing is. */
  async at(tenant: string, keys: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const asked = new Map<string, Promise<boolean>>();
    const mayHaveLeft = (reference: string, location: string): Promise<boolean> => {
      const known = asked.get(reference) ?? this.hasLeft(reference, location, signal);
      asked.set(reference, known);
      return known;
    };
    for (const { key, location, references } of await this.flights.given(tenant, keys))
      if (await anyOf(references, (reference) => mayHaveLeft(reference, location)))
        found.set(key, 'its warehouse may have picked what it has not told of');
    return found;
  }

  /** Also where the warehouse does not say. */
  private async hasLeft(fulfilmentId: string, location: string, signal: AbortSignal): Promise<boolean> {
    const wms = this.wmsOf(location);
    if (wms === undefined) return true;
    try {
      return !AT_REST.has((await this.wms.readFulfilment(wms, fulfilmentId, { signal })).state);
    } catch (error) {
      signal.throwIfAborted();
      return !(error instanceof FinalError && error.code === 'not-found');
    }
  }
}

async function anyOf(references: Given['references'], is: (reference: string) => Promise<boolean>): Promise<boolean> {
  for (let at = 0; at < references.length; at += AT_ONCE)
    if ((await Promise.all(references.slice(at, at + AT_ONCE).map(is))).includes(true)) return true;
  return false;
}
