import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSecret, signedWebhook } from './freighthub.sample.js';
import { findSignatureFault } from './webhook.signature.js';

const NOW = Date.parse('2026-11-24T08:00:00Z');

const check = ({ headers, rawBody }: ReturnType<typeof signedWebhook>, secrets = [sampleSecret]) =>
  findSignatureFault(
    { timestamp: headers['freighthub-timestamp'], signature: headers['freighthub-signature'], rawBody },
    secrets,
    NOW,
  );

describe("FreightHub's signature", () => {
  it('holds over the raw bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        expect(check(signedWebhook(body, { at: NOW }))).toBeNull();
      }),
    );
  });

  it('fails for any other body, secret or timestamp', () => {
    const signed = signedWebhook('{"a":1}', { at: NOW });
    expect(check({ ...signed, rawBody: Buffer.from('{"a":2}') })).toMatch('does not match');
    expect(check(signed, ['another_secret_of_24_characters'])).toMatch('does not match');
    const moved = { ...signed.headers, 'freighthub-timestamp': String(NOW / 1000 + 1) };
    expect(check({ ...signed, headers: moved })).toMatch('does not match');
  });

  it('is refused more than five minutes off, either way', () => {
    expect(check(signedWebhook('{}', { at: NOW - 299_000 }))).toBeNull();
    expect(check(signedWebhook('{}', { at: NOW - 301_000 }))).toMatch('300 seconds off');
    expect(check(signedWebhook('{}', { at: NOW + 301_000 }))).toMatch('300 seconds off');
  });

  it('is required, with a number as its time', () => {
    const { rawBody } = signedWebhook('{}');
    expect(check({ headers: {}, rawBody })).toMatch('required');
    expect(check({ headers: { 'freighthub-timestamp': 'now', 'freighthub-signature': 'v1=00' }, rawBody })).toMatch(
      'number',
    );
  });

  it('holds under either secret, and for either of two signatures, while a secret rotates', () => {
    const signed = signedWebhook('{}', { at: NOW, secret: 'the_next_secret_of_24_characters' });
    expect(check(signed, [sampleSecret, 'the_next_secret_of_24_characters'])).toBeNull();
    const signature = `v1=00, ${signed.headers['freighthub-signature']}`;
    expect(
      check({ ...signed, headers: { ...signed.headers, 'freighthub-signature': signature } }, [
        'the_next_secret_of_24_characters',
      ]),
    ).toBeNull();
  });
});
