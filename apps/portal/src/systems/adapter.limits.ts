import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { toHtml } from '../guides.js';

/** Adapters with what is written of them, relative to where the product is started. */
const APPS = resolve('apps/system');
const SECTION = /^## What it cannot do[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m;

/** What an adapter does not do, as HTML out of its own description; undefined where that says nothing. */
export async function limitsOf(kind: string, vendor: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(vendor)) return undefined;
  const file = resolve(APPS, kind, 'src/adapters', vendor, 'README.md');
  return limitsIn(await readFile(file, 'utf8').catch(() => ''));
}

/** The section of a description that says so. Its links within the repository lead nowhere from a page: their words stay. */
export function limitsIn(text: string): string | undefined {
  const [, section = ''] = SECTION.exec(text) ?? [];
  const words = section.replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1').trim();
  return words === '' ? undefined : toHtml(words);
}
