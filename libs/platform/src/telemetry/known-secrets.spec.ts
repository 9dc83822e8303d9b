import { describe, expect, it } from 'vitest';
import { keepSecret, keepSecretHeaders, withoutKnownSecrets } from './known-secrets.js';
import { createRootLogger } from './logger.js';

const told = (text: string) => withoutKnownSecrets(text);

describe('a credential that is known', () => {
  it.each([
    ['as it is', (secret: string) => secret],
    ['in a URL', encodeURIComponent],
    ['in JSON', (secret: string) => JSON.stringify({ secret })],
    ['in base64', (secret: string) => Buffer.from(secret).toString('base64')],
  ])('is in no text: %s', (_, written) => {
    const secret = 'open "sesame"/ü'.replaceAll(' ', '+');
    keepSecret(secret);
    const text = told(`the vendor said: ${written(secret)}, and no more`);
    expect(text).toContain('[redacted]');
    expect(text).toContain(', and no more');
    expect(text).not.toContain('sesame');
  });

  it('is each of two while it rotates, also without what says what it is', () => {
    keepSecret('whsec_b25lLW9mLXR3bw== whsec_dHdvLW9mLXR3bw==');
    expect(told('b25lLW9mLXR3bw== or whsec_dHdvLW9mLXR3bw==')).toBe('[redacted] or [redacted]');
  });

  it('is what was sent in the headers of a call, scheme and names left', () => {
    keepSecretHeaders({
      authorization: 'Bearer token-of-this-call',
      'x-api-key': 'key-of-this-call',
      cookie: 'SAP_SESSIONID=session-of-this-call; lang=EN',
      'content-type': 'application/json',
    });
    expect(told('Bearer token-of-this-call, key-of-this-call, SAP_SESSIONID=session-of-this-call; lang=EN')).toBe(
      'Bearer [redacted], [redacted], SAP_SESSIONID=[redacted]; lang=EN',
    );
    expect(told('application/json')).toBe('application/json');
  });

  it('is not a word of everyday texts', () => {
    keepSecret('secret');
    expect(told('it is no secret')).toBe('it is no secret');
  });

  it('is taken out as a whole where another one is a part of it', () => {
    keepSecret('part-of-it');
    keepSecret('part-of-it-and-the-rest');
    expect(told('part-of-it-and-the-rest')).toBe('[redacted]');
  });

  it('is in no line of a log', () => {
    keepSecret('planted-in-a-log');
    const lines: string[] = [];
    const log = createRootLogger('trace', (line) => lines.push(line));
    log.trace({ url: 'x?q=planted-in-a-log', deep: [{ text: 'planted-in-a-log' }] }, 'with planted-in-a-log');
    log.error({ err: new Error('planted-in-a-log', { cause: new Error('planted-in-a-log') }) });
    expect(lines.join()).not.toContain('planted-in-a-log');
  });

  it('is forgotten when many others were used after it, so that it takes no more memory than that', () => {
    for (let nth = 0; nth < 1_000; nth++) keepSecretHeaders({ authorization: `Bearer passing-token-${nth}-end` });
    expect(told('passing-token-999-end')).toBe('[redacted]');
    expect(told('passing-token-1-end')).toBe('passing-token-1-end');
  });
});
