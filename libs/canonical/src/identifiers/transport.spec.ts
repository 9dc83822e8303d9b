import { describe, expect, it } from 'vitest';
import { parseBolNumber, parseProNumber, parseScac, parseUnLocode } from './transport.js';

describe('transport identifiers', () => {
  it('takes a SCAC of two to four capitals only', () => {
    expect(parseScac('UPSN')).toBe('UPSN');
    for (const wrong of ['', 'U', 'upsn', 'UPSNA', 'UP5N', 'UPS ']) expect(() => parseScac(wrong)).toThrow('SCAC');
  });

  it('takes a UN/LOCODE of a country and a place', () => {
    expect(parseUnLocode('DEHAM')).toBe('DEHAM');
    expect(() => parseUnLocode('DEHA1')).toThrow('UN/LOCODE');
  });

  it('takes PRO and BOL numbers that a document can carry', () => {
    expect(parseProNumber('123-456789')).toBe('123-456789');
    expect(parseBolNumber('BOL/2026.1')).toBe('BOL/2026.1');
    expect(() => parseProNumber('1'.repeat(31))).toThrow('PRO number');
    expect(() => parseBolNumber('a\nb')).toThrow('BOL number');
  });
});
