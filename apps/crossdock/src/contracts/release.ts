import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { releasedFolder } from './gates/compatibility.gate.js';
import { permissionsFile } from './permissions.js';

/**
 * The contracts as they are become what is released, to be compared with from now on. Permissions were for changes
 * against the release before: git keeps them.
 */
export function release(folder: string): string[] {
  const released = releasedFolder(folder);
  const files = globSync('{system,process,partner,platform,asyncapi,arazzo}/*.json', { cwd: folder }).sort();
  if (files.length === 0) throw new Error(`There are no contracts in ${folder}`);
  rmSync(released, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(released, file)), { recursive: true });
    cpSync(join(folder, file), join(released, file));
  }
  writeFileSync(permissionsFile(folder), `${JSON.stringify({ permissions: [] }, null, 2)}\n`);
  return files;
}
