import { describe, expect, it } from 'vitest';
import { createRootLogger } from './logger.js';
import { runInContext } from './request-context.js';

function logTo(level = 'trace') {
  const lines: string[] = [];
  const log = createRootLogger(level, (line) => lines.push(line));
  return { log, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>, text: () => lines.join('\n') };
}

describe('a log line', () => {
  it('carries the correlation id and the order of the work in hand', async () => {
    const { log, last } = logTo();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await runInContext({ traceparent, orderId: 'sap-1' }, async () => {
      await new Promise((done) => setTimeout(done, 1));
      log.child({ name: 'part' }).info({ size: 3 }, 'something happened');
    });
    expect(last()).toMatchObject({
      name: 'part',
      msg: 'something happened',
      size: 3,
      correlationId: '0af7651916cd43dd8448eb211c80319c',
      orderId: 'sap-1',
    });
    expect(last().time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it.each([
    'authorization',
    'Authorization',
    'proxy-authorization',
    'cookie',
    'set-cookie',
    'password',
    'sapPassword',
    'client_secret',
    'clientSecret',
    'webhookSecret',
    'x-api-key',
    'apiKey',
    'api_key',
    'access_token',
    'refreshToken',
    'credentials',
    'privateKey',
  ])('never has what is called %s, at whatever depth', (name) => {
    const { log, text } = logTo();
    const secret = { [name]: 'sesame' };
    log.info(secret, 'one');
    log.info({ a: { b: { c: { d: secret } } }, list: [[secret]], headers: { [name]: ['sesame', 'sesame'] } }, 'deep');
    log.child({ [name]: 'sesame' }).info('bound');
    log.error({ err: Object.assign(new Error('failed'), { config: { headers: secret } }) }, 'failed');
    expect(text()).not.toContain('sesame');
  });

  it.each([
    'Bearer sesame-open-sesame',
    'Basic c2VzYW1lOnNlc2FtZQ==',
    'whsec_c2VzYW1l+/sesame=',
    'eyJhbGciOiJFUzI1NiJ9.c2VzYW1l.c2VzYW1l',
    'postgresql://crossdock:sesame@db.internal/crossdock',
    'https://vendor.test/?password=sesame&x=1',
    'client_secret=sesame',
  ])('never has %s, wherever it is written', (secret) => {
    const { log, text } = logTo();
    log.info(`calling with ${secret} now`);
    log.info({ note: [secret], header: { value: `${secret}` } }, 'members');
    log.error({ err: new Error(`refused ${secret}`, { cause: new Error(secret) }) }, 'failed');
    expect(text()).not.toMatch(/sesame|c2VzYW1l/);
    expect(text()).toContain('[redacted]');
  });

  it('tells of an error how it happened, with its causes, and not what people wrote', () => {
    const { log, last, text } = logTo();
    const refused = Object.assign(new Error('duplicate key value violates unique constraint'), {
      code: '23505',
      constraint: 'orders_pkey',
      query: 'INSERT INTO orders VALUES ($1)',
      parameters: ['Erika Mustermann'],
      detail: 'Key (name)=(Erika Mustermann) already exists.',
      body: { shipTo: 'Erika Mustermann' },
    });
    log.error({ err: new Error('order not stored', { cause: refused }) }, 'failed');
    expect(last().err).toMatchObject({
      type: 'Error',
      message: 'order not stored',
      stack: expect.stringContaining('logger.spec'),
      cause: { code: '23505', constraint: 'orders_pkey', query: 'INSERT INTO orders VALUES ($1)' },
    });
    expect(text()).not.toContain('Mustermann');
    log.error(new Error('bare'));
    expect(last()).toMatchObject({ err: { message: 'bare' } });
  });

  it('keeps what only sounds secret, is deep, or is round', () => {
    const { log, last } = logTo();
    const round: Record<string, unknown> = { tokens: 3, secretSet: true, at: new Date(0), big: null };
    round.self = round;
    expect(() => log.info(round, 'round')).not.toThrow();
    expect(last()).toMatchObject({ tokens: 3, secretSet: true, at: '1970-01-01T00:00:00.000Z', big: null });
  });

  it('of a level that is none: the configuration refuses it, logging does not', () => {
    const { log, text } = logTo('loud');
    log.info('heard');
    log.debug('not heard');
    expect(text()).toContain('heard');
    expect(text()).not.toContain('not heard');
  });
});
