import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../../test/support/sample-api.js';
import { ProblemError } from '../../errors/index.js';
import { contractOf } from '../../governance/index.js';
import { Database } from '../../persistence/index.js';
import { Endpoint, ExpectedVersion, IfMatch, withVersion } from '../index.js';

class Thing {
  @ApiProperty({ type: String, example: 'x' }) @IsString() name: string;
}
type Row = Thing & { used: boolean; version: number };

const SCOPE = 'things:write';

@Controller('wms/v1/things')
class ThingsController {
  constructor(private readonly database: Database) {}

  @Get(':id')
  @Endpoint({ summary: 'Read a thing', scope: SCOPE, etag: true })
  @ApiOkResponse({ type: Thing })
  async read(@Param('id') id: string): Promise<Row> {
    const [row] = await this.database.query<Row>('SELECT name, used, version FROM things WHERE id = $1', [id]);
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  @Put(':id')
  @Endpoint({ summary: 'Change a thing', scope: SCOPE, etag: true })
  @ApiOkResponse({ type: Thing })
  async replace(
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { name }: Thing,
  ): Promise<Thing> {
    await this.read(id);
    const { versions } = expected;
    const [[row]] = (await this.database.dataSource.query(
      `UPDATE things SET name = $3, version = version + 1
       WHERE id = $1 AND ($2::text[] IS NULL OR version::text = ANY($2)) RETURNING name, version`,
      [id, versions, name],
    )) as [Row[]];
    if (!row) throw expected.failed();
    return withVersion({ name: row.name }, row.version);
  }

  @Patch(':id')
  @Endpoint({ summary: 'Change a part of a thing', scope: SCOPE, etag: true })
  @ApiOkResponse({ type: Thing })
  patch(@Param('id') id: string, @IfMatch() expected: ExpectedVersion, @Body() thing: Thing): Promise<Thing> {
    return this.database.transaction(async (tx) => {
      const [row] = (await tx.query('SELECT version FROM things WHERE id = $1 FOR UPDATE', [id])) as [Row?];
      if (!row) throw new ProblemError('not-found');
      expected.check(row.version);
      await tx.query('UPDATE things SET name = $2, version = version + 1 WHERE id = $1', [id, thing.name]);
      return withVersion({ name: thing.name }, row.version + 1);
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({ summary: 'Delete a thing', scope: SCOPE, etag: true })
  @ApiNoContentResponse()
  async delete(@Param('id') id: string, @IfMatch() expected: ExpectedVersion): Promise<void> {
    const { versions } = expected;
    const [, deleted] = (await this.database.dataSource.query(
      'DELETE FROM things WHERE id = $1 AND ($2::text[] IS NULL OR version::text = ANY($2))',
      [id, versions],
    )) as [unknown, number];
    if (deleted === 0) throw expected.failed();
  }
}

let api: SampleApi;
let token: string;
beforeAll(async () => {
  api = await startSampleApi('wms', [ThingsController]);
  token = await api.issuer.token('wms', SCOPE);
  await api.database.query(
    'CREATE TABLE things (id text PRIMARY KEY, name text, version int NOT NULL, used boolean NOT NULL DEFAULT false)',
  );
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.database.query(`DELETE FROM things`);
  await api.database.query(`INSERT INTO things (id, name, version) VALUES ('a', 'first', 7)`);
});

const call = (method: string, headers: Record<string, string> = {}, name = 'second') =>
  api.call('/wms/v1/things/a', {
    method,
    token,
    headers,
    ...(method === 'PUT' || method === 'PATCH' ? { body: JSON.stringify({ name }) } : {}),
  });
const nameNow = async () => (await call('GET')).body.name;

const tagNow = async () => String((await call('GET')).headers.get('etag'));

describe('ETag', () => {
  it('tells the version of what is read and of what was changed', async () => {
    expect(await tagNow()).toMatch(/^"7\.[\w-]{43}"$/);
    expect((await call('PUT', { 'if-match': '"7"' })).headers.get('etag')).toBe('"8"');
    expect((await call('PATCH', { 'if-match': '"8"' })).headers.get('etag')).toBe('"9"');
    expect(await tagNow()).toMatch(/^"9\./);
  });

  it.each(['TAG', 'W/TAG', '*', '"1", TAG', '"1",W/TAG , "2"'])(
    'If-None-Match: %s is known already: 304',
    async (known) => {
      const tag = await tagNow();
      const { status, text, headers } = await call('GET', { 'if-none-match': known.replace('TAG', tag) });
      expect([status, text, headers.get('etag')]).toEqual([304, '', tag]);
    },
  );

  it('is another one when the answer is, also at the same version: then it is told in full', async () => {
    const before = await tagNow();
    await api.database.query('UPDATE things SET used = true');
    const { status, headers, body } = await call('GET', { 'if-none-match': before });
    expect([status, body.used]).toEqual([200, true]);
    expect(headers.get('etag')).not.toBe(before);
  });

  it('If-None-Match of another version: the whole answer', async () => {
    expect(await call('GET', { 'if-none-match': '"6", "70"' })).toMatchObject({ status: 200, body: { name: 'first' } });
  });

  it('a read for one version only is refused when it is another', async () => {
    for (const tag of ['"7"', await tagNow()]) expect((await call('GET', { 'if-match': tag })).status).toBe(200);
    expect(await call('GET', { 'if-match': '"6"' })).toMatchObject({
      status: 412,
      body: { code: 'precondition-failed' },
    });
  });
});

describe.each(['PUT', 'PATCH', 'DELETE'])('%s', (method) => {
  it('without If-Match: 428, nothing changed', async () => {
    expect(await call(method)).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
    expect(await nameNow()).toBe('first');
  });

  // Weak tags never match strongly; a number that is none must not reach the column.
  it.each(['"6"', 'W/"7"', '"5", "6"', '"seven"', '"99999999999999999999"', ',', '""'])(
    'with a stale If-Match, %s: 412, nothing changed',
    async (tags) => {
      expect(await call(method, { 'if-match': tags })).toMatchObject({
        status: 412,
        body: { code: 'precondition-failed' },
      });
      expect(await nameNow()).toBe('first');
    },
  );

  it.each(['"7"', '*', '"6", "7"', '"6",, "7",'])('with If-Match: %s it happens', async (tags) => {
    expect([200, 204]).toContain((await call(method, { 'if-match': tags })).status);
  });

  it('with the ETag that was read it happens, also when it was used since', async () => {
    const tag = await tagNow();
    await api.database.query('UPDATE things SET used = true');
    expect([200, 204]).toContain((await call(method, { 'if-match': tag })).status);
  });

  it.each(['7', '"7', '"7" "8"', '"7", *'])('with an If-Match that is none, %s: 400, nothing changed', async (tags) => {
    expect(await call(method, { 'if-match': tags })).toMatchObject({
      status: 400,
      body: { code: 'malformed-request' },
    });
    expect(await nameNow()).toBe('first');
  });
});

describe('twenty changes of one version at once', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('by %s: one happens, the others are told', async (method) => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => call(method, { 'if-match': '"7"' }, `n${n}`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 300 && ![404, 412].includes(status))).toEqual([]);
  });
});

describe('a route with an etag', () => {
  it('that changes something without asking for its version stops the start', async () => {
    @Controller('wms/v1/blind')
    class Blind {
      @Put(':id')
      @Endpoint({ summary: 'Change blindly', scope: SCOPE, etag: true })
      replace(): void {}
    }
    await expect(startSampleApi('wms', [Blind])).rejects.toThrow(/without @IfMatch\(\): PUT Blind.replace/);
  });

  it('says all of it in its contract', () => {
    const item = contractOf(api.app, api.api).paths['/wms/v1/things/{id}'] as Record<
      string,
      {
        'x-etag'?: true;
        parameters: { name: string; required: boolean }[];
        responses: Record<string, { description: string; headers?: Record<string, unknown> }>;
      }
    >;
    for (const method of ['put', 'patch', 'delete']) {
      const { parameters, responses } = item[method] as (typeof item)[string];
      expect(parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', in: 'header', required: true }));
      expect(responses['412']?.description).toContain('precondition-failed');
      expect(responses['428']?.description).toContain('precondition-required');
    }
    const { get, put } = item as Required<Pick<typeof item, 'get' | 'put'>>;
    expect(get?.parameters).toContainEqual(expect.objectContaining({ name: 'If-None-Match', required: false }));
    expect(Object.keys(get?.responses ?? {})).toContain('304');
    for (const operation of [get, put]) expect(operation?.responses['200']?.headers).toHaveProperty('ETag');
    expect(get?.['x-etag']).toBeUndefined();
  });
});
