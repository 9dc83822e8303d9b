import { describe, expect, it } from 'vitest';
import { findCredentialFault } from './webhook.credential.js';

const KNOWN = ['the-first-credential', 'the-next-credential'];

describe("the credential of UPS's webhooks", () => {
  it.each([
    ['as it is', { credential: 'the-first-credential' }],
    ['as a bearer token', { authorization: 'Bearer the-first-credential' }],
    ['while it rotates', { credential: 'the-next-credential' }],
  ])('is known %s', (_, headers) => {
    expect(findCredentialFault(headers, KNOWN)).toBeNull();
  });

  it.each([
    ['another one', { credential: 'the-first-credentia' }, /not known/],
    ['none', {}, /required/],
    ['one of another kind', { authorization: 'Basic the-first-credential' }, /required/],
    ['an empty one', { credential: '' }, /required/],
  ])('is not %s', (_, headers, fault) => {
    expect(findCredentialFault(headers, KNOWN)).toMatch(fault);
  });
});
