import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../support/database.js';
import { InsideControl } from './control.js';
import { PARTS, partOf } from './passages.js';

let folder: string;
let control: InsideControl;
let server: Server;
let received: string[];
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossdock-inside-'));
  control = new InsideControl(folder);
  received = [];
  server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that runs the script; what it prints, and how it ends. */
function run(script: string) {
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [...control.nodeArgs, '--input-type=module', '-e', script], {
    env: { ...control.env, URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | string | null>((done) => child.once('exit', (code, by) => done(code ?? by)));
  return { child, ended, output: () => output };
}

const CALLS = `for (let n = 0; n < 3; n++) await (await fetch(process.env.URL + '/things/' + n)).text();`;
const CALL = { moment: 'before', what: 'call' } as const;

describe('a process that loads the faults', () => {
  it('dies at the passage it was armed for, and not before', async () => {
    control.arm({ kind: 'kill', at: CALL, nth: 2 });
    expect(await run(CALLS).ended).toBe('SIGKILL');
    expect(received).toEqual(['GET /things/0']);
    expect(control.strikes()).toMatchObject([{ kind: 'kill', ...CALL, name: 'GET /things/*' }]);
  });

  it('dies after an answer has come and before anybody was told', async () => {
    control.arm({ kind: 'kill', at: { moment: 'after', what: 'call' }, nth: 1 });
    const script = `import { get } from 'node:http'; get(process.env.URL + '/a', () => console.log('told'));`;
    const { ended, output } = run(script);
    expect([await ended, received, output()]).toEqual(['SIGKILL', ['GET /a'], '']);
  });

  it('dies once: the one that comes next lives', async () => {
    control.arm({ kind: 'kill', at: CALL, nth: 1 });
    expect(await run(CALLS).ended).toBe('SIGKILL');
    expect(control.isArmed).toBe(false);
    expect(await run(CALLS).ended).toBe(0);
    expect(control.passages()).toEqual([{ what: 'call', name: 'GET /things/*', lives: 2 }]);
  });

  it('counts what is named alone', async () => {
    control.arm({ kind: 'kill', at: { ...CALL, name: 'POST *' }, nth: 1 });
    expect(await run(CALLS).ended).toBe(0);
    expect(control.isArmed).toBe(true);
  });

  it('passes by what is excepted', async () => {
    control.arm({ kind: 'kill', at: { ...CALL, except: ['before call GET /things/*'] }, nth: 1 });
    expect(await run(`${CALLS} await fetch(process.env.URL + '/others');`).ended).toBe('SIGKILL');
    expect(control.strikes().map(({ name }) => name)).toEqual(['GET /others']);
  });

  it('dies at whatever comes next where no more is said', async () => {
    control.arm({ kind: 'kill', at: { except: ['before call GET /things/*'] }, nth: 1 });
    expect(await run(CALLS).ended).toBe('SIGKILL');
    expect(control.strikes()).toMatchObject([{ moment: 'after', what: 'call', name: 'GET /things/*' }]);
  });

  it('dies at what is of one part alone', async () => {
    const part = partOf({ ...CALL, name: 'GET /things/*' });
    control.arm({ kind: 'kill', at: { ...CALL, part: (part + 1) % PARTS }, nth: 1 });
    expect(await run(CALLS).ended).toBe(0);
    control.arm({ kind: 'kill', at: { ...CALL, part }, nth: 1 });
    expect(await run(CALLS).ended).toBe('SIGKILL');
  });

  it('stands still where it is stopped until it is told to go on', async () => {
    control.arm({ kind: 'stop', at: { ...CALL }, nth: 2 });
    const { child, ended } = run(CALLS);
    await expect.poll(() => control.strikes().length, { timeout: 5_000 }).toBe(1);
    await new Promise((later) => setTimeout(later, 500));
    expect(received).toHaveLength(1);
    child.kill('SIGCONT');
    expect([await ended, received.length]).toEqual([0, 3]);
  });

  it('goes by where it was disarmed, though it has stood still since and had no time to look', async () => {
    control.arm({ kind: 'stop', at: CALL, nth: 1 });
    const { ended, output } = run(`
      console.log('stands');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
      ${CALLS}`);
    await expect.poll(output, { timeout: 5_000 }).toContain('stands');
    control.disarm();
    expect([await ended, received.length, control.strikes()]).toEqual([0, 3, []]);
  });

  it('stands still in the middle of a transaction, once Postgres has all of it but its COMMIT', async () => {
    const database = await createTestDatabase();
    const book = new pg.Client({ connectionString: database.url });
    try {
      await book.connect();
      await book.query('CREATE TABLE written (n integer)');
      control.arm({ kind: 'stop', at: { moment: 'before', what: 'commit', inTransaction: true }, nth: 1 });
      // The last statement and the COMMIT leave as one packet, as those of the product do.
      const { child, ended } = run(`
        import pg from 'pg';
        const client = new pg.Client({ connectionString: ${JSON.stringify(database.url)}, pipeline: true });
        await client.connect();
        await client.query('INSERT INTO written VALUES (1)');
        await client.query('BEGIN');
        client.connection.stream.cork();
        const last = client.query('LOCK TABLE written IN SHARE ROW EXCLUSIVE MODE; INSERT INTO written VALUES (2)');
        const commit = client.query('COMMIT');
        client.connection.stream.uncork();
        await Promise.all([last, commit]);
        await client.end();`);
      await expect.poll(() => control.strikes().length, { timeout: 5_000 }).toBe(1);
      const [{ session } = {}] = control.strikes();
      const held = `SELECT a.state, l.granted FROM pg_stat_activity a LEFT JOIN pg_locks l
        ON l.pid = a.pid AND l.mode = 'ShareRowExclusiveLock' WHERE a.pid = $1`;
      await expect
        .poll(async () => (await book.query(held, [session])).rows)
        .toEqual([{ state: 'idle in transaction', granted: true }]);
      child.kill('SIGCONT');
      expect([await ended, (await book.query('SELECT n FROM written')).rows]).toEqual([0, [{ n: 1 }, { n: 2 }]]);
    } finally {
      await book.end();
      await database.drop();
    }
  });

  it('has a clock that is wrong, wherever it reads it, and timers that are right', async () => {
    control.clock(3_600_000);
    const { ended, output } = run(`
      import { setTimeout as sleep } from 'node:timers/promises';
      const started = performance.now();
      await sleep(100);
      const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hour12: false, timeZone: 'UTC' });
      console.log(JSON.stringify([Date.now(), +new Date(), Date.parse(Date()), new Date(0).getTime(),
        new Date() instanceof Date, hour.format(), performance.now() - started]));`);
    expect(await ended).toBe(0);
    const [now, made, said, epoch, isDate, hour, waited] = JSON.parse(output());
    const right = Date.now() + 3_600_000;
    for (const each of [now, made, said]) expect(Math.abs(each - right)).toBeLessThan(5_000);
    expect([epoch, isDate, Number(hour) % 24]).toEqual([0, true, new Date(now).getUTCHours()]);
    expect(waited).toBeLessThan(2_000);
  });

  it('has its clock set while it runs', async () => {
    const { ended, output } = run(`
      import { setTimeout as sleep } from 'node:timers/promises';
      const before = Date.now();
      console.log('running');
      while (Date.now() - before > -1_000_000 && performance.now() < 10_000) await sleep(20);
      console.log(Date.now() - before < -3_000_000);`);
    await expect.poll(output, { timeout: 5_000 }).toContain('running');
    control.clock(-3_600_000);
    expect([await ended, output()]).toEqual([0, 'running\ntrue\n']);
  });
});
