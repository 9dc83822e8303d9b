import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPrivateData } from './private-data.js';

describe('a record kept for long', () => {
  it('keeps what is said of goods', () => {
    const body = {
      kind: 'picked',
      lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }],
      at: null,
    };
    expect(withoutPrivateData(body)).toEqual(body);
  });

  it('has no secrets, by name or by shape', () => {
    expect(
      withoutPrivateData({
        clientSecret: 's',
        note: 'whsec_QUJDREVGR0g=',
        deep: [{ apiKey: 'k', count: 2 }],
        tokens: 3,
      }),
    ).toEqual({
      clientSecret: '[redacted]',
      note: 'whsec_[redacted]',
      deep: [{ apiKey: '[redacted]', count: 2 }],
      tokens: 3,
    });
  });

  it('has no mail address inside of a text, and no secret beside it', () => {
    expect(withoutPrivateData('m.jansen+x@east.example called; password=sesame was told to @all')).toBe(
      '[redacted] called; password=[redacted] was told to @all',
    );
  });

  it('has no persons: mail, phone, street, signature, and a name beside them', () => {
    expect(
      withoutPrivateData({
        name: 'East Warehousing',
        contacts: [{ name: 'M. Jansen', email: 'm@example.org', role: 'developer' }],
        shipTo: { name: 'Household', street: 'Way 1', city: 'Hamburg', postalCode: '20095', country: 'DE' },
        signedBy: 'M. Jansen',
      }),
    ).toEqual({
      name: 'East Warehousing',
      contacts: [{ name: '[redacted]', email: '[redacted]', role: 'developer' }],
      shipTo: { name: '[redacted]', street: '[redacted]', city: 'Hamburg', postalCode: '20095', country: 'DE' },
      signedBy: '[redacted]',
    });
  });

  it('has the beginning of long texts only, and is made in time whatever they hold', () => {
    const started = performance.now();
    for (const long of ['x'.repeat(1_000_000), 'eyJ-'.repeat(250_000), '"token'.repeat(150_000)])
      expect(String(withoutPrivateData(long)).length).toBeLessThan(2_100);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is as shallow as it is bounded', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 40; level++) deep = { deep };
    expect(JSON.stringify(withoutPrivateData(deep))).toContain('[deeper]');
  });

  it('says the same of a member whatever was said of one of that name before', () => {
    const before = { token: 'abc', name: 'Crate', phone: null };
    expect(withoutPrivateData(before)).toEqual({ token: '[redacted]', name: '[redacted]', phone: null });
    expect(withoutPrivateData({ token: 3, name: 'Crate' })).toEqual({ token: 3, name: 'Crate' });
    expect(withoutPrivateData({ TOKEN: 'abc', Name: 'Crate', Phone: '1' })).toEqual({
      TOKEN: '[redacted]',
      Name: '[redacted]',
      Phone: '[redacted]',
    });
  });

  it('holds no secret that hides in any other text', () => {
    const secret = fc.constantFrom(
      'Bearer abcdef12',
      'basic QWxhZGRpbg==',
      'whsec_Q',
      'eyJh.b.c',
      'x://y@',
      'api_key=k',
      'APIKEY=k',
      '"token":""',
    );
    const around = fc.string({ maxLength: 30, unit: fc.constantFrom(' ', ',', ';', 'ä', '!') });
    fc.assert(
      fc.property(around, secret, around, (before, hidden, after) => {
        expect(withoutPrivateData(`${before} ${hidden} ${after}`)).toContain('[redacted]');
      }),
    );
  });
});
