import { describe, expect, it } from 'vitest';
import { membersOf, resultOf } from './result.js';

const FORM = {
  required: ['creditNote'],
  properties: {
    creditNote: { type: 'string' },
    pieces: { type: 'integer' },
    paid: { type: 'boolean' },
    carrier: { enum: ['SWFT', 'ABFS'] },
  },
};

describe('the result of a case', () => {
  it('has each member in its type, and leaves out what nobody said', () => {
    expect(resultOf(FORM, { creditNote: 'CN-1', pieces: '3', paid: 'false', carrier: '' })).toEqual({
      creditNote: 'CN-1',
      pieces: 3,
      paid: false,
    });
  });

  it('wants what is required by its name', () => {
    expect(resultOf(FORM, { pieces: '3' })).toMatchObject({ message: 'Say creditNote.' });
  });

  it.each([
    ['of members within members', { properties: { at: { type: 'object' } } }],
    ['of several forms', { properties: { a: { type: 'string' } }, oneOf: [{ required: ['a'] }] }],
    ['of no members', {}],
  ])('%s is written as JSON', (_, schema) => {
    expect(membersOf(schema)).toBeUndefined();
    expect(resultOf(schema, { '': '{"at": {"x": 1}}' })).toEqual({ at: { x: 1 } });
    expect(resultOf(schema, { '': '{' })).toMatchObject({ message: 'The result is not JSON.' });
  });
});
