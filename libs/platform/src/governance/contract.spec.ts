import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeEndpoint, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_URL, type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { Endpoint } from '../access/index.js';
import { PROBLEMS } from '../errors/index.js';
import { contractOf } from './index.js';

class Thing {
  @ApiProperty({ type: String, example: 'x' }) @IsString() name: string;
}

@Controller('erp/v1/things')
class ThingsController {
  @Get()
  @Endpoint({ summary: 'List things', scope: 'erp:read' })
  @ApiOkResponse({ type: [Thing] })
  list(): Thing[] {
    return [];
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a thing', scope: 'erp:read' })
  @ApiOkResponse({ type: Thing })
  read(@Param('id') name: string): Thing {
    return { name };
  }

  @Post()
  @Endpoint({ summary: 'Make a thing', scope: 'erp:write', idempotent: true, problems: ['conflict'] })
  @ApiCreatedResponse({ type: Thing })
  create(@Body() thing: Thing): Thing {
    return thing;
  }

  @Post('hooks')
  @Endpoint({ summary: 'Be told', public: true })
  @ApiCreatedResponse()
  receiveHook(): void {}

  @Get('internal/hidden')
  @ApiExcludeEndpoint()
  @Endpoint({ summary: 'For ourselves', scope: 'erp:read' })
  hidden(): string {
    return '';
  }
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: Record<string, string[]>[];
  readonly parameters?: { name: string; in: string; required?: boolean }[];
  readonly responses: Record<string, { description: string; content?: Record<string, object> }>;
}

let erp: SampleApi;
beforeAll(async () => {
  erp = await startSampleApi('erp', [ThingsController]);
});
afterAll(() => erp.close());

const contract = () => contractOf(erp.app, erp.api);
function operations(): Map<string, Operation> {
  const found = Object.entries(contract().paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation as Operation,
    ]),
  );
  return new Map(found);
}
const of = (name: string) => operations().get(name) as Operation;

describe('a contract', () => {
  it('lists what this API serves, and neither probes nor what is excluded', () => {
    expect([...operations().keys()].sort()).toEqual([
      'GET /erp/v1/things',
      'GET /erp/v1/things/{id}',
      'POST /erp/v1/things',
      'POST /erp/v1/things/hooks',
    ]);
  });

  it('is the same bytes each time it is made', () => {
    expect(JSON.stringify(contract())).toBe(JSON.stringify(contract()));
  });

  it('names no address of the place it was made at', () => {
    expect(JSON.stringify(contract())).not.toContain(PUBLIC_URL);
  });

  it('is OpenAPI 3.1 without leftovers of 3.0', () => {
    expect(contract().openapi).toMatch(/^3\.1/);
    expect(JSON.stringify(contract())).not.toContain('"nullable"');
  });

  it('gives every operation an id of its own, a summary, and the problems that it can end in', () => {
    const all = [...operations().values()];
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(of('GET /erp/v1/things').operationId).toBe('listThings');
    expect(of('GET /erp/v1/things/{id}').operationId).toBe('readThing');
    expect(of('POST /erp/v1/things/hooks').operationId).toBe('receiveHook');
    for (const { summary, responses } of all) {
      expect(summary).toMatch(/\w/);
      for (const status of Object.keys(responses).filter((each) => Number(each) >= 400))
        expect(Object.keys(responses[status]?.content ?? {})).toEqual(['application/problem+json']);
    }
    const statuses = (name: string) => Object.keys(of(name).responses);
    expect(statuses('GET /erp/v1/things')).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '422', '429', '503']),
    );
    expect(of('POST /erp/v1/things').responses['409']?.description).toMatch(
      /`conflict`.*`idempotency-key-in-flight`|`idempotency-key-in-flight`.*`conflict`/,
    );
    expect(statuses('POST /erp/v1/things/hooks')).not.toContain('403');
  });

  it('says of every operation which scope it asks for, or that it is public', () => {
    expect(of('GET /erp/v1/things').security).toEqual([{ oauth2: ['erp:read'] }]);
    expect(of('POST /erp/v1/things').security).toEqual([{ oauth2: ['erp:write'] }]);
    expect(of('POST /erp/v1/things/hooks').security).toEqual([]);
    const { securitySchemes } = contract().components as { securitySchemes: Record<string, { flows: object }> };
    expect(securitySchemes.oauth2?.flows).toMatchObject({
      clientCredentials: { scopes: { 'erp:read': 'Read erp', 'erp:write': 'Change erp' } },
    });
  });

  it('says where an Idempotency-Key is required', () => {
    const keyOf = (name: string) => of(name).parameters?.find((each) => each.name === 'Idempotency-Key');
    expect(keyOf('POST /erp/v1/things')).toMatchObject({ in: 'header', required: true });
    expect(keyOf('POST /erp/v1/things/hooks')).toBeUndefined();
  });

  it('knows every code of a problem', () => {
    const { schemas } = contract().components as {
      schemas: Record<string, { properties: { code: { enum: string[] } } }>;
    };
    expect(schemas.Problem?.properties.code.enum).toEqual(Object.keys(PROBLEMS));
  });
});

describe('contracts as served', () => {
  it('say where this installation is, and else what the committed ones say', async () => {
    const { status, text } = await erp.call('/openapi/erp/v1.json');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(contractOf(erp.app, erp.api, PUBLIC_URL))));
    expect(JSON.parse(text).servers).toEqual([{ url: PUBLIC_URL }]);
  });

  it.each(['/openapi/wms/v1.json', '/openapi/erp/v2.json', '/openapi/identity/v1.json', '/openapi/erp/__proto__'])(
    '%s does not run here: 404',
    async (path) => {
      expect(await erp.call(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );
});
