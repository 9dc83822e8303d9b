import { describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemCode } from '#platform/errors';
import { OWNERSHIP_ROWS } from './catalog/ownership.rows.js';
import { ownershipPage } from './ownership.page.js';
import { problemPage } from './pages.js';
import { Documents } from './shell/document.js';

describe('portal pages', () => {
  it.each(Object.keys(PROBLEMS) as ProblemCode[])('explain %s at the address that problems name', (code) => {
    expect(problemPage(code)).toContain(code);
    expect(problemPage(code).length).toBeGreaterThan(120);
  });

  it('show who owns each field, until when, and what becomes of another’s word', () => {
    const text = ownershipPage(OWNERSHIP_ROWS);
    expect(text.match(/<h2/g)).toHaveLength(new Set(OWNERSHIP_ROWS.map(({ entity }) => entity)).size);
    expect(text).toContain('erp while received, held, validated; then crossdock');
    expect(text).toContain('refused, case of transport-desk');
  });

  it('carry nothing that could run, whatever a name contains', () => {
    const text = new Documents().html('none', { title: '<script>alert(1)</script>', body: '' });
    expect(text).not.toContain('<script');
  });
});
