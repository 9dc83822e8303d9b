import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gate, runGate } from '../../apps/crossdock/src/contracts/gate.js';
import { asyncApi } from '../../apps/crossdock/src/contracts/gates/asyncapi.gate.js';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { completeness } from '../../apps/crossdock/src/contracts/gates/completeness.gate.js';
import { examples } from '../../apps/crossdock/src/contracts/gates/examples.gate.js';
import { inSync } from '../../apps/crossdock/src/contracts/gates/in-sync.gate.js';
import { lint } from '../../apps/crossdock/src/contracts/gates/lint.gate.js';
import { type Broken, EVENTS, PARTNER, PlantedContracts } from '../support/planted-contracts.js';

const CONFIRM = '/partner/v1/fulfilments/{id}/confirmations';

let contracts: PlantedContracts;
let folder: string;
beforeEach(() => {
  contracts = new PlantedContracts();
  folder = contracts.folder;
});
afterEach(() => contracts.dispose());

const plant = (file: string, breakIt: (contract: Broken) => void) => contracts.plant(file, breakIt);
const run = (gate: Gate) => contracts.run(gate);
/** Whatever else there is takes its time, and is looked at where the contracts are held against the gates as they are. */
const without = (...folders: string[]) => {
  for (const each of folders) rmSync(join(folder, each), { recursive: true });
};

describe('the contracts as they are', () => {
  it.each([lint(), completeness, examples, asyncApi, compatibility])('pass: $name', async (gate) => {
    expect(await run(gate)).toEqual({ outcome: 'passed', findings: [] });
  });
});

describe('what the code emits', () => {
  const emitted = new Map([['openapi/partner/partner.v1.json', 'the code']]);
  const at = (text: string) => {
    rmSync(folder, { recursive: true });
    mkdirSync(join(folder, 'partner'), { recursive: true });
    writeFileSync(join(folder, PARTNER), text);
    return runGate(
      inSync(async () => emitted, join(folder, '..')),
      { folder },
    );
  };

  it('passes when it is what was committed', async () => {
    expect((await at('the code')).outcome).toBe('passed');
  });

  it('is caught when it differs from what was committed, when it was not, and when nothing emits it any more', async () => {
    expect((await at('another')).findings).toEqual(['openapi/partner/partner.v1.json is not what the code says']);
    writeFileSync(join(folder, 'partner', 'partner.v9.json'), '{}');
    rmSync(join(folder, PARTNER));
    const { findings } = await runGate(
      inSync(async () => emitted, join(folder, '..')),
      { folder },
    );
    expect(findings).toEqual([
      'openapi/partner/partner.v1.json is not what the code says',
      'openapi/partner/partner.v9.json is of nothing that runs',
    ]);
  });
});

describe('an operation', () => {
  it.each<[string, (operation: Broken) => void, RegExp]>([
    ['a summary', (operation) => delete operation.summary, /lacks a summary/],
    ['its security', (operation) => delete operation.security, /lacks its security/],
    ['an id', (operation) => delete operation.operationId, /lacks an operationId/],
    ['a success', (operation) => delete operation.responses['201'], /lacks an answer of success/],
    [
      'an example of its request',
      ({ requestBody }) => delete requestBody.content['application/json'].example,
      /lacks an example of its request/,
    ],
    [
      'an example of its answer',
      ({ responses }) => delete responses['201'].content['application/json'].example,
      /lacks an example of its answer 201/,
    ],
    [
      'an example of a refusal',
      ({ responses }) => delete responses['422'].content['application/problem+json'].examples,
      /lacks an example of its answer 422/,
    ],
    ...['400', '401', '403', '404', '409', '413', '415', '422', '429', '503'].map(
      (status): [string, (operation: Broken) => void, RegExp] => [
        `its problem ${status}`,
        ({ responses }) => delete responses[status],
        new RegExp(`lacks the problem ${status}`),
      ],
    ),
  ])('that lacks %s is caught', async (_, breakIt, finding) => {
    plant(PARTNER, ({ paths }) => breakIt(paths[CONFIRM].post));
    const { outcome, findings } = await run(completeness);
    expect(outcome).toBe('failed');
    expect(findings).toEqual(expect.arrayContaining([expect.stringMatching(finding)]));
    expect(findings.join()).toContain(`POST ${CONFIRM}`);
  });

  it('that takes If-Match has to tell 412 and 428', async () => {
    plant(PARTNER, ({ paths }) =>
      paths[CONFIRM].post.parameters.push({
        name: 'If-Match',
        in: 'header',
        required: true,
        schema: { type: 'string' },
      }),
    );
    expect((await run(completeness)).findings.join()).toMatch(/problem 412.*problem 428/s);
  });

  it('whose member has no example is caught by the name of the member', async () => {
    plant(PARTNER, ({ components }) => delete components.schemas.ConfirmedLineDto.properties.lot.example);
    expect((await run(completeness)).findings.join()).toMatch(/lacks an example of \S*lines\/\*\/lot in its request/);
  });
});

describe('an example', () => {
  beforeEach(() => {
    without('system');
    plant(PARTNER, (contract) => {
      contract.paths = { [CONFIRM]: contract.paths[CONFIRM] };
    });
  });

  it.each<[string, (example: Broken) => void, RegExp]>([
    ['of the wrong type', (example) => Object.assign(example, { occurredAt: 5 }), /\/occurredAt must be string/],
    [
      'outside an enumeration',
      (example) => Object.assign(example, { kind: 'eaten' }),
      /\/kind must be equal to one of/,
    ],
    ['without a member that is required', (example) => delete example.kind, /must have required property 'kind'/],
    [
      'with a member that its schema does not name',
      (example) => Object.assign(example, { colour: 'red' }),
      /additional properties \(colour\)/,
    ],
  ])('%s is caught', async (_, breakIt, finding) => {
    plant(PARTNER, ({ paths }) => breakIt(paths[CONFIRM].post.requestBody.content['application/json'].example));
    const { outcome, findings } = await run(examples);
    expect(outcome).toBe('failed');
    expect(findings.join()).toMatch(finding);
  });

  it('of an event that does not hold against its schema is caught', async () => {
    plant(EVENTS, ({ components }) => delete components.messages['pick.short.v1'].examples[0].payload.data.lines);
    expect((await run(asyncApi)).findings.join()).toMatch(/pick.short.v1 .*must have required property 'lines'/);
  });
});

describe('lint', () => {
  beforeEach(() => without('system', 'arazzo'));

  it.each<[string, (contract: Broken) => void, RegExp]>([
    ['a reference to nothing', ({ components }) => delete components.schemas.ReceiptDto, /no-unresolved-refs/],
    [
      'one id for two operations',
      ({ paths }) => {
        paths[CONFIRM].post.operationId = 'listFulfilments';
      },
      /operation-operationId-unique/,
    ],
    [
      'a schema that nothing uses',
      ({ components }) => {
        components.schemas.Orphan = { type: 'object' };
      },
      /no-unused-components/,
    ],
    [
      'what is no OpenAPI',
      ({ paths }) => {
        paths[CONFIRM].post.responses = 'none';
      },
      /struct/,
    ],
    [
      'a leftover of 3.0',
      ({ components }) => {
        components.schemas.ReceiptDto.properties.id.nullable = true;
      },
      /struct|nullable/,
    ],
  ])('catches %s', async (_, breakIt, rule) => {
    plant(PARTNER, breakIt);
    const { outcome, findings } = await run(lint());
    expect(outcome).toBe('failed');
    expect(findings.join()).toMatch(rule);
  });

  it('catches what is no AsyncAPI 3, and an event without summary, example or payload', async () => {
    plant(EVENTS, ({ operations }) => {
      operations['pick.short.v1'].action = 'shout';
    });
    expect((await run(asyncApi)).outcome).toBe('failed');
    plant(EVENTS, ({ operations, components }) => {
      operations['pick.short.v1'].action = 'send';
      delete components.messages['pick.short.v1'].summary;
      components.messages['pick.short.v1'].examples = [];
      delete components.messages['order.closed.v1'].payload;
    });
    expect((await run(asyncApi)).findings.join()).toMatch(
      /order.closed.v1 lacks a payload.*pick.short.v1 lacks a summary.*pick.short.v1 lacks an example/s,
    );
  });
});

describe('a gate that could not look', () => {
  const gates = [lint(), completeness, examples, asyncApi, compatibility];

  it.each(gates)('refuses when there are no contracts: $name', async (gate) => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const { outcome, findings } = await run(gate);
    expect(outcome).toBe('could-not-run');
    expect(findings.join()).toContain(`${gate.name} could not run: `);
  });

  it.each([completeness, examples, compatibility])('refuses a file that cannot be read: $name', async (gate) => {
    writeFileSync(join(folder, PARTNER), '{"openapi": "3.1.0"');
    expect(await run(gate)).toMatchObject({
      outcome: 'could-not-run',
      findings: [expect.stringContaining('is no JSON')],
    });
  });

  it('refuses a contract without an operation, and an events file without an event', async () => {
    plant(PARTNER, (contract) => {
      contract.paths = {};
    });
    expect((await run(completeness)).outcome).toBe('could-not-run');
    plant(EVENTS, ({ components }) => {
      components.messages = {};
    });
    expect((await run(asyncApi)).outcome).toBe('could-not-run');
  });

  it('refuses a version of AsyncAPI that it has no schema of', async () => {
    plant(EVENTS, (contract) => {
      contract.asyncapi = '3.9.0';
    });
    expect((await run(asyncApi)).findings.join()).toContain('there is no schema of AsyncAPI 3.9.0');
  });

  it.each<[string, string]>([
    ['is not there', 'no-such-linter.js'],
    ['crashes', 'crashing.js'],
    ['says nothing', 'silent.js'],
    ['looks at less than it was asked to', 'partial.js'],
  ])('refuses when the linter %s', async (_, name) => {
    const program = join(folder, '..', name);
    const report = '{"totals":{"errors":0},"problems":[]}';
    if (name === 'crashing.js') writeFileSync(program, 'throw new Error("out of order")');
    if (name === 'silent.js') writeFileSync(program, '');
    if (name === 'partial.js') writeFileSync(program, `console.log('${report}')`);
    const { outcome, findings } = await run(lint(program));
    expect(outcome).toBe('could-not-run');
    expect(findings.join()).toContain('the linter ended with');
  });

  it.each(['released', 'releases.json', 'permissions.json', 'released/asyncapi', 'released/arazzo'])(
    'refuses to compare without %s',
    async (missing) => {
      rmSync(join(folder, missing), { recursive: true });
      expect((await run(compatibility)).outcome).toBe('could-not-run');
    },
  );

  it('refuses when nothing is emitted, and when emitting fails', async () => {
    expect((await run(inSync(async () => new Map()))).outcome).toBe('could-not-run');
    const failing = inSync(() => Promise.reject(new Error('no Postgres')));
    expect(await run(failing)).toMatchObject({
      outcome: 'could-not-run',
      findings: [expect.stringContaining('no Postgres')],
    });
  });

  it('refuses when there is no example to hold against anything', async () => {
    rmSync(join(folder, 'system'), { recursive: true });
    const strip = (value: Broken): Broken =>
      JSON.parse(
        JSON.stringify(value, (key, member) => (key === 'example' || key === 'examples' ? undefined : member)),
      );
    plant(PARTNER, (contract) => Object.assign(contract, strip(contract)));
    expect((await run(examples)).findings.join()).toContain('there is no example to check');
  });
});
