import type { Landscape } from '#platform/config';
import { connectAll, type Examination, NothingThere, someOf } from '#platform/connections';
import { connectWith, type WmsConnection } from './connect.js';
import type { InventoryItem } from './wms.port.js';
import { wmsAdapters } from './wms.registry.js';

/** A reference that nobody ever gave. */
const NOBODY = 'crossdock-doctor-F0';
const PAGE = 50;
/** As much of a listing as says something of all of it. */
const PAGES = 4;
/** Stock that is told as of a time so far off is told by another clock, or another time zone. */
const CLOCK_MS = 15 * 60_000;

/**
 * What we assume of a WMS, looked at by calls that change nothing.
 * @returns whether the landscape has such a connection
 */
export async function examineWms(
  landscape: Landscape,
  id: string,
  examination: Examination,
  now: () => number,
): Promise<boolean> {
  const connections = landscape.connections.filter((each) => each.id === id);
  const connected = connectAll({ connections }, 'wms', wmsAdapters, (descriptor, connection) =>
    connectWith(descriptor, connection, landscape),
  ).get(id);
  if (connected) await examine(connected, examination, now);
  return connected !== undefined;
}

async function examine(connection: WmsConnection, examination: Examination, now: () => number): Promise<void> {
  const { port, warehouses } = connection;
  if (!(await examination.access(connection))) return;
  await examination.look('a fulfilment that is not there', async () => {
    const status = await port.readStatus(NOBODY);
    return { saw: 'is told as not there', differs: status ? [`${NOBODY} is told as ${status.state}`] : [] };
  });
  const items: InventoryItem[] = [];
  const listed = await examination.look('stock, page by page', async () => {
    let cursor: string | null = '';
    for (let page = 0; page < PAGES && cursor !== null; page++) {
      const read = await port.readInventory({}, { limit: PAGE, ...(cursor && { cursor }) });
      items.push(...read.items);
      cursor = read.nextCursor;
    }
    const names = items.map(({ sku, warehouseCode }) => `${warehouseCode}/${sku}`);
    const twice = [...new Set(names.filter((name, nth) => names.indexOf(name) !== nth))];
    return {
      saw: `${items.length} items${cursor === null ? '' : ', and more'}`,
      differs: twice.length > 0 ? [`told more than once: ${someOf(twice)}`] : [],
    };
  });
  if (!listed) return;
  await examination.look('warehouses', async () => {
    const known = new Set(warehouses.map(({ wmsCode }) => wmsCode));
    const strange = [...new Set(items.map(({ warehouseCode }) => warehouseCode))].filter((code) => !known.has(code));
    const silent = await Promise.all(
      warehouses.map(async ({ wmsCode }) => {
        const { items: some } = await port.readInventory({ warehouseCode: wmsCode }, { limit: 1 });
        return some.length > 0 ? [] : [wmsCode];
      }),
    );
    return {
      saw: someOf([...known]),
      differs: [
        ...(strange.length > 0 ? [`none of the landscape's, and stock there is left out: ${someOf(strange)}`] : []),
        ...silent.flat().map((code) => `nothing lies in ${code}: is that its code there?`),
      ],
    };
  });
  await examination.look('stock figures', async () => {
    if (items.length === 0) throw new NothingThere('there is no stock');
    const name = ({ sku, warehouseCode }: InventoryItem) => `${warehouseCode}/${sku}`;
    const negative = items.filter(({ onHand }) => onHand.value < 0);
    const overdrawn = items.filter(({ onHand, free }) => free.value > onHand.value);
    const ahead = items.filter(({ asOf }) => Date.parse(asOf) > now() + CLOCK_MS);
    return {
      saw: `in ${someOf([...new Set(items.map(({ onHand }) => onHand.unit))])}, as of times that are not ahead`,
      differs: [
        ...(negative.length > 0 ? [`less than nothing on hand: ${someOf(negative.map(name))}`] : []),
        ...(overdrawn.length > 0 ? [`more free than on hand: ${someOf(overdrawn.map(name))}`] : []),
        ...(ahead.length > 0 ? [`as of a time that has not come: ${someOf(ahead.map(name))}`] : []),
      ],
    };
  });
}
