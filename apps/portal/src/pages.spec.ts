import { describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemCode } from '#platform/errors';
import { page, problemPage } from './pages.js';

describe('portal pages', () => {
  it.each(Object.keys(PROBLEMS) as ProblemCode[])('explain %s at the address that problems name', (code) => {
    expect(problemPage(code)).toContain(code);
    expect(problemPage(code).length).toBeGreaterThan(120);
  });

  it('carry nothing that could run, whatever a name contains', () => {
    expect(page('<script>alert(1)</script>', '')).not.toContain('<script');
  });
});
