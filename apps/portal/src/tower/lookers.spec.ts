import { expect, it, vi } from 'vitest';
import type { Notifications } from '#messaging';
import { Lookers } from './lookers.js';

/** Of two replicas. */
const wakes: (() => void)[] = [];
const notifications = {
  listen: (_: string, wake: () => void) => {
    wakes.push(wake);
    return () => undefined;
  },
  tell: () => {
    for (const wake of wakes) wake();
  },
} as unknown as Notifications;

it('whoever looks is known on every replica as long as it is said, and coming is told once', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const [here, there] = [new Lookers(notifications), new Lookers(notifications)];
  const come = vi.fn();
  there.listen(come);
  expect(there.any).toBe(false);
  for (let second = 0; second < 60; second++) {
    here.say();
    expect(there.any).toBe(true);
    vi.advanceTimersByTime(1_000);
  }
  expect(come).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(25_000);
  expect(there.any).toBe(false);
  here.say();
  expect(come).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
