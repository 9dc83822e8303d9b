import { describe, expect, it } from 'vitest';
import { Pace } from './pace.js';

describe('a pace', () => {
  const paceAt = () => {
    const time = { ms: 0 };
    return { time, pace: new Pace(() => time.ms) };
  };

  it('is that of the last whole period', () => {
    const { time, pace } = paceAt();
    for (let i = 0; i < 500; i++) pace.count();
    expect(pace.within(50)).toBe(0);
    time.ms = 250;
    expect(pace.within(50)).toBe(100);
    for (let i = 0; i < 5; i++) pace.count();
    expect(pace.within(50)).toBe(100);
    time.ms = 500;
    expect(pace.within(50)).toBe(1);
  });

  it('is none of what has not happened for long', () => {
    const { time, pace } = paceAt();
    pace.count();
    time.ms = 60_000;
    expect(pace.within(1_000)).toBe(0);
  });
});
