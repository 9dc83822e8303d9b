import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { marked } from 'marked';
import { ProblemError } from '#platform/errors';

/** Guides as they are written, relative to where the product is started. */
const FOLDER = resolve('docs/guides');

export interface Guide {
  readonly name: string;
  readonly title: string;
}

/** By name. */
export async function listGuides(): Promise<Guide[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = file.slice(0, -'.md'.length);
      return { name, title: titleOf(await read(name)) ?? name };
    }),
  );
}

/**
 * As HTML. What the text holds of HTML itself is kept: guides are ours.
 * @throws ProblemError `not-found`
 */
export async function readGuide(name: string): Promise<Guide & { readonly html: string }> {
  const text = await read(name);
  return { name, title: titleOf(text) ?? name, html: toHtml(text) };
}

async function read(name: string): Promise<string> {
  const none = new ProblemError('not-found', `There is no guide ${name}`);
  if (!/^[a-z0-9-]{1,80}$/.test(name)) throw none;
  return readFile(resolve(FOLDER, `${name}.md`), 'utf8').catch(() => Promise.reject(none));
}

const titleOf = (text: string): string | undefined => /^# (.+)$/m.exec(text)?.[1];

/** Text of ours. */
export const toHtml = (text: string): string => reachable(marked.parse(text, { async: false }));

/** Code and tables scroll in themselves where they are wide: they have to be reached by the keyboard. */
const reachable = (html: string): string => html.replaceAll(/<(pre|table)>/g, '<$1 tabindex="0">');
