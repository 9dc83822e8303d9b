import { vi } from 'vitest';
import { clock } from '#platform/clock';

/** What lets time pass for all that runs in this process, database or not. */
export interface PassingTime {
  readonly later: (ms: number) => void;
  readonly end: () => void;
}

export function passingTime(): PassingTime {
  vi.useFakeTimers({ toFake: ['Date'] });
  const spy = vi.spyOn(clock, 'now').mockImplementation(() => Date.now());
  return {
    later: (ms) => vi.setSystemTime(Date.now() + ms),
    end: () => {
      vi.useRealTimers();
      spy.mockRestore();
    },
  };
}
