import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from './connection.types.js';
import { describeSystem } from './system.mapper.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const descriptor = {
  id: 'acme',
  label: 'Acme',
  maturity: 'stable' as const,
  docs: 'https://acme.example',
  capabilities: [],
  repeats: {},
};
const connected = (id: string, ping: () => Promise<void>): Connection => ({ id, descriptor, port: { ping } });

describe('a vendor that hangs', () => {
  it('is told as down within two seconds, and the others as they are', async () => {
    const hung = connected('hung', () => new Promise(() => undefined));
    const away = connected('away', () => Promise.reject(new Error('away')));
    const there = connected('there', async () => undefined);
    const list = Promise.all([hung, away, there].map(describeSystem));
    await vi.advanceTimersByTimeAsync(1_999);
    expect((await list).map(({ id, status }) => [id, status])).toEqual([
      ['hung', 'down'],
      ['away', 'down'],
      ['there', 'up'],
    ]);
  });

  it('is asked once at a time, and again once that has ended', async () => {
    const answers: (() => void)[] = [];
    const ping = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
    const hung = connected('hung', ping);
    const told = [describeSystem(hung), describeSystem(hung)];
    await vi.advanceTimersByTimeAsync(1_999);
    await Promise.all(told);
    expect(ping).toHaveBeenCalledOnce();
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    const again = describeSystem(hung);
    answers[1]?.();
    expect((await again).status).toBe('up');
  });
});
