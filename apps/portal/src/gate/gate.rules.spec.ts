import { describe, expect, it } from 'vitest';
import { answerHeadersOf, pathOf, requestHeadersOf, requireOwnPage } from './gate.rules.js';

const PREFIX = '/portal/api/try';
const OPEN = /^\/partner\/v\d{1,4}\//;
const path = (url: string) => pathOf(`${PREFIX}${url}`, PREFIX, OPEN);

describe('what can be asked through the portal', () => {
  it.each([
    ['/partner/v2/fulfilments', '/partner/v2/fulfilments'],
    ['/partner/v1/fulfilments/sap-1-F1?limit=5&cursor=a%2Fb', '/partner/v1/fulfilments/sap-1-F1?limit=5&cursor=a%2Fb'],
    ['/partner/v2/fulfilments/a%20b', '/partner/v2/fulfilments/a%20b'],
  ])('is what is open: %s', (url, to) => {
    expect(path(url)).toBe(to);
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
  ])('is nothing else: %s', (url) => {
    expect(() => path(url)).toThrow(/Nothing can be asked for/);
  });

  it('stays at the host that it is meant for, whatever the path says', () => {
    const to = path('/partner/v2/@evil.example:80/x');
    expect(new URL(to, 'http://127.0.0.1:3000').host).toBe('127.0.0.1:3000');
  });
});

describe('who asks', () => {
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
