import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIOME = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
const CLOCK = "import { clock } from '#platform/clock';\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  cpSync('biome.json', join(folder, 'biome.json'));
  cpSync('scripts/lint', join(folder, 'scripts/lint'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the lint of this repository says of a file of that text. */
async function lint(file: string, text: string): Promise<string> {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const args = [BIOME, 'lint', '--colors=off', '--max-diagnostics=none', file];
  const ran = promisify(execFile)(process.execPath, args, { cwd: folder });
  return ran.then(
    () => '',
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}

describe('the machine’s clock', () => {
  it.each([
    'export const at = Date.now();',
    'export const at = new Date().toISOString();',
    'export const at = Date();',
    'export const at = performance.timeOrigin;',
    'export const read: () => number = Date.now;',
    'export const ask = (now = new Date()) => now;',
  ])('is refused in product code: %s', async (text) => {
    expect(await lint('apps/process/order-to-ship/src/planted.ts', `${text}\n`)).toContain('#platform/clock');
    expect(await lint('libs/messaging/src/planted.ts', `${text}\n`)).toContain('#platform/clock');
  });

  it('is let through where it says why, and only there', async () => {
    const because = '// biome-ignore lint/plugin/shared-clock: it is shown to a person and kept nowhere.\n';
    expect(await lint('libs/messaging/src/excused.ts', `${because}export const at = Date.now();\n`)).toBe('');
    const silent = '// biome-ignore lint/plugin/shared-clock:\n';
    expect(await lint('libs/messaging/src/silent.ts', `${silent}export const at = Date.now();\n`)).not.toBe('');
  });

  it.each([
    ['the shared clock', `${CLOCK}export const at = clock.iso();\n`],
    ['a duration', 'export const since = performance.now();\n'],
    ['an instant that was told', 'export const day = (told: string) => new Date(told);\n'],
  ])('is not meant by %s', async (_, text) => {
    expect(await lint('apps/partner/src/lawful.ts', text)).toBe('');
  });

  it('is the simulated vendors’ own, and the specs’', async () => {
    expect(await lint('apps/sandbox/src/vendor.ts', 'export const at = Date.now();\n')).toBe('');
    expect(await lint('apps/partner/src/some.spec.ts', 'export const at = Date.now();\n')).toBe('');
  });
});
