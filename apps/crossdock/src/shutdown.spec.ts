import { afterEach, describe, expect, it, vi } from 'vitest';
import { Shutdown } from './shutdown.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ours = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const signal of SIGNALS)
    for (const listener of process.listeners(signal))
      if (!ours.get(signal)?.includes(listener)) process.off(signal, listener);
});

const stoppable = (name: string, order: string[]) => ({
  name,
  stop: async () => {
    await new Promise((done) => setTimeout(done, 5));
    order.push(name);
  },
});

describe('the shutdown', () => {
  it('ends what was started, last first, one after the other', async () => {
    const shutdown = new Shutdown();
    const order: string[] = [];
    for (const name of ['Postgres', 'sandbox', 'APIs']) await shutdown.add(stoppable(name, order));
    await shutdown.stop();
    expect(order).toEqual(['APIs', 'sandbox', 'Postgres']);
  });

  it('happens once, however often it is asked for', async () => {
    const shutdown = new Shutdown();
    const order: string[] = [];
    await shutdown.add(stoppable('Postgres', order));
    await Promise.all([shutdown.stop(), shutdown.stop()]);
    await shutdown.stop();
    expect(order).toEqual(['Postgres']);
  });

  it('goes on when something does not stop cleanly, and names it', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const shutdown = new Shutdown();
    const order: string[] = [];
    await shutdown.add(stoppable('Postgres', order));
    await shutdown.add({ name: 'APIs', stop: () => Promise.reject(new Error('stuck')) });
    await shutdown.add({
      name: 'thrower',
      stop: () => {
        throw new Error('thrown');
      },
    });
    await shutdown.stop();
    expect(order).toEqual(['Postgres']);
    expect(written.mock.calls.join()).toMatch(
      /thrower did not stop cleanly: thrown.*APIs did not stop cleanly: stuck/s,
    );
  });

  it('ends at once what is registered while it is under way, and whoever registered it does not go on', async () => {
    const shutdown = new Shutdown();
    const order: string[] = [];
    const stopping = shutdown.stop();
    await expect(shutdown.add(stoppable('late', order))).rejects.toThrow();
    await stopping;
    await expect(shutdown.add(stoppable('later', order))).rejects.toThrow();
    expect(order).toEqual(['late', 'later']);
  });

  it('goes the hard way past nine seconds', async () => {
    vi.useFakeTimers();
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const shutdown = new Shutdown();
    await shutdown.add({ name: 'stuck', stop: () => new Promise(() => undefined) });
    void shutdown.stop();
    await vi.advanceTimersByTimeAsync(8_900);
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('goes the hard way past nine seconds where the boot is not over by then', async () => {
    vi.useFakeTimers();
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    new Shutdown().listen(() => undefined);
    process.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(8_900);
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(exit).toHaveBeenCalledWith(1);
  });

  it.each(SIGNALS)('%s calls off what is being started and is told once; the second ends the process', (signal) => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    const shutdown = new Shutdown();
    const told: string[] = [];
    shutdown.listen((name) => told.push(name));
    expect([shutdown.requested, shutdown.signal.aborted]).toEqual([false, false]);
    process.emit(signal);
    expect([shutdown.requested, shutdown.signal.aborted]).toEqual([true, true]);
    expect(exit).not.toHaveBeenCalled();
    process.emit('SIGTERM');
    expect(told).toEqual([signal]);
    expect(exit).toHaveBeenCalledWith(130);
  });

  it('called off for a reason is not one that somebody asked for', () => {
    const shutdown = new Shutdown();
    shutdown.callOff(new Error('Postgres could not start'));
    expect(shutdown.requested).toBe(false);
    expect(() => shutdown.signal.throwIfAborted()).toThrow('Postgres could not start');
  });
});
