import { describe, expect, it } from 'vitest';
import type { Schema, Schemas } from '../governance/index.js';
import { shapeOf } from './shape.js';

const SCHEMAS: Schemas = {
  Line: {
    type: 'object',
    properties: { sku: { type: 'string' }, quantity: { type: 'number' }, lot: { type: 'string' } },
    required: ['sku'],
  },
};
const ORDER: Schema = {
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['picked', 'packed'] },
    note: { type: 'string' },
    lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
    first: { description: 'x', allOf: [{ $ref: '#/components/schemas/Line' }] },
    free: { type: 'object', additionalProperties: true },
    either: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Line' }] },
  },
};
const shape = (value: unknown) => shapeOf(value, ORDER, SCHEMAS);

describe('the shape of a message', () => {
  it('has members and types, and values only where the contract enumerates them', () => {
    expect(
      shape({
        kind: 'picked',
        note: 'picked',
        lines: [
          { sku: 'A', quantity: 2 },
          { sku: 'B', quantity: 0.5 },
        ],
      }),
    ).toEqual({
      '': { types: ['object'] },
      '/kind': { types: ['string'], values: ['picked'] },
      '/lines': { types: ['array'] },
      '/lines/*': { types: ['object'] },
      '/lines/*/quantity': { types: ['integer', 'number'] },
      '/lines/*/sku': { types: ['string'] },
      '/note': { types: ['string'] },
    });
  });

  it('keeps neither a value nor a name that the contract does not know', () => {
    const told = JSON.stringify(
      shape({
        kind: 'SECRET-1',
        note: 'SECRET-2',
        'SECRET-3': 'SECRET-4',
        free: { 'SECRET-5': { 'SECRET-6': 'picked' } },
        lines: [{ sku: 'SECRET-7', 'SECRET-8': 1 }],
      }),
    );
    expect(told).not.toContain('SECRET');
    expect(JSON.parse(told)).toMatchObject({
      '/*': { types: ['string'] },
      '/free/*': { types: ['object'] },
      '/lines/*/*': { types: ['integer'] },
    });
  });

  it('says what is in some of the objects only', () => {
    expect(shape({ lines: [{ sku: 'A', lot: 'L' }, { sku: 'B' }] })).toMatchObject({
      '/lines/*/lot': { types: ['string'], sometimes: true },
    });
    expect(shape({ lines: [{ sku: 'A' }, { sku: 'B' }] })['/lines/*/sku']).toEqual({ types: ['string'] });
  });

  it('follows what a schema refers to and what it is put together of', () => {
    expect(Object.keys(shape({ first: { lot: 'L' }, either: { lot: 'L' } }))).toEqual([
      '',
      '/either',
      '/either/lot',
      '/first',
      '/first/lot',
    ]);
  });

  it.each([null, 'text', 5, true, []])('of %j is its type', (value) => {
    expect(shapeOf(value, {}, {})['']?.types).toHaveLength(1);
  });

  it('of a prototype member is none of ours', () => {
    expect(Object.keys(shape(JSON.parse('{"toString": 1, "__proto__": 2}')))).toEqual(['', '/*']);
  });

  it('of a huge message is that of a part of it', () => {
    const lines = Array.from({ length: 100_000 }, () => ({ sku: 'A' }));
    expect(shape({ lines })['/lines/*/sku']).toMatchObject({ types: ['string'] });
  });
});
