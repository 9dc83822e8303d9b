import { expect, it } from 'vitest';
import { codeIn } from './code.table.js';

it('a code that is in no table means nothing, whatever every object has', () => {
  expect(codeIn({ A: 'approved' }, 'A')).toBe('approved');
  for (const code of ['B', '', 'constructor', 'toString', '__proto__'])
    expect(codeIn({ A: 'approved' }, code)).toBeUndefined();
});
