import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { type Broken, PARTNER, PlantedContracts } from '../support/planted-contracts.js';

let contracts: PlantedContracts;
beforeEach(() => {
  contracts = new PlantedContracts();
});
afterEach(() => contracts.dispose());

async function findings(change: (schemas: Broken, contract: Broken) => void): Promise<string[]> {
  contracts.plant(PARTNER, (contract) => change(contract.components.schemas, contract));
  const result = await contracts.run(compatibility);
  expect(result.outcome).not.toBe('could-not-run');
  return result.findings.map((finding) => /released: (.*) \(change/.exec(finding)?.[1] ?? finding);
}

const within = (schema: string, member: string, keyword: string) =>
  `/components/schemas/${schema}/properties/${member}/${keyword}`;

describe('a request', () => {
  it.each<[string, (schemas: Broken, contract: Broken) => void, string]>([
    [
      'has a free text that must be one of a few words',
      ({ ConfirmationDto }) => Object.assign(ConfirmationDto.properties.reason, { enum: ['damaged', 'lost'] }),
      `add ${within('ConfirmationDto', 'reason', 'enum')}`,
    ],
    [
      'has a free query parameter that must be one of a few words',
      (_, { paths }) => Object.assign(paths['/partner/v1/fulfilments'].get.parameters[0].schema, { enum: ['x'] }),
      'add /paths/~1partner~1v1~1fulfilments/get/parameters/query cursor/schema/enum',
    ],
    [
      'has a list that must be longer',
      ({ ConfirmationDto }) => Object.assign(ConfirmationDto.properties.lines, { minItems: 50 }),
      `replace ${within('ConfirmationDto', 'lines', 'minItems')}`,
    ],
    [
      'has a number where it had a text',
      ({ ConfirmationDto }) => Object.assign(ConfirmationDto.properties.reason, { type: 'integer' }),
      `replace ${within('ConfirmationDto', 'reason', 'type')}`,
    ],
    [
      'has a time that is told in another form',
      ({ ConfirmationDto }) => Object.assign(ConfirmationDto.properties.occurredAt, { format: 'date' }),
      within('ConfirmationDto', 'occurredAt', 'format'),
    ],
    [
      'has a keyword that no rule is known of',
      ({ ConfirmationDto }) => Object.assign(ConfirmationDto.properties.reason, { contentEncoding: 'base64' }),
      `add ${within('ConfirmationDto', 'reason', 'contentEncoding')}`,
    ],
  ])('breaks when it %s', async (_, change, told) => {
    expect(await findings(change)).toEqual([expect.stringContaining(told)]);
  });

  it('breaks nothing when it may have any word, a longer text, fewer pieces or null', async () => {
    const found = await findings(({ ConfirmationDto, ConfirmedLineDto }) => {
      delete ConfirmationDto.properties.kind.enum;
      ConfirmationDto.properties.reason.maxLength += 1;
      ConfirmationDto.properties.reason.type = ['string', 'null'];
      ConfirmedLineDto.properties.lot.maxLength += 1;
      delete ConfirmationDto.properties.occurredAt.pattern;
    });
    expect(found).toEqual([]);
  });
});

describe('an answer', () => {
  it.each<[string, (schemas: Broken, contract: Broken) => void, string]>([
    [
      'has any word where it had one of a few',
      ({ TenderDto }) => delete TenderDto.properties.state.enum,
      `remove ${within('TenderDto', 'state', 'enum')}`,
    ],
    [
      'has a date where it had a time',
      ({ WordDto }) => Object.assign(WordDto.properties.recordedAt, { format: 'date' }),
      `replace ${within('WordDto', 'recordedAt', 'format')}`,
    ],
    [
      'has any text where it had a time',
      ({ WordDto }) => delete WordDto.properties.recordedAt.format,
      `remove ${within('WordDto', 'recordedAt', 'format')}`,
    ],
    [
      'has one of two types where it had one',
      ({ ReceiptDto }) =>
        Object.assign(ReceiptDto.properties, { id: { oneOf: [{ type: 'string' }, { type: 'integer' }] } }),
      within('ReceiptDto', 'id', 'oneOf/1'),
    ],
    [
      'is of another shape altogether',
      (schemas) => Object.assign(schemas, { ReceiptDto: { type: 'array', items: { type: 'string' } } }),
      'replace /components/schemas/ReceiptDto/type',
    ],
  ])('breaks when it %s', async (_, change, told) => {
    expect(await findings(change)).toContainEqual(expect.stringContaining(told));
  });

  it('breaks nothing when it has fewer words, or says more exactly what it has', async () => {
    const found = await findings(({ TenderDto, FulfilmentDto, ReceiptDto }) => {
      TenderDto.properties.state.enum.pop();
      FulfilmentDto.properties.lines.maxItems = 500;
      ReceiptDto.properties.id.maxLength = 80;
    });
    expect(found).toEqual([]);
  });
});

describe('a problem', () => {
  const PROBLEM = '/components/schemas/Problem';

  it.each<[string, (problem: Broken, schemas: Broken) => void, string]>([
    [
      'has lost its correlation id',
      (problem) => {
        delete problem.properties.correlationId;
        problem.required = problem.required.filter((name: string) => name !== 'correlationId');
      },
      `remove ${PROBLEM}/properties/correlationId`,
    ],
    [
      'has a number for a code',
      ({ properties }) => Object.assign(properties, { code: { type: 'integer' } }),
      `replace ${PROBLEM}/properties/code/type`,
    ],
    ['need not have its members', (problem) => delete problem.required, `remove ${PROBLEM}/required/correlationId`],
    ['is a text', (_, schemas) => Object.assign(schemas, { Problem: { type: 'string' } }), `replace ${PROBLEM}/type`],
  ])('breaks when it %s', async (_, change, told) => {
    expect(await findings((schemas) => change(schemas.Problem, schemas))).toContain(told);
  });

  it('breaks nothing when it has codes more or less, or any: one that a caller does not know counts as its status does', async () => {
    expect(await findings(({ Problem }) => Problem.properties.code.enum.push('dock-closed'))).toEqual([]);
    expect(await findings(({ Problem }) => Problem.properties.code.enum.splice(0, 2))).toEqual([]);
    expect(await findings(({ Problem }) => delete Problem.properties.code.enum)).toEqual([]);
  });
});

it('a change of a part that many use is told once', async () => {
  expect(await findings(({ Problem }) => delete Problem.properties.detail)).toEqual([
    'remove /components/schemas/Problem/properties/detail',
  ]);
});

it('a schema that is told in parts is what it was told in one', async () => {
  const found = await findings((schemas) => {
    const { id, ...properties } = schemas.ReceiptDto.properties;
    const [part, rest] = [
      { type: 'object', properties: { id } },
      { ...schemas.ReceiptDto, properties },
    ];
    schemas.Identified = part;
    schemas.ReceiptDto = { allOf: [{ $ref: '#/components/schemas/Identified' }, rest] };
  });
  expect(found).toEqual([]);
});

it('a schema that is told in parts and has lost a member breaks', async () => {
  const found = await findings((schemas) => {
    const { id: _, ...properties } = schemas.ReceiptDto.properties;
    schemas.ReceiptDto = { allOf: [{ type: 'object' }, { ...schemas.ReceiptDto, properties }] };
  });
  expect(found).toContain('remove /components/schemas/ReceiptDto/properties/id');
});
