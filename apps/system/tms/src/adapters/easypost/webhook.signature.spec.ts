import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSecret, signedWebhook } from './easypost.sample.js';
import { findSignatureFault } from './webhook.signature.js';

const check = ({ headers, rawBody }: ReturnType<typeof signedWebhook>, secrets = [sampleSecret]) =>
  findSignatureFault(headers['x-hmac-signature'], rawBody, secrets);

describe("EasyPost's signature", () => {
  it('holds over the raw bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        expect(check(signedWebhook(body))).toBeNull();
      }),
    );
  });

  it('is the one that is known of these bytes', () => {
    // openssl dgst -sha256 -hmac "$(printf 'se\xcc\x81cret')"
    const signature = 'hmac-sha256-hex=ff3364cf41e78e4bd8bd5e9d396656050ae23c57588c3c98380ea32bbad54e64';
    expect(findSignatureFault(signature, Buffer.from('{"weight": 17.0}'), ['sécret'.normalize('NFC')])).toBeNull();
  });

  it('holds of a secret in whichever Unicode form it was typed in', () => {
    expect(check(signedWebhook('{}', 'sécret'.normalize('NFC')), ['sécret'.normalize('NFD')])).toBeNull();
  });

  it('fails for any other body or secret, for one without its prefix, and where there is none', () => {
    const signed = signedWebhook('{"a":1}');
    expect(check({ ...signed, rawBody: Buffer.from('{"a": 1}') })).toMatch('does not match');
    expect(check(signed, ['another secret'])).toMatch('does not match');
    const bare = signed.headers['x-hmac-signature']?.replace('hmac-sha256-hex=', '');
    expect(findSignatureFault(bare, signed.rawBody, [sampleSecret])).toMatch('does not match');
    expect(check({ ...signed, headers: {} })).toMatch('required');
  });

  it('holds under either secret while one rotates', () => {
    expect(check(signedWebhook('{}', 'the-next-secret'), [sampleSecret, 'the-next-secret'])).toBeNull();
  });
});
