import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eachOf, MEASURED, type Speed } from '../driver/speed.js';
import { evidence } from '../invariants/evidence.sample.js';
import { INVARIANTS, violations } from '../invariants/invariants.js';
import { markdownOf } from './report.js';

const PUBLISHED = readFileSync('docs/reliability.run.md', 'utf8');
const speed = Object.fromEntries(eachOf((what) => [what, 1])) as Speed;
const WRITTEN = markdownOf({
  name: '7',
  minutes: 10,
  broken: violations(evidence()),
  outcome: {
    of: { commit: '0123456789abcdef', isChanged: false, build: '0123456789ab', deciders: { 'order-to-ship': 1 } },
    took: { from: '2026-11-27T00:00:00.000Z', load: 0.1, ms: 700_000 },
    happened: [{ fault: { kind: 'kill', target: 'erp/1', forMs: 1, at: 0 }, times: 1 }],
    failpoints: [],
    complaints: [],
    evidence: evidence(),
    baseline: speed,
    recovered: { afterMs: 1, speed },
  },
});

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The cells of one column of the table whose head begins so. */
function rowsOf(markdown: string, head: string, column = 0): string[] {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => cells(line)[0] === head);
  const rows = lines.slice(from + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => cells(line)[column] as string);
}

/** How each paragraph begins and what each table is headed by, up to what broke, without figures. */
function formOf(markdown: string): string[] {
  const lines = markdown.split('\n');
  const invariants = lines.findIndex((line) => cells(line)[0] === 'invariant');
  return lines
    .slice(0, invariants + 1)
    .filter((line, nth) => line !== '' && (!line.startsWith('|') || /^\| *-/.test(lines[nth + 1] ?? '')))
    .map((line) => (line.startsWith('|') ? cells(line).join(' | ') : (line.split(':')[0] as string)))
    .map((line) => line.replace(/\d+(\.\d+)?/g, '#'));
}

describe('the report that is published', () => {
  it('is of a whole run', () => {
    expect(PUBLISHED).toContain(', 10 minutes of faults, ');
  });

  it('is of all invariants that there are, by their names', () => {
    expect(rowsOf(PUBLISHED, 'invariant')).toEqual(Object.keys(INVARIANTS));
  });

  it('says of which commit it is, of which build, and of which version of each decider', () => {
    expect(PUBLISHED).toMatch(
      /^Of: commit [0-9a-f]{12}, build [0-9a-f]{12}, order-to-ship at version \d+, ship-to-settle at version \d+, inventory-sync at version \d+\.$/m,
    );
  });

  it('says that each invariant holds, and that no fault was planned in vain', () => {
    expect(rowsOf(PUBLISHED, 'invariant', 1)).toEqual(Object.keys(INVARIANTS).map(() => 'yes'));
    expect(PUBLISHED).toContain('Planned in vain: nothing.');
  });

  it('is of everything that is timed', () => {
    expect(rowsOf(PUBLISHED, 'of')).toEqual(Object.values(MEASURED));
  });

  it('is in the form in which reports are written', () => {
    expect(formOf(PUBLISHED)).toEqual(formOf(WRITTEN));
  });
});
