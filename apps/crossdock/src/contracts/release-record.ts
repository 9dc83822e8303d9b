import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './contract-files.js';
import { GateRefusal } from './gate.js';
import type { Permission } from './permissions.js';

/** What one `contracts:release` made of the contracts. Only a release writes it, after the gate let its changes pass. */
export interface Release {
  /** YYYY-MM-DD */
  readonly date: string;
  /** SHA-256 of each released file, by its name below the folder. */
  readonly digests: Readonly<Record<string, string>>;
  /** Those that its breaking changes needed; they are for no other release. */
  readonly permissions: readonly Permission[];
}

const CONTRACTS = '{system,process,partner,platform,asyncapi,arazzo}/*.json';

export const releasedFolder = (folder: string) => join(folder, 'released');

export const recordFile = (folder: string) => join(folder, 'releases.json');

/** Names of the contracts in a folder, sorted. */
export const contractsIn = (folder: string): string[] => globSync(CONTRACTS, { cwd: folder }).sort();

/** All releases, oldest first. @throws GateRefusal when there is no record, or it cannot be read */
export function readReleases(folder: string): Release[] {
  const file = recordFile(folder);
  const { releases } = (readJson(file) ?? {}) as { releases?: Release[] };
  if (!Array.isArray(releases) || typeof releases.at(-1)?.digests !== 'object')
    throw new GateRefusal(`${file} holds no list \`releases\` whose last says the digests of what was released`);
  return releases;
}

export const isFirstRelease = (folder: string): boolean =>
  !existsSync(releasedFolder(folder)) && !existsSync(recordFile(folder));

export function digestsOf(folder: string): Record<string, string> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(contractsIn(folder).map((name) => [name, digest(name)]));
}

/** What lies among the released contracts and is not what the last release put there. @throws GateRefusal */
export function unrecorded(folder: string): string[] {
  const recorded = readReleases(folder).at(-1)?.digests ?? {};
  const found = digestsOf(releasedFolder(folder));
  return [...new Set([...Object.keys(recorded), ...Object.keys(found)])]
    .filter((name) => recorded[name] !== found[name])
    .map((name) => `released/${name} is not what the last release put there: only \`contracts:release\` writes it`);
}
