import { describe, expect, it } from 'vitest';
import type { Schema } from '../governance/index.js';
import { type Break, breaksOf, operationSchemas, type RecordedShape } from './index.js';
import { shapeOf } from './shape.js';

// biome-ignore lint/suspicious/noExplicitAny: a contract that is changed on purpose has no type
type Contract = any;

const CONTRACT: Contract = {
  components: {
    schemas: {
      Line: {
        type: 'object',
        properties: { sku: { type: 'string' }, lot: { type: 'string' }, quantity: { type: 'number' } },
        required: ['sku'],
      },
      Confirmation: {
        type: 'object',
        properties: {
          kind: { type: 'string', enum: ['picked', 'packed'] },
          reason: { type: 'string' },
          lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
        },
        required: ['kind'],
      },
      Receipt: { type: 'object', properties: { id: { type: 'string' }, at: { type: 'string' } }, required: ['id'] },
    },
  },
  paths: {
    '/partner/v1/confirmations': {
      post: {
        parameters: [{ name: 'mode', in: 'query', schema: { type: 'string', enum: ['fast', 'slow'] } }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Confirmation' } } } },
        responses: { 201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Receipt' } } } } },
      },
    },
  },
};
const OPERATION = 'POST /partner/v1/confirmations';

function recorded(
  body: unknown,
  query: object = {},
  partnerId = '3pl-east',
  lastAt = '2026-11-25T08:00:00.000Z',
): RecordedShape {
  const {
    schemas,
    query: ofQuery,
    request,
    answers,
  } = operationSchemas(CONTRACT).get(OPERATION) as NonNullable<ReturnType<ReturnType<typeof operationSchemas>['get']>>;
  const answer = { id: 'x', at: '2026-11-25T08:00:00Z' };
  return {
    partnerId,
    environment: 'production',
    operation: OPERATION,
    query: shapeOf(query, ofQuery, schemas),
    body: shapeOf(body, request as Schema, schemas),
    status: 201,
    answer: shapeOf(answer, answers[201] as Schema, schemas),
    samples: 1,
    lastAt,
  };
}
const RECORD = [
  recorded(
    {
      kind: 'picked',
      lines: [
        { sku: 'A', lot: 'L', quantity: 1 },
        { sku: 'B', quantity: 1.5 },
      ],
    },
    { mode: 'slow' },
  ),
];

function replay(change: (contract: Contract) => void, record = RECORD): Break[] {
  const candidate = structuredClone(CONTRACT);
  change(candidate);
  return breaksOf(record, operationSchemas(candidate), operationSchemas(CONTRACT));
}
const told = (breaks: Break[]) => breaks.map(({ severity, place, what }) => `${severity} ${place}: ${what}`);
const schemas =
  (change: (schemas: Contract) => void) =>
  ({ components }: Contract) =>
    change(components.schemas);
const operation =
  (change: (operation: Contract) => void) =>
  ({ paths }: Contract) =>
    change(paths['/partner/v1/confirmations'].post);

describe('a candidate', () => {
  it('that is what is served breaks nobody', () => {
    expect(replay(() => {})).toEqual([]);
  });

  it.each<[string, (contract: Contract) => void, string]>([
    [
      'without the operation',
      ({ paths }) => delete paths['/partner/v1/confirmations'],
      'breaks : the operation is gone',
    ],
    [
      'without a query parameter that is sent',
      operation((post) => {
        post.parameters = [];
      }),
      'breaks query/mode: was sent and is not known any more',
    ],
    [
      'with a query parameter that is not sent',
      operation((post) => post.parameters.push({ name: 'dock', in: 'query', required: true, schema: {} })),
      'breaks query/dock: is required and was not always sent',
    ],
    [
      'without a word that is sent in the query',
      operation((post) => post.parameters[0].schema.enum.pop()),
      'breaks query/mode: "slow" was sent and would not be taken',
    ],
    [
      'without a member that is sent',
      schemas(({ Line }) => delete Line.properties.lot),
      'breaks body/lines/*/lot: was sent and is not known any more',
    ],
    [
      'that requires what is never sent',
      schemas(({ Confirmation }) => Confirmation.required.push('reason')),
      'breaks body/reason: is required and was not always sent',
    ],
    [
      'that requires what is sent sometimes',
      schemas(({ Line }) => Line.required.push('lot')),
      'breaks body/lines/*/lot: is required and was not always sent',
    ],
    [
      'without a word that is sent',
      schemas(({ Confirmation }) => Confirmation.properties.kind.enum.shift()),
      'breaks body/kind: "picked" was sent and would not be taken',
    ],
    [
      'that takes another type',
      schemas(({ Line }) => {
        Line.properties.quantity.type = 'string';
      }),
      'breaks body/lines/*/quantity: integer was sent, the candidate takes string',
    ],
    [
      'that takes whole numbers only',
      schemas(({ Line }) => {
        Line.properties.quantity.type = 'integer';
      }),
      'breaks body/lines/*/quantity: number was sent, the candidate takes integer',
    ],
    [
      'that enumerates what was free',
      schemas(({ Line }) => {
        Line.properties.sku.enum = ['A'];
      }),
      'may-break body/lines/*/sku: only A would be taken',
    ],
    ['without the body', operation((post) => delete post.requestBody), 'breaks body: no body is taken any more'],
    [
      'without a field that was answered',
      schemas(({ Receipt }) => delete Receipt.properties.at),
      'breaks answer/at: was answered and would not be any more',
    ],
    [
      'with another type of a field',
      schemas(({ Receipt }) => {
        Receipt.properties.at.type = 'integer';
      }),
      'breaks answer/at: was string and would be integer',
    ],
    [
      'with another status',
      operation(({ responses }) => {
        responses[202] = responses[201];
        delete responses[201];
      }),
      'breaks answer: was 201, which the candidate does not answer',
    ],
  ])('%s breaks who does it', (_, change, line) => {
    expect(told(replay(change))).toContain(line);
  });

  it.each<[string, (contract: Contract) => void, string]>([
    ...Object.entries({ maxLength: 1, minLength: 9, pattern: '^x$', format: 'uuid' }).map(
      ([keyword, value]): [string, (contract: Contract) => void, string] => [
        `whose texts have another ${keyword}`,
        schemas(({ Line }) => Object.assign(Line.properties.sku, { [keyword]: value })),
        `may-break body/lines/*/sku: ${keyword} was none and would be ${JSON.stringify(value)}`,
      ],
    ),
    [
      'whose numbers have a range',
      schemas(({ Line }) => Object.assign(Line.properties.quantity, { maximum: 5 })),
      'may-break body/lines/*/quantity: maximum was none and would be 5',
    ],
    [
      'whose lists must be longer',
      schemas(({ Confirmation }) => Object.assign(Confirmation.properties.lines, { minItems: 50 })),
      'may-break body/lines: minItems was none and would be 50',
    ],
    [
      'whose query has a form',
      operation((post) => Object.assign(post.parameters[0].schema, { pattern: '^x$' })),
      'may-break query/mode: pattern was none and would be "^x$"',
    ],
    [
      'whose answers may lack what they had',
      schemas(({ Receipt }) => {
        Receipt.required = [];
      }),
      'may-break answer: id could be absent',
    ],
    [
      'whose answers may be null',
      schemas(({ Receipt }) => Object.assign(Receipt.properties.at, { type: ['string', 'null'] })),
      'may-break answer/at: type was "string" and would be ["string","null"]',
    ],
  ])('%s may break who does it', (_, change, line) => {
    expect(told(replay(change))).toEqual([line]);
  });

  it('that bounds what it bounded before, or what nobody sends, breaks nobody', () => {
    const before = schemas(({ Line }) => Object.assign(Line.properties.sku, { maxLength: 40 }));
    const [current, candidate] = [structuredClone(CONTRACT), structuredClone(CONTRACT)];
    for (const contract of [current, candidate]) before(contract);
    candidate.components.schemas.Confirmation.properties.reason.maxLength = 1;
    candidate.components.schemas.Receipt.properties.at.maxLength = 30;
    expect(breaksOf(RECORD, operationSchemas(candidate), operationSchemas(current))).toEqual([]);
  });

  it.each<[string, (contract: Contract) => void]>([
    ['requires what is always sent', schemas(({ Line }) => Line.required.push('quantity'))],
    ['lacks a word that nobody sends', schemas(({ Confirmation }) => Confirmation.properties.kind.enum.pop())],
    ['lacks a member that nobody sends', schemas(({ Confirmation }) => delete Confirmation.properties.reason)],
    [
      'answers more',
      schemas(({ Receipt }) => {
        Receipt.properties.dock = { type: 'string' };
      }),
    ],
    [
      'lets anything be there',
      schemas((all) => {
        all.Line = { type: 'object', additionalProperties: true };
      }),
    ],
  ])('that %s breaks nobody who calls', (_, change) => {
    expect(replay(change)).toEqual([]);
  });

  it('breaks those who do it and nobody else, each told once with when it was last seen', () => {
    const record = [
      recorded({ kind: 'packed' }, {}, '3pl-west'),
      recorded({ kind: 'picked' }, {}, '3pl-east', '2026-11-20T08:00:00.000Z'),
      recorded({ kind: 'picked', reason: 'x' }, {}, '3pl-east', '2026-11-24T08:00:00.000Z'),
    ];
    const breaks = replay(
      schemas(({ Confirmation }) => Confirmation.properties.kind.enum.shift()),
      record,
    );
    expect(breaks).toMatchObject([{ partnerId: '3pl-east', lastAt: '2026-11-24T08:00:00.000Z' }]);
  });
});
