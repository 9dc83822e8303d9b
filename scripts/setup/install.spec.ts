import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { explain } from './install.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A bare clone as far as setup is concerned, on a machine whose npm reaches no registry and has nothing stored. */
function bareClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-setup-'));
  folders.push(folder);
  for (const part of ['package.json', 'package-lock.json', 'scripts'])
    cpSync(part, join(folder, part), { recursive: true });
  writeFileSync(join(folder, '.npmrc'), 'registry=http://127.0.0.1:9/\nfetch-retries=0\ncache=./npm-cache\n');
  return folder;
}

describe('setup', () => {
  it('without a network says so, in words, and ends with an error', { timeout: 120_000 }, () => {
    const folder = bareClone();
    const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toContain('The package registry could not be reached');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'node_modules', '.crossdock-lockfile'))).toBe(false);
    expect(existsSync(join(folder, '.cache', 'setup.lock'))).toBe(false);
  });

  it('tells what npm says of a lockfile that does not fit, without its manual', () => {
    const complaint = [
      'npm error code EUSAGE',
      'npm error',
      'npm error Missing: left-pad@1.3.0 from lock file',
      'npm error',
      'npm error Clean install a project',
      'npm error',
      ...Array.from({ length: 30 }, () => 'npm error   --some-option'),
    ].join('\n');
    const told = explain(1, complaint);
    expect(told).toContain('Missing: left-pad@1.3.0 from lock file');
    expect(told).not.toContain('--some-option');
  });
});
