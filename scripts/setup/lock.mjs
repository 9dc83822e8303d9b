import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * Runs the work while no other setup runs in this clone. The lock is a file with its holder's process id; one whose
 * holder is gone is taken over.
 */
export async function exclusively(root, work) {
  const folder = join(root, '.cache');
  const file = join(folder, 'setup.lock');
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say('Another setup of this clone is under way; waiting for it …');
    told = true;
    await new Promise((done) => setTimeout(done, 250));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = holderOf(file);
  if (holder === undefined || isAlive(holder)) return false;
  rmSync(file, { force: true });
  return false;
}

/** Undefined while the holder is about to write itself down. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
