import { describe, expect, it } from 'vitest';
import { CursorSeal } from './cursor.seal.js';

const cursors = new CursorSeal('a root secret of this installation');
const SCOPE = ['/partner/v1/orders', 'acme'];

describe('a sealed cursor', () => {
  it.each(['', '42', '["2026-01-01","ä\u0000"]'])('opens to the place that it was given for: %j', (place) => {
    expect(cursors.open(SCOPE, cursors.seal(SCOPE, place))).toBe(place);
  });

  it('opens on another replica, which has the same root secret, and under no other', () => {
    const cursor = cursors.seal(SCOPE, '42');
    expect(new CursorSeal('a root secret of this installation').open(SCOPE, cursor)).toBe('42');
    expect(new CursorSeal('another').open(SCOPE, cursor)).toBeUndefined();
  });

  it.each([
    { scope: ['/partner/v1/orders', 'other'] },
    { scope: ['/partner/v1/tenders', 'acme'] },
    { scope: ['/partner/v1/orders,acme'] },
    { scope: [] },
  ])('opens in no other scope: $scope', ({ scope }) => {
    expect(cursors.open(scope, cursors.seal(SCOPE, '42'))).toBeUndefined();
  });

  it('does not open once any of its bits is another', () => {
    const bytes = Buffer.from(cursors.seal(SCOPE, '42'), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
      expect(cursors.open(SCOPE, changed.toString('base64url'))).toBeUndefined();
    }
  });

  it.each(['', 'abc', 'x'.repeat(500)])('does not open what is none: %j', (cursor) => {
    expect(cursors.open(SCOPE, cursor)).toBeUndefined();
  });

  it('has one spelling', () => {
    const cursor = cursors.seal(SCOPE, '42');
    for (const other of [`${cursor}=`, ` ${cursor}`, `${cursor}\n`, `${cursor}A`])
      expect(cursors.open(SCOPE, other)).toBeUndefined();
  });
});
