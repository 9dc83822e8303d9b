import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Repeat } from '#platform/connections';

interface Described {
  readonly id: string;
  readonly label: string;
  readonly repeats: Readonly<Record<string, Repeat | null>>;
}

/** What the README of an adapter says of its repeats, row by row, so that it can be held against the descriptor. */
export function repeatsInReadme(folder: URL): readonly string[] {
  const text = readFileSync(new URL('README.md', folder), 'utf8');
  const [, section = ''] = text.split('\n## When nobody knows whether it happened\n');
  const rows = section.split('\n## ')[0]?.split('\n') ?? [];
  return rows.filter((row) => row.startsWith('| `')).map((row) => row.replace(/\s+/g, ' '));
}

/** @param folder of the adapter */
export function describesRepeats({ label, repeats }: Described, folder: URL): void {
  describe(`${label}, when nobody knows whether it happened`, () => {
    it('tells in its README what it declares, command by command', () => {
      const declared = Object.entries(repeats).flatMap(([command, repeat]) =>
        repeat ? [`| \`${command}\` | ${repeat.lookUp} | ${repeat.readBack} | ${repeat.late} |`] : [],
      );
      expect(repeatsInReadme(folder)).toEqual(declared);
    });
  });
}
