import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gate } from '../../apps/crossdock/src/contracts/gate.js';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { type Broken, EVENTS, PARTNER, PlantedContracts } from '../support/planted-contracts.js';

/** The schema of what an event says, beside its envelope. */
const dataOf = (components: Broken['components'], message: string) =>
  components.messages[message].payload.allOf[1].properties.data;

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

describe('a change of what was released', () => {
  const schemas =
    (change: (schemas: Broken) => void) =>
    ({ components }: Broken) =>
      change(components.schemas);
  const without = (schema: Broken, member: string) => {
    delete schema.properties[member];
    schema.required = schema.required.filter((name: string) => name !== member);
  };

  it.each<[string, (contract: Broken) => void]>([
    ['a field is gone from an answer', schemas(({ FulfilmentDto }) => without(FulfilmentDto, 'warehouse'))],
    [
      'an optional field is gone from an answer',
      schemas(({ FulfilmentDto }) => {
        delete FulfilmentDto.properties.requestedShipDate;
      }),
    ],
    ['a field of an answer may be absent', schemas(({ FulfilmentDto }) => FulfilmentDto.required.pop())],
    [
      'a field of an answer has another type',
      schemas(({ FulfilmentDto }) => {
        FulfilmentDto.properties.orderNumber.type = 'integer';
      }),
    ],
    [
      'a field of an answer may be null',
      schemas(({ FulfilmentDto }) => {
        FulfilmentDto.properties.orderNumber.type = ['string', 'null'];
      }),
    ],
    ['an answer has a word more', schemas(({ TenderDto }) => TenderDto.properties.state.enum.push('lost'))],
    ['a member of a request is required', schemas(({ ConfirmationDto }) => ConfirmationDto.required.push('reason'))],
    [
      'a new member of a request is required',
      schemas(({ ConfirmationDto }) => {
        ConfirmationDto.properties.dock = { type: 'string' };
        ConfirmationDto.required.push('dock');
      }),
    ],
    [
      'a member of a request is not known any more',
      schemas(({ ConfirmationDto }) => {
        delete ConfirmationDto.properties.occurredAt;
      }),
    ],
    ['a request has a word less', schemas(({ ConfirmationDto }) => ConfirmationDto.properties.kind.enum.pop())],
    [
      'a text of a request must be shorter',
      schemas(({ ConfirmationDto }) => {
        ConfirmationDto.properties.reason.maxLength = 5;
      }),
    ],
    [
      'a text of a request must have a form',
      schemas(({ ConfirmationDto }) => {
        ConfirmationDto.properties.reason.pattern = '^x';
      }),
    ],
    ['an operation is gone', ({ paths }) => delete paths[CONFIRM]],
    [
      'an operation has another id',
      ({ paths }) => {
        paths[CONFIRM].post.operationId = 'tell';
      },
    ],
    ['a query parameter is gone', ({ paths }) => paths['/partner/v1/fulfilments'].get.parameters.pop()],
    [
      'a query parameter is required',
      ({ paths }) => {
        paths['/partner/v1/fulfilments'].get.parameters[0].required = true;
      },
    ],
    [
      'success has another status',
      ({ paths }) => {
        const { responses } = paths[CONFIRM].post;
        responses['202'] = responses['201'];
        delete responses['201'];
      },
    ],
    [
      'another scope is asked for',
      ({ paths }) => {
        paths[CONFIRM].post.security = [{ oauth2: ['other:write'] }];
      },
    ],
    [
      'the media type is another',
      ({ paths }) => {
        const { content } = paths[CONFIRM].post.responses['201'];
        content['text/plain'] = content['application/json'];
        delete content['application/json'];
      },
    ],
  ])('breaks when %s', async (_, breakIt) => {
    plant(PARTNER, breakIt);
    const { outcome, findings } = await run(compatibility);
    expect(outcome).toBe('failed');
    expect(findings[0]).toMatch(/^partner\/partner\.v1\.json breaks what was released: .* \(change [0-9a-f]{16}\)$/);
  });

  it.each<[string, (contract: Broken) => void]>([
    [
      'an answer has a field more',
      schemas(({ FulfilmentDto }) => {
        FulfilmentDto.properties.dock = { type: 'string' };
        FulfilmentDto.required.push('dock');
      }),
    ],
    [
      'a request may have a member more',
      schemas(({ ConfirmationDto }) => {
        ConfirmationDto.properties.dock = { type: 'string' };
      }),
    ],
    [
      'a request has a word more',
      schemas(({ ConfirmationDto }) => ConfirmationDto.properties.kind.enum.push('staged')),
    ],
    [
      'a member of a request may be left out',
      schemas(({ ConfirmedLineDto }) => {
        ConfirmedLineDto.required = [];
      }),
    ],
    [
      'there is an operation more',
      ({ paths }) => {
        paths['/partner/v1/docks'] = { get: { operationId: 'listDocks', responses: {} } };
      },
    ],
    [
      'there is a query parameter more',
      ({ paths }) =>
        paths['/partner/v1/fulfilments'].get.parameters.push({ name: 'dock', in: 'query', schema: { type: 'string' } }),
    ],
    [
      'a problem has a code more',
      ({ paths }) =>
        paths[CONFIRM].post.responses['422'].content[
          'application/problem+json'
        ].schema.allOf[1].properties.code.enum.push('dock-closed'),
    ],
    [
      'words and examples are others',
      ({ paths, components }) => {
        paths[CONFIRM].post.summary = 'Tell';
        components.schemas.FulfilmentDto.properties.id.example = 'x';
        components.schemas.FulfilmentDto.description = 'x';
      },
    ],
  ])('breaks nothing when %s', async (_, change) => {
    plant(PARTNER, change);
    expect(await run(compatibility)).toEqual({ outcome: 'passed', findings: [] });
  });

  it('breaks nothing when the same is only told in another way', async () => {
    plant(PARTNER, ({ components, paths }) => {
      const { shipTo } = components.schemas.FulfilmentDto.properties;
      components.schemas.FulfilmentDto.properties.shipTo = { description: 'Where to', allOf: [shipTo] };
      const { parameters } = paths[CONFIRM].post;
      parameters.push({ name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string' } });
    });
    expect(await run(compatibility)).toEqual({ outcome: 'passed', findings: [] });
  });

  it('breaks when a whole contract is gone', async () => {
    rmSync(join(folder, PARTNER));
    expect((await run(compatibility)).findings.join()).toContain('remove /partner~1partner.v1.json');
  });

  it.each<[string, (contract: Broken) => void]>([
    ['an event is gone', ({ components }) => delete components.messages['pick.short.v1']],
    [
      'a field of an event is gone',
      ({ components }) => {
        delete dataOf(components, 'pick.short.v1').properties.reason;
      },
    ],
    [
      'a new field of an event is always there',
      ({ components }) => {
        dataOf(components, 'pick.short.v1').properties.dock = { type: 'string' };
        dataOf(components, 'pick.short.v1').required.push('dock');
      },
    ],
    ['a field of an event may be absent', ({ components }) => dataOf(components, 'pick.short.v1').required.pop()],
    [
      'a field of an event has another type',
      ({ components }) => {
        components.schemas.Quantity.properties.value.type = 'string';
      },
    ],
    ['an event has a word less', ({ components }) => dataOf(components, 'order.held.v1').properties.reason.enum.pop()],
    [
      'the envelope has lost a member',
      ({ components }) => {
        delete components.schemas.CloudEventEnvelope.properties.partitionkey;
      },
    ],
  ])('breaks when %s', async (_, breakIt) => {
    plant(EVENTS, breakIt);
    const { outcome, findings } = await run(compatibility);
    expect(outcome).toBe('failed');
    expect(findings[0]).toMatch(/^asyncapi\/v1\.json breaks what was released/);
  });

  it('breaks when a kind of partner is not told of an event any more', async () => {
    plant(`released/${EVENTS}`, ({ operations }) => {
      operations['pick.short.v1']['x-receivers'] = ['nobody'];
    });
    expect((await run(compatibility)).findings.join()).toContain('remove /receivers/pick.short.v1/nobody');
  });

  it('breaks nothing when an event may have a field more, or is new', async () => {
    plant(EVENTS, ({ components }) => {
      dataOf(components, 'pick.short.v1').properties.dock = { type: 'string' };
      components.messages['dock.opened.v1'] = components.messages['pick.short.v1'];
    });
    expect(await run(compatibility)).toEqual({ outcome: 'passed', findings: [] });
  });
});

describe('a permission', () => {
  const narrow = (words: number) =>
    plant(PARTNER, ({ components }) => components.schemas.ConfirmationDto.properties.kind.enum.splice(-words));
  async function permitted(change: object = {}): Promise<void> {
    const { findings } = await run(compatibility);
    const permissions = findings.map((finding) => {
      const [, what, id] = /released: (.*) \(change (\w+)\)$/.exec(finding) as unknown as [string, string, string];
      return {
        contract: PARTNER,
        change: id,
        what,
        reason: 'Nobody sends it',
        by: 'A. Keeper',
        date: '2026-11-25',
        ...change,
      };
    });
    writeFileSync(join(folder, 'permissions.json'), JSON.stringify({ permissions }));
  }

  it('lets its change through, and no other that comes beside it', async () => {
    narrow(1);
    await permitted();
    expect(await run(compatibility)).toEqual({ outcome: 'passed', findings: [] });
    narrow(1);
    expect((await run(compatibility)).outcome).toBe('failed');
  });

  it('for the same place is none for another change there', async () => {
    plant(PARTNER, ({ components }) => {
      components.schemas.ConfirmationDto.properties.reason.maxLength = 400;
    });
    await permitted();
    plant(PARTNER, ({ components }) => {
      components.schemas.ConfirmationDto.properties.reason.maxLength = 5;
    });
    expect((await run(compatibility)).findings.join()).toMatch(
      /breaks what was released.*permission for .* is for no change/s,
    );
  });

  it('of another contract does not count', async () => {
    narrow(1);
    await permitted({ contract: 'partner/partner.v2.json' });
    expect((await run(compatibility)).outcome).toBe('failed');
  });

  it('that is for no change is told', async () => {
    narrow(1);
    await permitted();
    cpSync(join(folder, 'released', PARTNER), join(folder, PARTNER));
    expect((await run(compatibility)).findings.join()).toContain('is for no change that there is');
  });

  it.each(['reason', 'by', 'date', 'what', 'change', 'contract'])(
    'without %s is none: the gate refuses',
    async (member) => {
      narrow(1);
      await permitted({ [member]: ' ' });
      const { outcome, findings } = await run(compatibility);
      expect(outcome).toBe('could-not-run');
      expect(findings.join()).toContain(`entry 0 lacks ${member}`);
    },
  );
});
