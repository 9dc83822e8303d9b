import { describe, expect, it } from 'vitest';
import { earliest, matches, onlyValues, parseFilter } from './odata.filter.js';

const row = { Name: "O'Brien", Number: '0000004711', At: '/Date(1795478400000+0000)/', Flag: true };
const holds = (text: string) => matches(parseFilter(text), row);

describe('$filter', () => {
  it.each([
    ["Name eq 'O''Brien'", true],
    ["Number eq '4711'", true],
    ["Number gt '4710' and Flag eq true", true],
    ["At ge datetimeoffset'2026-11-24T00:00:00.000Z'", true],
    ["At gt datetimeoffset'2026-11-24T00:00:00Z'", false],
    ["At eq datetime'2026-11-24T00:00:00'", true],
    ["Name eq 'x' or (Flag eq true and Number lt '5000')", true],
    ["(Name eq 'x' or Flag eq true) and Number ne '4711'", false],
  ])('%s', (text, expected) => expect(holds(text)).toBe(expected));

  it.each([
    '',
    'Name',
    "Name eq 'x",
    "Name is 'x'",
    "Name eq 'x' and",
    "(Name eq 'x'",
    "substringof('x',Name)",
    "Name eq datetime'x'",
  ])('refuses %s', (text) => expect(() => parseFilter(text)).toThrow());

  it.each(['Colour', 'constructor'])('refuses a property that rows do not have, %s', (name) =>
    expect(() => holds(`${name} eq 'x'`)).toThrow(/Invalid property/),
  );

  it('tells what a look-up may go by', () => {
    expect(onlyValues(parseFilter("A eq '1' and B eq '2'"), 'B')).toEqual(['2']);
    expect(onlyValues(parseFilter("A eq '1' or A eq '2'"), 'A')).toEqual(['1', '2']);
    expect(onlyValues(parseFilter("A eq '1' or B eq '2'"), 'A')).toBeUndefined();
    const at = Date.parse('2026-11-24T00:00:00Z');
    const feed =
      "At gt datetimeoffset'2026-11-24T00:00:00Z' or (At eq datetimeoffset'2026-11-24T00:00:00Z' and B gt '1')";
    expect(earliest(parseFilter(feed), 'At')).toBe(at);
    expect(earliest(parseFilter("B eq '1'"), 'At')).toBeUndefined();
  });
});
