import { describe, expect, it } from 'vitest';
import { keepSecret } from '../telemetry/index.js';
import { VendorError } from './vendor.error.js';

describe('an error in a vendor’s words', () => {
  it('has none of the credentials that it shows, whether they are known or look like one', () => {
    keepSecret('word-of-the-wise');
    const { message, vendorCode } = new VendorError('rejected', 'CROSSDOCK/word-of-the-wise, Bearer abcdef123', {
      vendorCode: 'NO word-of-the-wise',
    });
    expect([message, vendorCode]).toEqual(['CROSSDOCK/[redacted], Bearer [redacted]', 'NO [redacted]']);
  });

  it('can be read and kept: it has an end, and letters alone', () => {
    const { message } = new VendorError('rejected', `a\0b\ud800c\n${'no. '.repeat(250_000)}`);
    expect(message).toMatch(/^a\ufffdb\ufffdc\n(no\. )+no?\.?… \(1000006 characters\)$/);
    expect(message.length).toBeLessThan(2_100);
  });

  it('is a text, whatever the vendor gave for one', () => {
    expect(new VendorError('rejected', { de: 'nein' } as never).message).toBe('[object Object]');
  });

  it('is as it was where there is nothing of that', () => {
    const words = 'VL/363 Material SKU-1 hat keinen Bestand; Plant: 1010 – gesperrt';
    expect(new VendorError('rejected', words).message).toBe(words);
  });
});
