import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Landscape } from '#platform/config';
import { createDataSource, Database, planned } from '#platform/persistence';
import { loadSecrets } from '../../../apps/crossdock/src/secrets.js';
import type { Fact } from '../../../apps/portal/src/tower/model/facts.js';
import { project } from '../../../apps/portal/src/tower/model/project.js';
import { TowerStore } from '../../../apps/portal/src/tower/model/store.js';
import { createTestDatabase } from '../database.js';
import { freePorts } from '../ports.js';
import { Product } from '../product.js';
import { World } from '../world.js';
import { veryFullLandscape } from './landscape.js';
import { factsOf, idOf, longLife, orderAt } from './orders.js';
import { cases, comparisons, places } from './work.js';

const ORDERS = 5_000;
const CASES = 220;
const PLACES = 130;
const ENTRIES = 320;
/** One with more of everything than a screen holds. */
const LARGEST = 1_015;
/** Facts that are put down in one transaction. */
const AT_ONCE = 2_000;

/** A product whose control tower has more than any screen holds, named as the world names things. */
export interface VeryFull {
  readonly product: Product;
  readonly world: World;
  /** An order of a dozen fulfilments with 320 entries in its timeline. */
  readonly largest: string;
  dispose(): Promise<void>;
}

export async function startVeryFull(): Promise<VeryFull> {
  const test = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-very-full-'));
  const [port, sandboxPort] = (await freePorts(2)) as [number, number];
  const landscape = veryFullLandscape(sandboxPort, loadSecrets(dataDir).vendors);
  const file = join(dataDir, 'given-landscape.json');
  writeFileSync(file, JSON.stringify(landscape));
  const env = { DATABASE_URL: test.url, PROFILE: 'sandbox', LANDSCAPE_FILE: file, LOG_LEVEL: 'error' };
  const { product, world } = await World.start(0, { dataDir, port, sandboxPort, env });
  await fill(test.url, landscape);
  return {
    product,
    world,
    largest: idOf(LARGEST),
    dispose: async () => {
      await product.dispose();
      await test.drop();
    },
  };
}

/** By the read model's own writer, as what the processes and the log would have told. */
async function fill(databaseUrl: string, landscape: Landscape): Promise<void> {
  const database = new Database(await createDataSource(databaseUrl, 1).initialize());
  const store = new TowerStore();
  const facts = factsAt(Date.now(), landscape);
  try {
    for (let from = 0; from < facts.length; from += AT_ONCE)
      await database.transaction(async (tx) => {
        // Whoever writes holds this row: the product follows meanwhile.
        await planned(tx, 'SELECT FROM portal.tower_state FOR UPDATE', []);
        await store.put(tx, project(facts.slice(from, from + AT_ONCE)));
      });
  } finally {
    await database.dataSource.destroy();
  }
}

function factsAt(now: number, landscape: Landscape): Fact[] {
  const orders = Array.from({ length: ORDERS }, (_, nth) => {
    const order = orderAt(nth, now, landscape);
    return nth === LARGEST ? factsOf(order, now, 12, 24) : factsOf(order, now);
  });
  return [
    ...orders.flat(),
    ...longLife(idOf(LARGEST), now, ENTRIES),
    ...cases(CASES, now, landscape, idOf(LARGEST)),
    ...places(PLACES, now, landscape),
    ...comparisons(PLACES, now, landscape),
  ];
}
