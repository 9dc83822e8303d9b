import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventorySync } from '../../../apps/process/inventory-sync/src/inventory-sync.process.js';
import { orderToShip } from '../../../apps/process/order-to-ship/src/order-to-ship.process.js';
import { shipToSettle } from '../../../apps/process/ship-to-settle/src/ship-to-settle.process.js';
import { buildOf } from '../../../libs/platform/src/governance/build.js';

/** What was run: without it a report says nothing of what there is today. */
export interface Revision {
  /** Absent outside of a clone. */
  readonly commit?: string;
  /** Files differ from that commit. */
  readonly isChanged: boolean;
  /** Of all code that ran, as it was built. */
  readonly build: string;
  /** Versions by process. */
  readonly deciders: Readonly<Record<string, number>>;
}

const BUILT = ['dist/apps', 'dist/libs'];

export function revision(): Revision {
  const { commit, changed } = buildOf() ?? {};
  const deciders = [orderToShip, shipToSettle('tms'), inventorySync].map(({ name, version }) => [name, version]);
  return {
    ...(commit && { commit }),
    isChanged: changed === true,
    build: digestOf(BUILT),
    deciders: Object.fromEntries(deciders),
  };
}

export const tellRevision = ({ commit, isChanged, build, deciders }: Revision): string =>
  [
    `Of: commit ${commit?.slice(0, 12) ?? 'unknown'}${isChanged ? ' with changes' : ''}`,
    `build ${build}`,
    ...Object.entries(deciders).map(([name, version]) => `${name} at version ${version}`),
  ].join(', ');

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.js')) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
