import { Controller, Get, Param, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { keysAt, PageQuery, pageOf } from './index.js';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7].map(String);

class NumberQuery extends PageQuery {
  @IsOptional()
  @IsIn(['yes', 'no'])
  odd?: string;
}

@Controller(['partner/v1', 'partner/v2'])
class NumbersController {
  @Get('numbers')
  @Endpoint({ summary: 'List numbers', scope: 'numbers:read' })
  list(@Query() { cursor, limit, odd }: NumberQuery): object {
    const [after = '0'] = keysAt(cursor, /^\d+$/) ?? [];
    const parity = { yes: 1, no: 0 }[odd as 'yes' | 'no'];
    const fitting = NUMBERS.filter((each) => each > after && (parity === undefined || Number(each) % 2 === parity));
    return pageOf(fitting, limit, (each) => [each]);
  }

  @Get('owners/:id/numbers')
  @Endpoint({ summary: 'List numbers of an owner', scope: 'numbers:read' })
  listOf(@Param('id') id: string, @Query() { cursor, limit }: PageQuery): object {
    const [after = '0'] = keysAt(cursor, /^\d+$/) ?? [];
    return pageOf(
      NUMBERS.filter((each) => each > after).map((each) => `${id}${each}`),
      limit,
      (each) => [each.slice(id.length)],
    );
  }
}

let api: SampleApi;
let acme: string;
beforeAll(async () => {
  api = await startSampleApi('partner', [NumbersController]);
  acme = await tokenOf('acme', 'production');
});
afterAll(() => api.close());

const tokenOf = (partner: string, environment: string) =>
  api.issuer.token('partner', 'numbers:read', {
    claims: {
      kind: 'partner',
      client_id: `${partner}-${environment}`,
      partner_id: partner,
      partner_kind: '3pl',
      environment,
    },
  });

async function cursorOf(path: string): Promise<string> {
  const { body } = await api.call(path, { token: acme });
  expect(body['nextCursor']).toEqual(expect.any(String));
  return body['nextCursor'] as string;
}

const REFUSED = { status: 422, body: { errors: [{ pointer: '/query/cursor', code: 'invalid-cursor' }] } };

it('leads through the whole collection, in pages of changing size', async () => {
  const seen: unknown[] = [];
  let cursor: unknown = '';
  for (let limit = 1; cursor !== null; limit++) {
    const { body } = await api.call(`/partner/v1/numbers?limit=${limit}${cursor && `&cursor=${cursor}`}`, {
      token: acme,
    });
    seen.push(...(body['items'] as unknown[]));
    cursor = body['nextCursor'];
  }
  expect(seen).toEqual(NUMBERS);
});

it.each([
  ['for another partner', () => tokenOf('other', 'production')],
  ["for the same partner's other world", () => tokenOf('acme', 'sandbox')],
])('is none %s', async (_, token) => {
  const cursor = await cursorOf('/partner/v1/numbers?limit=2');
  expect(await api.call(`/partner/v1/numbers?cursor=${cursor}`, { token: await token() })).toMatchObject(REFUSED);
  expect(await api.call(`/partner/v1/numbers?cursor=${cursor}`, { token: acme })).toMatchObject({ status: 200 });
});

it.each([
  ['of another version', '/partner/v1/numbers?limit=2', '/partner/v2/numbers?limit=2'],
  ['of another collection', '/partner/v1/numbers?limit=2', '/partner/v1/owners/a/numbers?limit=2'],
  ["of another owner's", '/partner/v1/owners/a/numbers?limit=2', '/partner/v1/owners/b/numbers?limit=2'],
  ['with other filters', '/partner/v1/numbers?limit=2&odd=yes', '/partner/v1/numbers?limit=2&odd=no'],
  ['with fewer filters', '/partner/v1/numbers?limit=2&odd=yes', '/partner/v1/numbers?limit=2'],
])('is none %s', async (_, given, elsewhere) => {
  const cursor = await cursorOf(given);
  expect(await api.call(`${elsewhere}&cursor=${cursor}`, { token: acme })).toMatchObject(REFUSED);
  expect(await api.call(`${given}&cursor=${cursor}`, { token: acme })).toMatchObject({ status: 200 });
});

it('is none that a collection made and nobody sealed', async () => {
  for (const cursor of ['["2"]', Buffer.from('["2"]').toString('base64url')])
    expect(await api.call(`/partner/v1/numbers?cursor=${cursor}`, { token: acme })).toMatchObject(REFUSED);
});
