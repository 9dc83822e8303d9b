import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference.js';
import { fieldsOf } from './fields.js';
import type { Contract, Schema } from './openapi.js';
import { callsOf, operationsOf } from './operations.js';

const contract = (version: string, order: Schema, more: object = {}): Contract => ({
  info: { title: 'Sample', description: '', version },
  components: { schemas: { Order: order, Quantity: quantity } },
  paths: {
    [`/sample/${version}/orders`]: {
      post: {
        operationId: 'enterOrder',
        summary: 'Enters an order',
        security: [{ oauth2: ['orders:write'] }],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' }, example: { id: '1' } } },
        },
        responses: {
          '201': {
            content: { 'application/json': { schema: { type: 'object', properties: { id: { type: 'string' } } } } },
          },
          '422': { content: { 'application/problem+json': { examples: { 'validation-failed': {} } } } },
        },
      },
      ...more,
    },
  },
});

const quantity: Schema = {
  type: 'object',
  required: ['value'],
  properties: { value: { type: 'number', minimum: 0 }, unit: { type: 'string', enum: ['EA', 'CS'] } },
};
const order: Schema = {
  type: 'object',
  required: ['id', 'lines'],
  properties: {
    id: { type: 'string', description: 'Yours.', maxLength: 40 },
    lines: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { quantity: { $ref: '#/components/schemas/Quantity' } } },
    },
  },
};

describe('the fields of a body', () => {
  it('are told with path, type, whether they have to be there, meaning and bounds', () => {
    expect(fieldsOf(contract('v1', order), { $ref: '#/components/schemas/Order' })).toEqual([
      { path: 'id', name: 'id', type: 'string', required: true, description: 'Yours.', bounds: '0 to 40 characters' },
      { path: 'lines', name: 'lines', type: 'array', required: true, bounds: '1 to ∞ items' },
      { path: 'lines[].quantity', name: 'quantity', type: 'object', required: false },
      { path: 'lines[].quantity.value', name: 'value', type: 'number', required: true, bounds: '0 to ∞' },
      { path: 'lines[].quantity.unit', name: 'unit', type: 'EA | CS', required: false },
    ]);
  });

  it('include those of every form that a body may have, each once', () => {
    const either: Schema = {
      oneOf: [
        { properties: { kind: { const: 'picked' }, lines: { type: 'array' } } },
        { properties: { kind: { const: 'rejected' }, reason: { type: 'string' } } },
      ],
    };
    expect(fieldsOf(contract('v1', order), either).map(({ path }) => path)).toEqual(['kind', 'lines', 'reason']);
  });

  it('end where a body holds itself', () => {
    const tree: Schema = { type: 'object', properties: { child: { $ref: '#/components/schemas/Order' } } };
    const found = fieldsOf(contract('v1', tree), { $ref: '#/components/schemas/Order' });
    expect(found.at(0)?.path).toBe('child');
    expect(found.length).toBeLessThan(20);
  });
});

describe('an operation', () => {
  it('is told with its scope, example, request, answer and problems', () => {
    expect(operationsOf(contract('v1', order))[0]).toMatchObject({
      id: 'enterOrder',
      method: 'POST',
      path: '/sample/v1/orders',
      scope: 'orders:write',
      example: { id: '1' },
      answer: [{ path: 'id' }],
      problems: [{ status: 422, code: 'validation-failed' }],
    });
  });
});

describe('what can be called of an API', () => {
  it('is told once for all versions, with parameters as a log of requests writes them', () => {
    const read = {
      path: '/sample/v1/orders/{id}/lines/{line}',
      problems: [
        { status: 404, code: 'not-found' },
        { status: 422, code: 'validation-failed' },
      ],
    };
    expect(callsOf([read, ...operationsOf(contract('v1', order)), read])).toEqual({
      routes: ['/sample/v1/orders', '/sample/v1/orders/:id/lines/:line'],
      problems: ['not-found', 'validation-failed'],
    });
  });
});

describe('the difference of two versions', () => {
  it('is nothing between a version and itself under another number', () => {
    expect(differenceOf(contract('v1', order), contract('v2', order))).toEqual([]);
  });

  it('names operations that are new or gone', () => {
    const list = { get: { operationId: 'listOrders', summary: 'Lists orders' } };
    expect(differenceOf(contract('v1', order), contract('v2', order, list))).toMatchObject([
      { kind: 'added', method: 'GET', summary: 'Lists orders' },
    ]);
    expect(differenceOf(contract('v1', order, list), contract('v2', order))).toMatchObject([{ kind: 'removed' }]);
  });

  it('names members that are new, gone, of another type or no longer left out; what stands in a new one goes without saying', () => {
    const other: Schema = {
      type: 'object',
      required: ['id', 'units'],
      properties: {
        id: { type: 'integer' },
        units: { type: 'array', items: { type: 'object', properties: { sscc: { type: 'string' } } } },
      },
    };
    expect(differenceOf(contract('v1', order), contract('v2', other))[0]?.details).toEqual([
      'request: lines is gone',
      'request: units is new, and required',
      'request: id is integer, was string',
    ]);
  });

  const listed = (schema: object, required = false) => ({
    get: {
      operationId: 'listOrders',
      summary: 'Lists orders',
      parameters: [{ in: 'query', name: 'state', required, schema }],
    },
  });
  const ofParameters = (before: object, after: object) =>
    differenceOf(contract('v1', order, before), contract('v2', order, after));

  it.each([
    ['has to be there', listed({ type: 'string' }, true), 'state (query) has to be there'],
    ['is of another type', listed({ type: 'integer' }), 'state (query) is integer, was string'],
    ['knows certain words only', listed({ type: 'string', enum: ['open'] }), 'state (query) is open, was string'],
    ['is bound more narrowly', listed({ type: 'string', maxLength: 5 }), 'state (query) is bound to 0 to 5 characters'],
  ])('names a parameter that %s, and that it breaks callers', (_, after, told) => {
    expect(ofParameters(listed({ type: 'string' }), after)).toMatchObject([
      { kind: 'changed', breaks: true, details: [expect.stringContaining(told)] },
    ]);
  });

  it.each([
    ['a shorter text', { id: { type: 'string', maxLength: 20 } }, 'bound to 0 to 20 characters, was to 0 to 40'],
    ['another form', { id: { type: 'string', maxLength: 40, pattern: '^[A-Z]+$' } }, 'matches ^[A-Z]+$'],
  ])('names a member that is bound to %s, and that it breaks who sends it', (_, properties, told) => {
    const other = { ...order, properties: { ...order.properties, ...properties } } as Schema;
    expect(differenceOf(contract('v1', order), contract('v2', other))).toMatchObject([
      { kind: 'changed', breaks: true, details: [expect.stringContaining(told)] },
    ]);
  });

  it('breaks nobody where it only allows more', () => {
    const wider = {
      ...order,
      properties: { ...order.properties, id: { type: 'string', maxLength: 80 }, note: { type: 'string' } },
    } as Schema;
    expect(differenceOf(contract('v1', order), contract('v2', wider))).toMatchObject([
      { kind: 'changed', breaks: false },
    ]);
    expect(ofParameters(listed({ type: 'string', maxLength: 5 }), listed({ type: 'string' }))).toMatchObject([
      { kind: 'changed', breaks: false },
    ]);
  });

  it('tells by its place what there are no words for', () => {
    const capped = { ...order, maxProperties: 3 } as Schema;
    expect(differenceOf(contract('v1', order), contract('v2', capped))).toMatchObject([
      { breaks: true, details: [expect.stringContaining('maxProperties')] },
    ]);
  });
});
