import { describe, expect, it } from 'vitest';
import { ProblemError } from '../errors/index.js';
import { isKeepable, membersOf } from './request-text.js';

function problemOf(body: unknown, at?: string): ProblemError | undefined {
  try {
    membersOf(body, at);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return error as ProblemError;
  }
}
const nested = (depth: number, open: (inner: unknown) => unknown) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = open(value);
  return value;
};

describe('text of a request', () => {
  it.each(['', 'Ware 1', 'größer', '東京', '😀', '\u0001\t\n', '\uFFFF', '\uFEFF'])('%j can be kept', (text) => {
    expect(isKeepable(text)).toBe(true);
    expect(problemOf({ text })).toBeUndefined();
  });

  it.each(['\0', 'a\0b', '\uD800', 'a\uDC00', '\uDC00\uD800', '😀\uD83D'])('%j cannot', (text) => {
    expect(isKeepable(text)).toBe(false);
    expect(problemOf(text)?.errors).toMatchObject([{ pointer: '', code: 'unkeepable-text' }]);
  });

  it('is told by its place, every place at once, names included', () => {
    const body = { good: 'x', lines: [{ sku: 'a\0' }, { 'a/b~c': '\uD800' }], 'bad\0name': { deep: '\0' } };
    const problem = problemOf(body);
    expect(problem?.code).toBe('validation-failed');
    expect(problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual(['', '/lines/0/sku', '/lines/1/a~1b~0c']);
  });

  it('of a query is told as such', () => {
    expect(problemOf({ state: ['ok', '\0'] }, '/query')?.errors).toMatchObject([{ pointer: '/query/state/1' }]);
  });

  it.each([null, undefined, 1, true, [], {}, [null, [null]]])('%j has none that is wrong', (body) => {
    expect(problemOf(body)).toBeUndefined();
  });
});

describe('nesting', () => {
  it.each([
    ['objects', (inner: unknown) => ({ a: inner })],
    ['arrays', (inner: unknown) => [inner]],
  ])('of %s is borne to 32 levels and no deeper', (_, open) => {
    expect(problemOf(nested(32, open))).toBeUndefined();
    expect(problemOf(nested(33, open))?.code).toBe('malformed-request');
    expect(problemOf(nested(100_000, open))?.code).toBe('malformed-request');
  });

  it('beside it a wide body is fine, up to twenty thousand values', () => {
    const wide = (length: number) => Array.from({ length }, (_, nth) => ({ nth: String(nth) }));
    expect(problemOf(wide(9_999))).toBeUndefined();
    expect(problemOf(wide(10_000))?.code).toBe('payload-too-large');
  });
});

describe('numbers', () => {
  it.each([0, -0, 1.5, 0.1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('%d is exact', (number) => {
    expect(problemOf({ number })).toBeUndefined();
  });

  it.each([2 ** 53, -(2 ** 53), 1e300, Number.POSITIVE_INFINITY, Number.NaN])('%d is not, and told so', (number) => {
    expect(problemOf({ lines: [{ number }] })?.errors).toMatchObject([
      { pointer: '/lines/0/number', code: 'inexact-number' },
    ]);
  });
});

describe('names', () => {
  it.each(Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__'))(
    'that every object has from birth are unknown members: %s',
    (name) => {
      expect(problemOf({ lines: [{ [name]: 1 }] })?.errors).toMatchObject([
        { pointer: `/lines/0/${name}`, code: 'unknown-member' },
      ]);
    },
  );

  it('longer than any member has are refused before they are told back', () => {
    expect(problemOf({ ['x'.repeat(200)]: 1 })).toBeUndefined();
    expect(problemOf({ ['x'.repeat(201)]: 1 })?.code).toBe('malformed-request');
  });

  it('are counted, those of lists not among them', () => {
    expect(membersOf({ a: [1, { b: {} }], c: 'x' })).toBe(3);
  });
});
