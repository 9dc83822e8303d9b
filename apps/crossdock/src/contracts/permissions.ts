import { join } from 'node:path';
import type { BreakingChange } from '#platform/compatibility';
import { readJson } from './contract-files.js';
import { GateRefusal } from './gate.js';

/** Somebody's permission for exactly one breaking change. */
export interface Permission {
  readonly contract: string;
  /** Id of the change, as the gate tells it. */
  readonly change: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

export const permissionsFile = (folder: string) => join(folder, 'permissions.json');

/** @throws GateRefusal when the file is not there or an entry lacks what a permission has to say */
export function readPermissions(folder: string): Permission[] {
  const file = permissionsFile(folder);
  const { permissions } = (readJson(file) ?? {}) as { permissions?: unknown };
  if (!Array.isArray(permissions)) throw new GateRefusal(`${file} holds no list \`permissions\``);
  for (const [index, entry] of permissions.entries()) {
    const lacking = ['contract', 'change', 'what', 'reason', 'by', 'date'].filter((name) => !isText(entry, name));
    if (lacking.length > 0) throw new GateRefusal(`${file}: entry ${index} lacks ${lacking.join(', ')}`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test((entry as Permission).date))
      throw new GateRefusal(`${file}: entry ${index} has no date of the form YYYY-MM-DD`);
  }
  return permissions as Permission[];
}

/** Whether it is for this change and no other. */
export const permits = ({ contract, change, what }: Permission, name: string, breaking: BreakingChange): boolean =>
  contract === name && change === breaking.id && what === breaking.what;

const isText = (entry: unknown, name: string) =>
  typeof (entry as Record<string, unknown> | null)?.[name] === 'string' &&
  (entry as Record<string, string>)[name]?.trim() !== '';
