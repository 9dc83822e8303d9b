import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { asStored, type Input } from '#process-manager';

/** Where lives that specs play are written down while they are collected; nowhere else nothing is. */
const FILE = process.env['COLLECT_LIVES'];
/** What is longer was drawn at random, and says what a shorter one says. */
const MOST_INPUTS = 80;

interface Line {
  readonly process: string;
  readonly life: string;
  readonly id: string;
  readonly input: Input;
}

let lives = 0;
/** A name for one that begins. */
export const beginsLife = (): string => `${process.pid}-${++lives}`;

/** What an instance is told in a spec, which is named by a rule: no branch is too rare for that. */
export function collect(line: Line): void {
  if (!FILE) return;
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify(asStored(line))}\n`);
}

/** Each once. @throws where none were collected */
export function collectedOf(process: string): [id: string, told: Input[]][] {
  if (!FILE || !existsSync(FILE)) throw new Error('no lives are collected: record with `npm run record`');
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  const told = lines.map((line) => JSON.parse(line) as Line).filter((line) => line.process === process);
  const found = [...Map.groupBy(told, ({ life }) => life).values()].map((of): [string, Input[]] => [
    of[0]?.id ?? '',
    of.map(({ input }) => input),
  ]);
  const each = new Map(found.map((life) => [JSON.stringify(life), life]));
  return [...each.values()].filter(([, inputs]) => inputs.length <= MOST_INPUTS);
}
