import { describe, expect, it } from 'vitest';
import { demand, isTold, type ResultForm, TEXT } from './result.form.js';

const EITHER: ResultForm = {
  type: 'object',
  properties: { received: { anyOf: [{ const: 'all' }, { type: 'array', minItems: 1 }] }, documentNumber: TEXT },
  anyOf: [{ required: ['received'] }, { required: ['documentNumber'] }],
};
const flawsOf = (form: ResultForm, result: unknown) => {
  try {
    demand(form, result);
    return [];
  } catch (error) {
    return (error as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => [
      pointer,
      code,
    ]);
  }
};

describe('what a case asks for', () => {
  it.each([
    [{ received: 'all' }],
    [{ received: [1] }],
    [{ documentNumber: 'M-1' }],
    [{ received: 'all', documentNumber: 'M-1' }],
  ])('is told by any of the ways that it offers: %j', (result) => {
    expect(flawsOf(EITHER, result)).toEqual([]);
    expect(isTold(EITHER, result)).toBe(true);
  });

  it('is told in none of them: each is named', () => {
    expect(flawsOf(EITHER, {})).toEqual([
      ['/result/received', 'missing'],
      ['/result/documentNumber', 'missing'],
    ]);
  });

  it('is wrong where its pointer says', () => {
    const decision: ResultForm = {
      type: 'object',
      required: ['decision'],
      properties: { decision: { enum: ['ship'] } },
    };
    expect(flawsOf(decision, { decision: 'sink' })).toEqual([['/result/decision', 'not-allowed']]);
    expect(flawsOf(EITHER, { documentNumber: 17 })).toEqual([['/result/documentNumber', 'wrong-type']]);
  });

  it('knows no other members, and a decider does not mind them', () => {
    expect(flawsOf(EITHER, { received: 'all', 'a/b': 1 })).toEqual([['/result/a~1b', 'unknown-member']]);
    expect(isTold(EITHER, { received: 'all', more: 1 })).toBe(true);
  });
});
