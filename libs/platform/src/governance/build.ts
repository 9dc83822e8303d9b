import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What runs, as its build noted it (`scripts/setup/build-stamp.mjs`). */
export interface Build {
  /** Of the product. */
  readonly version: string;
  /** Absent where it was built from a copy without its history. */
  readonly commit?: string;
  /** It was built from more than that commit. */
  readonly changed?: boolean;
}

/** Relative to where the product is started. */
const FILE = resolve('dist/build.json');

/** Undefined of what runs from its sources. */
export function buildOf(): Build | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Build;
  } catch {
    return undefined;
  }
}
