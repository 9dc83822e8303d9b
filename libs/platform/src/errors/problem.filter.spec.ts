import { BadRequestException, Controller, Get, HttpException, Inject, NotAcceptableException } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_URL, type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { VendorError, type VendorErrorKind } from '../http/index.js';
import { Database } from '../persistence/index.js';
import { FinalError, PROBLEMS, type ProblemCode, ProblemError, RetryableError } from './index.js';

/** What the next request ends with. */
let fails: (database: Database) => unknown = () => undefined;

@Controller('erp/v1')
class FailingController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('fail')
  @Endpoint({ summary: 'Fail', public: true })
  async fail(): Promise<unknown> {
    return await fails(this.database);
  }
}

let erp: SampleApi;
beforeAll(async () => {
  erp = await startSampleApi('erp', [FailingController]);
});
afterAll(() => erp.close());

async function answerTo(failing: typeof fails) {
  fails = failing;
  const answer = await erp.call('/erp/v1/fail');
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.body.status).toBe(answer.status);
  expect(answer.body.correlationId).toMatch(/^[0-9a-f]{32}$/);
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|"stack"/);
  return answer;
}
const throwing = (error: unknown) => () => {
  throw error;
};

describe.each(Object.entries(PROBLEMS) as [ProblemCode, (typeof PROBLEMS)[ProblemCode]][])(
  'the problem %s',
  (code, { status, title }) => {
    it('is answered with its status, type and constant title', async () => {
      const answer = await answerTo(throwing(new ProblemError(code, 'what happened')));
      const type =
        code === 'quota-exceeded'
          ? 'https://iana.org/assignments/http-problem-types#quota-exceeded'
          : `${PUBLIC_URL}/portal/problems/${code}`;
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ type, title, code, detail: 'what happened' });
      if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
      if (status === 503 || status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    });

    it('is the one that the code of an inner API means', async () => {
      expect((await answerTo(throwing(new FinalError(code, 'because')))).body.code).toBe(code);
    });
  },
);

describe('a problem', () => {
  it('keeps its errors, headers and extensions; those never replace what every problem has', async () => {
    const errors = [{ pointer: '/a', code: 'wrong', message: 'is wrong' }];
    const extensions = { balance: 30, status: 200, code: 'fine' };
    const problem = new ProblemError('conflict', undefined, { errors, headers: { 'x-own': '1' }, extensions });
    const { status, body, headers } = await answerTo(throwing(problem));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'conflict', status: 409, balance: 30, errors });
    expect(headers.get('x-own')).toBe('1');
  });
});

describe('an error of a vendor', () => {
  it.each<[VendorErrorKind, ProblemCode]>([
    ['rejected', 'vendor-rejected'],
    ['not-found', 'not-found'],
    ['conflict', 'conflict'],
    ['unclear', 'vendor-unclear'],
    ['garbage', 'vendor-unclear'],
    ['unavailable', 'vendor-unavailable'],
    ['rate-limited', 'vendor-unavailable'],
    ['auth', 'vendor-unavailable'],
  ])('%s is %s', async (kind, code) => {
    const error = new VendorError(kind, 'sap said no', { body: { password: 'sesame' }, retryAfterMs: 6_500 });
    const { body, text, headers } = await answerTo(throwing(error));
    expect(body.code).toBe(code);
    expect(text).not.toContain('sesame');
    if (code === 'vendor-unavailable') expect(headers.get('retry-after')).toBe('7');
  });
});

describe('an outcome of an inner API', () => {
  it('that may be tried again is a 503 that says when', async () => {
    const { status, headers } = await answerTo(throwing(new RetryableError('x', 'busy', { retryAfterMs: 2_100 })));
    expect([status, headers.get('retry-after')]).toEqual([503, '3']);
  });

  it.each(['credit-exceeded', 'constructor', '__proto__'])('of the unknown code %s is a refusal', async (code) => {
    const { status, body } = await answerTo(throwing(new FinalError(code, 'no')));
    expect([status, body.code]).toEqual([422, 'vendor-rejected']);
  });
});

describe('a refusal of the framework', () => {
  it.each<[unknown, number, ProblemCode]>([
    [new BadRequestException('no JSON'), 400, 'malformed-request'],
    [new HttpException('no', 401), 401, 'unauthenticated'],
    [new HttpException('no', 403), 403, 'forbidden'],
    [new HttpException('no', 404), 404, 'not-found'],
    [new HttpException('no', 405), 405, 'method-not-allowed'],
    [new NotAcceptableException('no'), 400, 'malformed-request'],
    [new HttpException('no', 409), 409, 'conflict'],
    [new HttpException('no', 410), 410, 'gone'],
    [new HttpException('no', 412), 412, 'precondition-failed'],
    [new HttpException('no', 417), 400, 'malformed-request'],
    [new HttpException('no', 428), 428, 'precondition-required'],
    [new HttpException('no', 431), 431, 'header-fields-too-large'],
    [new HttpException('no', 408), 408, 'request-timeout'],
    [Object.assign(new Error('too long'), { statusCode: 414 }), 400, 'malformed-request'],
    [new HttpException('no', 503), 503, 'service-unavailable'],
    [new HttpException('no', 502), 500, 'internal-error'],
  ])('%s: %i %s', async (error, status, code) => {
    const answer = await answerTo(throwing(error));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a failure of ours', () => {
  it.each<[string, unknown]>([
    ['an error', new Error('password=sesame in /srv/app/secret.ts')],
    ['a text', 'sesame'],
    ['nothing', undefined],
    ['null', null],
    ['an error that claims a status', Object.assign(new Error('sesame'), { status: 418, statusCode: 'sesame' })],
  ])('tells nothing of the inside: %s', async (_, error) => {
    const { status, body, text } = await answerTo(throwing(error));
    expect([status, body.code, body.detail]).toEqual([500, 'internal-error', undefined]);
    expect(text).not.toContain('sesame');
  });

  it.each([
    ['a constraint', `INSERT INTO platform.quota_uses VALUES ('sesame', '{}'), ('sesame', '{}')`],
    ['a syntax error', 'SELECT sesame FROM nowhere'],
    ['a wrong value', `SELECT 'sesame'::uuid`],
  ])('of Postgres as well: %s', async (_, sql) => {
    const { status, text } = await answerTo((database) => database.query(sql));
    expect(status).toBe(500);
    expect(text).not.toMatch(/sesame|quota_uses|nowhere|SELECT|INSERT|uuid|syntax|violates/);
  });
});

describe('a database that is away or overloaded', () => {
  const RAISE = (code: string) => `DO $$ BEGIN RAISE EXCEPTION 'sesame' USING ERRCODE = '${code}'; END $$`;
  it.each<[string, (database: Database) => unknown]>([
    ['it ends the connection', (database) => database.query('SELECT pg_terminate_backend(pg_backend_pid())')],
    [
      'it ends the connection in a transaction',
      (database) => database.transaction((tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())')),
    ],
    [
      'the connection was lost',
      (database) =>
        database.transaction(async (tx) => {
          await tx.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
          return tx.query('SELECT 1');
        }),
    ],
    ['it takes no more connections', (database) => database.query(RAISE('53300'))],
    ['it takes too long', (database) => database.query(RAISE('57014'))],
    ['it gives way to another transaction', (database) => database.query(RAISE('40P01'))],
  ])('is a 503 that says when to come again: %s', async (_, failing) => {
    const { status, body, headers, text } = await answerTo(failing);
    expect([status, body.code]).toEqual([503, 'service-unavailable']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(text).not.toMatch(/sesame|terminat/);
  });
});
