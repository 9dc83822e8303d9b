import { describe, expect, it } from 'vitest';
import { Seal } from './seal.js';

const ROOT = 'r'.repeat(32);

describe('a seal', () => {
  it('gives back what it sealed, and never seals twice alike', () => {
    const seal = new Seal(ROOT, 'webhook secrets');
    const sealed = seal.seal('whsec_ä');
    expect(new Seal(ROOT, 'webhook secrets').open(sealed)).toBe('whsec_ä');
    expect(seal.seal('whsec_ä').equals(sealed)).toBe(false);
    expect(sealed.includes('whsec_')).toBe(false);
  });

  it('opens nothing of another installation, of another purpose, or that was changed', () => {
    const sealed = new Seal(ROOT, 'webhook secrets').seal('text');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    expect(() => new Seal('s'.repeat(32), 'webhook secrets').open(sealed)).toThrow('INTERNAL_SECRET');
    expect(() => new Seal(ROOT, 'signing keys').open(sealed)).toThrow('INTERNAL_SECRET');
    expect(() => new Seal(ROOT, 'webhook secrets').open(changed)).toThrow('INTERNAL_SECRET');
    expect(() => new Seal(ROOT, 'webhook secrets').open(Buffer.alloc(3))).toThrow('INTERNAL_SECRET');
  });
});
