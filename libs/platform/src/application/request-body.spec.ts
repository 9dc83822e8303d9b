import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from './request-body.js';
import { membersOf } from './request-text.js';

describe('the names in a text of JSON', () => {
  it.each<[string, number]>([
    ['{}', 0],
    ['"a:b"', 0],
    ['["a","b"]', 0],
    ['{"a":1}', 1],
    ['{"a" \n\t\r : {"a":[{"b":":"}]}}', 3],
    ['{"a":1,"a":2}', 2],
    [String.raw`{"a\"":"\\","b\\":"\\\""}`, 2],
    [String.raw`{"\u0061":1,"a":2}`, 2],
  ])('%s: %i', (json, names) => {
    expect(namesIn(json)).toBe(names);
  });

  it('are as many as its objects have members, whatever they are', () => {
    const value = fc.object({
      key: fc.string().filter((name) => !(name in Object.prototype)),
      values: [fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('"', '\\', '\\"', ':', '":', '":"\\\\')],
      maxDepth: 5,
    });
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (body, space) => {
        expect(namesIn(JSON.stringify(body, null, space))).toBe(membersOf(body));
      }),
    );
  });
});
