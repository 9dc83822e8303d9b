import { describe, expect, it } from 'vitest';
import { type Exchange, Traffic } from './traffic.js';

const LIST = '/partner/v1/fulfilments';
const CONFIRM = '/partner/v1/fulfilments/sap-1-F1/confirmations';
const RECEIPT = { id: '3pl-east:1', status: 'accepted', receivedAt: '2026-11-25T08:00:00.000Z' };
const PROBLEM = { type: 'https://x.example/p', title: 'x', status: 404, code: 'not-found', correlationId: 'x' };

const traffic = new Traffic();
const headers = (type: string, more: Record<string, string> = {}) =>
  new Headers({ 'content-type': type, 'x-correlation-id': '0af7651916cd43dd8448eb211c80319c', ...more });
const answered = (more: Partial<Exchange>): Exchange => ({
  method: 'GET',
  target: LIST,
  requestHeaders: new Headers(),
  status: 200,
  headers: headers('application/json; charset=utf-8'),
  answerBody: { items: [], nextCursor: null },
  ...more,
});
const confirmed = (more: Partial<Exchange>) =>
  answered({
    method: 'POST',
    target: CONFIRM,
    requestHeaders: new Headers({ 'idempotency-key': '"1"' }),
    requestBody: { kind: 'accepted' },
    status: 201,
    answerBody: RECEIPT,
    ...more,
  });
const refused = (more: object, problem: object = {}) =>
  answered({
    status: 404,
    target: `${LIST}/x`,
    headers: headers('application/problem+json'),
    answerBody: { ...PROBLEM, ...problem },
    ...more,
  });

describe('traffic as the contract says', () => {
  it.each([
    answered({}),
    answered({ target: `${LIST}?limit=5` }),
    answered({ headers: headers('application/json', { ratelimit: '"burst";r=1;t=1' }) }),
    confirmed({}),
    refused({}),
    refused({}, { violated: ['burst'] }),
    refused(
      { method: 'POST', target: CONFIRM, status: 422, requestBody: { colour: 'red' } },
      { status: 422, code: 'validation-failed' },
    ),
    answered({ method: 'PATCH', status: 404 }),
    answered({ target: '/portal', headers: headers('text/html') }),
  ])('passes: $method $target $status', (exchange) => {
    expect(traffic.violations(exchange)).toEqual([]);
  });
});

describe('a violation', () => {
  it.each<[string, Exchange, RegExp]>([
    [
      'a member that the contract does not name',
      answered({ answerBody: { items: [], nextCursor: null, total: 0 } }),
      /additional properties \(total\)/,
    ],
    [
      'a member deep inside that it does not name',
      answered({ answerBody: { items: [{ colour: 'red' }], nextCursor: null } }),
      /\/items\/0 .*colour/,
    ],
    ['a member that is missing', answered({ answerBody: { items: [] } }), /required property 'nextCursor'/],
    ['a member of another type', answered({ answerBody: { items: {}, nextCursor: null } }), /\/items must be array/],
    [
      'a word outside an enumeration',
      confirmed({ answerBody: { ...RECEIPT, status: 'eaten' } }),
      /\/status must be equal to one of/,
    ],
    ['a status that is not told', answered({ status: 206 }), /no answer 206/],
    ['a failure of ours', refused({ status: 500 }, { status: 500, code: 'internal-error' }), /no answer 500/],
    [
      'a code that the operation does not tell',
      refused({}, { code: 'vendor-rejected' }),
      /\/code must be equal to one of/,
    ],
    [
      'a refusal that is no problem',
      refused({ headers: headers('application/json') }),
      /is application\/json, the contract says application\/problem\+json/,
    ],
    ['an operation that no contract has', answered({ target: '/partner/v1/secrets' }), /no operation of a contract/],
    [
      'a header that the contract does not name',
      answered({ headers: headers('application/json', { location: '/x' }) }),
      /has the header location and the contract has none/,
    ],
    [
      'a header that is missing',
      answered({ headers: new Headers({ 'content-type': 'application/json' }) }),
      /lacks the header x-correlation-id/,
    ],
    [
      'an accepted member that the contract does not name',
      confirmed({ requestBody: { kind: 'accepted', colour: 'red' } }),
      /was accepted: .*colour/,
    ],
    [
      'an accepted request without a header that is required',
      confirmed({ requestHeaders: new Headers() }),
      /a request without the header Idempotency-Key was accepted/,
    ],
    [
      'an accepted header outside its bounds',
      confirmed({ requestHeaders: new Headers({ 'idempotency-key': 'x'.repeat(201) }) }),
      /the header Idempotency-Key was accepted: .*200 characters/,
    ],
    [
      'an accepted request without the body that is required',
      confirmed({ requestBody: undefined }),
      /a request without a body was accepted/,
    ],
    ['an accepted request without what is required', confirmed({ requestBody: {} }), /was accepted: .*'kind'/],
    [
      'an accepted query parameter that the contract does not name',
      answered({ target: `${LIST}?colour=red` }),
      /colour was accepted/,
    ],
    [
      'an accepted query parameter outside its bounds',
      answered({ target: `${LIST}?limit=900` }),
      /limit was accepted: .*<= 200/,
    ],
  ])('is %s', (_, exchange, told) => {
    expect(traffic.violations(exchange).join('\n')).toMatch(told);
    expect(() => traffic.check(exchange)).toThrow('is not as its contract says');
  });
});
