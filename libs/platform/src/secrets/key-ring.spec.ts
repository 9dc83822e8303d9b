import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CannotOpen, KeyRing, type NamedKey } from './key-ring.js';

const named = (id: string): NamedKey => ({ id, key: randomBytes(32) });
const [old, next] = [named('2025'), named('2026')];

describe('keys that follow one another', () => {
  it('seal under the first and open under all', () => {
    const before = new KeyRing([old]).seal('hush', 'acme/sap');
    expect(before).toMatchObject({ keyId: '2025' });
    expect(before.bytes.includes('hush')).toBe(false);
    const during = new KeyRing([next, old]);
    expect(during.open(before, 'acme/sap')).toBe('hush');
    expect(during.seal('hush', 'acme/sap').keyId).toBe('2026');
  });

  it('can be dropped once nothing is sealed under them, and say what is missing before that', () => {
    const before = new KeyRing([old]).seal('hush', 'acme/sap');
    const after = new KeyRing([next]);
    expect(() => after.open(before, 'acme/sap')).toThrow(/the key 2025, which is not among/);
    expect(after.open(new KeyRing([next, old]).seal('hush', 'acme/sap'), 'acme/sap')).toBe('hush');
  });

  it('open nothing that belongs to something else, was changed, or is of another key of that name', () => {
    const ring = new KeyRing([next]);
    const sealed = ring.seal('hush', 'acme/sap');
    const changed = Buffer.from(sealed.bytes);
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    expect(() => ring.open(sealed, 'acme/wms')).toThrow(CannotOpen);
    expect(() => ring.open({ ...sealed, bytes: changed }, 'acme/sap')).toThrow(CannotOpen);
    expect(() => ring.open({ ...sealed, bytes: Buffer.alloc(3) }, 'acme/sap')).toThrow(CannotOpen);
    expect(() => new KeyRing([named('2026')]).open(sealed, 'acme/sap')).toThrow(/another one than sealed them/);
  });
});
