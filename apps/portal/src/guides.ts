import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ProblemError } from '#platform/errors';

/** Guides as they are written, relative to where the product is started. */
const FOLDER = resolve('docs/guides');

/** @throws ProblemError `not-found` */
export async function readGuide(name: string): Promise<string> {
  if (!/^[a-z0-9-]{1,80}$/.test(name)) throw noGuide(name);
  return readFile(resolve(FOLDER, `${name}.md`), 'utf8').catch(() => Promise.reject(noGuide(name)));
}

const noGuide = (name: string) => new ProblemError('not-found', `There is no guide ${name}`);
