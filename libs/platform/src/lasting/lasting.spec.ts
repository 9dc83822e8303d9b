import { describe, expect, it } from 'vitest';
import { isLasting, keepLasting, madeOnce } from './lasting.js';

describe('what lasts', () => {
  it('is mapped once, and what it was mapped to lasts too', () => {
    let made = 0;
    const map = madeOnce(({ n }: { n: number }) => ({ n, made: ++made }));
    const value = keepLasting({ n: 1 });
    expect(map(value)).toBe(map(value));
    expect(map(value)).toEqual({ n: 1, made: 1 });
    expect(isLasting(map(value))).toBe(true);
    expect(map(keepLasting({ n: 1 }))).toEqual({ n: 1, made: 2 });
  });

  it('cannot be changed by one of those who share it, at any depth', () => {
    const map = madeOnce((of: { lines: object[] }) => ({ lines: [...of.lines] }));
    const value = keepLasting({ lines: [{ quantity: { value: '1' } }] });
    expect(() => Object.assign(value.lines[0] as object, { quantity: null })).toThrow(TypeError);
    expect(() => map(value).lines.push({})).toThrow(TypeError);
  });

  it('of two functions has two results', () => {
    const value = keepLasting({ n: 1 });
    expect(madeOnce(({ n }: { n: number }) => `${n}`)(value)).toBe('1');
    expect(madeOnce(({ n }: { n: number }) => `${n + 1}`)(value)).toBe('2');
  });
});

describe('what does not last', () => {
  it('is mapped anew each time, and stays as it was', () => {
    const map = madeOnce(({ n }: { n: number }) => ({ n }));
    const value = { n: 1 };
    expect(map(value)).not.toBe(map(value));
    value.n = 2;
    expect(map(value)).toEqual({ n: 2 });
    expect(isLasting(map(value))).toBe(false);
  });
});
