import { describe, expect, it } from 'vitest';
import { answerHeadersOf, pathOf, requestHeadersOf, requireOwnPage } from './try.rules.js';

const PREFIX = '/portal/api/try';

describe('what can be tried out', () => {
  it.each([
    ['/partner/v2/fulfilments', '/partner/v2/fulfilments'],
    ['/partner/v1/fulfilments/sap-1-F1?limit=5&cursor=a%2Fb', '/partner/v1/fulfilments/sap-1-F1?limit=5&cursor=a%2Fb'],
    ['/partner/v2/fulfilments/a%20b', '/partner/v2/fulfilments/a%20b'],
  ])('is the partner API: %s', (path, to) => {
    expect(pathOf(`${PREFIX}${path}`, PREFIX)).toBe(to);
  });

  it.each([
    '/identity/v1/people',
    '/partner-admin/v1/partners',
    '/partner/v2/../../identity/v1/people',
    '/partner/v2/%2e%2e/%2E%2E/identity/v1/people',
    '/partner/v2//evil.example',
    '//evil.example/partner/v2/fulfilments',
    '/http://evil.example/partner/v2/x',
    '/partner/v2\\..\\..\\identity',
    '/partner',
    '',
  ])('is nothing else: %s', (path) => {
    expect(() => pathOf(`${PREFIX}${path}`, PREFIX)).toThrow(/partner API alone/);
  });

  it('stays at the host that it is meant for, whatever the path says', () => {
    const to = pathOf(`${PREFIX}/partner/v2/@evil.example:80/x`, PREFIX);
    expect(new URL(to, 'http://127.0.0.1:3000').host).toBe('127.0.0.1:3000');
  });
});

describe('who tries it out', () => {
  it('is a page of the portal', () => {
    expect(() => requireOwnPage({ headers: { 'sec-fetch-site': 'same-origin' } })).not.toThrow();
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(() => requireOwnPage({ headers: { 'sec-fetch-site': site } })).toThrow(/portal/);
  });
});

describe('what goes along', () => {
  it('is what the contract knows, no cookie and no token of the browser', () => {
    const headers = {
      cookie: 'crossdock-portal=x',
      authorization: 'Bearer mine',
      'x-forwarded-for': '1.2.3.4',
      host: 'evil.example',
      'idempotency-key': '"k"',
      'content-type': 'application/json',
    };
    expect(requestHeadersOf(headers)).toEqual({ 'idempotency-key': '"k"', 'content-type': 'application/json' });
  });

  it('is told back with the quota, and sets no cookie', () => {
    const headers = new Headers({
      'content-type': 'application/json',
      ratelimit: '"burst";r=599;t=60',
      'set-cookie': 'a=b',
      connection: 'close',
    });
    expect(answerHeadersOf(headers)).toEqual({
      'content-type': 'application/json',
      ratelimit: '"burst";r=599;t=60',
    });
  });
});
