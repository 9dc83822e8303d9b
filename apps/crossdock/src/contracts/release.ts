import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { incompatibilities } from './gates/compatibility.gate.js';
import { permissionsFile, readPermissions } from './permissions.js';
import { contractsIn, digestsOf, isFirstRelease, readReleases, recordFile, releasedFolder } from './release-record.js';

/** A release that would let through what the gate does not. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused';
}

/**
 * The contracts as they are become what is released, to be compared with from now on. The permissions that this took
 * move into the record of releases, beside the digests of what was released.
 * @returns the names of what was released
 * @throws ReleaseRefused for a change that nobody permitted, a permission for no change, or no contracts at all
 * @throws GateRefusal when that could not be found out
 */
// biome-ignore lint/plugin/shared-clock: it runs where contracts are released, and there is no database to ask.
export function release(folder: string, at = new Date()): string[] {
  const files = contractsIn(folder);
  if (files.length === 0) throw new ReleaseRefused(`there are no contracts in ${folder}`);
  const isFirst = isFirstRelease(folder);
  const findings = isFirst ? [] : incompatibilities(folder);
  if (findings.length > 0) throw new ReleaseRefused(findings.join('\n'));
  const before = isFirst ? [] : readReleases(folder);
  const permissions = isFirst ? [] : readPermissions(folder);
  const released = releasedFolder(folder);
  rmSync(released, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(released, file)), { recursive: true });
    cpSync(join(folder, file), join(released, file));
  }
  const date = at.toISOString().slice(0, 10);
  write(recordFile(folder), { releases: [...before, { date, digests: digestsOf(released), permissions }] });
  write(permissionsFile(folder), { permissions: [] });
  return files;
}

const write = (file: string, content: object) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
