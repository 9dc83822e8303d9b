import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wmsAdapters } from './wms.registry.js';

const folders = readdirSync(new URL('./adapters', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the registry of WMS adapters', () => {
  it.each(folders)('has the adapter of folder %s under its name', (folder) => {
    expect(wmsAdapters.find(({ id }) => id === folder)?.id, `add ${folder} to wms.registry.ts`).toBe(folder);
  });

  it('has no adapter twice, and none without a folder', () => {
    expect(wmsAdapters.map(({ id }) => id).sort()).toEqual([...folders].sort());
  });

  it.each(wmsAdapters)('$id says what its secrets are', ({ config }) => {
    expect(config.secrets.length).toBeGreaterThan(0);
  });
});
