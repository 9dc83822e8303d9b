import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tmsAdapters } from './tms.registry.js';

const folder = new URL('./adapters/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the registry of TMS adapters', () => {
  it('has every folder, under its own name, and nothing else', () => {
    expect(tmsAdapters.map(({ id }) => id).sort()).toEqual([...folders].sort());
  });

  it.each(folders)('%s tells what it is, and has the files of an adapter', (name) => {
    const adapter = tmsAdapters.find(({ id }) => id === name);
    expect(adapter?.label).toBeTruthy();
    expect(adapter?.docs).toMatch(`adapters/${name}/`);
    expect(adapter?.config.secrets.length).toBeGreaterThan(0);
    for (const file of ['index.ts', 'descriptor.ts', 'config.ts', 'README.md']) {
      expect(existsSync(new URL(`${name}/${file}`, folder)), file).toBe(true);
    }
  });
});
