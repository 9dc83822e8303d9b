import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  granted,
  kept,
  ONLY_BURST,
  ONLY_DAILY,
  QuotaProcesses,
} from '../../../../../test/support/quota.processes.js';
import type { Database } from '../../persistence/index.js';

let processes: QuotaProcesses;
beforeAll(async () => {
  processes = await QuotaProcesses.start();
});
afterEach(() => processes.shutDown());
afterAll(() => processes.dispose());

describe('when the store is away', () => {
  let proxy: Server;
  const sockets = new Set<Socket>();
  let mode: 'through' | 'cut' | 'silent' = 'through';
  let database: Database;
  beforeAll(async () => {
    const direct = new URL(processes.url);
    const address = `${direct.searchParams.get('host')}/.s.PGSQL.${direct.port || 5432}`;
    proxy = createServer((socket) => {
      if (mode === 'cut') return void socket.destroy();
      const behind = connect(address);
      const forward = (from: Socket, to: Socket) => {
        sockets.add(from);
        from.on('data', (data) => mode === 'through' && to.write(data));
        from.on('close', () => to.destroy());
        from.on('error', () => to.destroy());
      };
      forward(socket, behind);
      forward(behind, socket);
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    direct.searchParams.delete('host');
    direct.host = `127.0.0.1:${(proxy.address() as { port: number }).port}`;
    database = await processes.open(direct.href);
  });
  afterEach(() => {
    mode = 'through';
  });
  afterAll(async () => {
    cut();
    await new Promise((done) => proxy.close(done));
  });
  function cut(): void {
    mode = 'cut';
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }

  it('counts go on in memory from what was known, and no further than the quota', async () => {
    const counter = processes.startCounter(database);
    await ask([counter], 'known', 4, ONLY_BURST);
    cut();
    expect(granted(await ask([counter], 'known', 20, ONLY_BURST))).toHaveLength(6);
  });

  it('what was granted meanwhile is counted when the store is back', async () => {
    const counter = processes.startCounter(database);
    await ask([counter], 'back', 4, ONLY_DAILY);
    cut();
    expect(granted(await ask([counter], 'back', 3, ONLY_DAILY))).toHaveLength(3);
    mode = 'through';
    const other = await processes.open();
    await expect.poll(() => kept(other, 'back'), { timeout: 10_000 }).toEqual({ daily: 7 });
  });

  it('of whom nothing is known nothing is served: 503 with Retry-After', async () => {
    const counter = processes.startCounter(database);
    await ask([counter], 'somebody', 1, ONLY_BURST);
    cut();
    await expect(counter.consume('stranger', ONLY_BURST)).rejects.toMatchObject({
      code: 'service-unavailable',
      status: 503,
      headers: { 'retry-after': '5' },
    });
  });

  it('it is for a bounded time only', async () => {
    const counter = processes.startCounter(database, { guessMs: 100 });
    await ask([counter], 'bounded', 1, ONLY_DAILY);
    cut();
    await counter.consume('bounded', ONLY_DAILY);
    await sleep(150);
    await expect(counter.consume('bounded', ONLY_DAILY)).rejects.toMatchObject({ status: 503 });
    mode = 'through';
    await expect
      .poll(async () => (await ask([counter], 'bounded', 1, ONLY_DAILY).catch(() => []))[0]?.violated, {
        timeout: 3_000,
      })
      .toEqual([]);
  });

  it('a store that does not answer at all is one that is away', async () => {
    const counter = processes.startCounter(database);
    await ask([counter], 'silent', 4, ONLY_BURST);
    mode = 'silent';
    expect(granted(await ask([counter], 'silent', 20, ONLY_BURST))).toHaveLength(6);
    cut();
  });
});
