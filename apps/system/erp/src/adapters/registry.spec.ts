import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERP_ADAPTERS } from './registry.js';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('ERP adapters', () => {
  it.each(folders)('%s is registered under the name of its folder', (folder) => {
    expect(ERP_ADAPTERS.map(({ id }) => id)).toContain(folder);
  });

  it.each(ERP_ADAPTERS)(
    '$id says what it covers, how to get credentials and what it cannot do',
    ({ id, docs, secrets }) => {
      expect(folders).toContain(id);
      expect(existsSync(join(import.meta.dirname, id, 'README.md'))).toBe(true);
      expect(docs).toMatch(/^https:\/\//);
      expect(secrets.length).toBeGreaterThan(0);
    },
  );

  it('have distinct names', () => {
    expect(new Set(ERP_ADAPTERS.map(({ id }) => id)).size).toBe(ERP_ADAPTERS.length);
  });
});
