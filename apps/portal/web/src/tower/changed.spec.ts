import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Changed } from './changed.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what changes is asked anew soon, once for what is told together, and then at most once a second', () => {
  const asked: string[] = [];
  const changed = new Changed((key) => asked.push(key.join('/')));
  changed.add('now', 'order sap-1 timeline');
  changed.add('order sap-1', 'now');
  vi.advanceTimersByTime(100);
  expect(asked.splice(0)).toEqual(['now', 'order/sap-1']);
  changed.add('now');
  vi.advanceTimersByTime(900);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(asked.splice(0)).toEqual(['now']);
  changed.add('orders');
  changed.everything();
  vi.advanceTimersByTime(5_000);
  expect(asked).toEqual(['']);
});
