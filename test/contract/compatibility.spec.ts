import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { type Broken, PARTNER, PlantedContracts } from '../support/planted-contracts.js';

const CONFIRM = '/partner/v1/fulfilments/{id}/confirmations';

let contracts: PlantedContracts;
let folder: string;
beforeEach(() => {
  contracts = new PlantedContracts();
  folder = contracts.folder;
});
afterEach(() => contracts.dispose());

const plant = (file: string, breakIt: (contract: Broken) => void) => contracts.plant(file, breakIt);
const run = () => contracts.run(compatibility);

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
    [
      'one more scope is asked for',
      ({ paths }) => {
        paths[CONFIRM].post.security[0].oauth2.push('more:read');
      },
    ],
    [
      'nothing is asked for any more, which lets others in',
      ({ paths }) => {
        paths[CONFIRM].post.security = [];
      },
    ],
    ['another way in stands beside the one', ({ paths }) => paths[CONFIRM].post.security.push({})],
    [
      'tokens are given at another path',
      ({ components }) => {
        components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl = 'https://crossdock.example/token';
      },
    ],
    [
      'a scope is not given any more',
      ({ components }) => {
        delete components.securitySchemes.oauth2.flows.clientCredentials.scopes['orders:read'];
      },
    ],
    [
      'the API is served below another path',
      (contract) => {
        contract.servers = [{ url: 'https://crossdock.example/api' }];
      },
    ],
    [
      'an answer has lost a header that begins with x-',
      ({ paths }) => {
        delete paths[CONFIRM].post.responses['201'].headers['x-correlation-id'];
      },
    ],
    [
      'a header of answers may be absent',
      ({ components }) => {
        delete components.headers['x-correlation-id'].required;
      },
    ],
    [
      'a header whose name begins with x- is required',
      ({ paths }) => {
        const schema = { type: 'string' };
        paths[CONFIRM].post.parameters.push({ name: 'x-dock', in: 'header', required: true, schema });
      },
    ],
    [
      'there is a success more',
      ({ paths }) => {
        paths[CONFIRM].post.responses['202'] = paths[CONFIRM].post.responses['201'];
      },
    ],
  ])('breaks when %s', async (_, breakIt) => {
    plant(PARTNER, breakIt);
    const { outcome, findings } = await run();
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
      'there is a refusal more, and a scope more that nothing released asks for',
      ({ paths, components }) => {
        paths[CONFIRM].post.responses['451'] = paths[CONFIRM].post.responses['404'];
        components.securitySchemes.oauth2.flows.clientCredentials.scopes['docks:read'] = 'Read docks';
      },
    ],
    [
      'extensions and the host are others',
      (contract) => {
        contract.paths[CONFIRM].post['x-owner'] = 'docks';
        contract.components.schemas.FulfilmentDto['x-table'] = 'fulfilments';
        contract.servers = [{ url: 'https://other.example' }];
        contract.components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl =
          'https://other.example/oauth/token';
      },
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
    expect(await run()).toEqual({ outcome: 'passed', findings: [] });
  });

  it('breaks nothing when the same is only told in another way', async () => {
    plant(PARTNER, ({ components, paths }) => {
      const { shipTo } = components.schemas.FulfilmentDto.properties;
      components.schemas.FulfilmentDto.properties.shipTo = { description: 'Where to', allOf: [shipTo] };
      const { parameters } = paths[CONFIRM].post;
      parameters.push({ name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string' } });
    });
    expect(await run()).toEqual({ outcome: 'passed', findings: [] });
  });

  it('breaks when a whole contract is gone', async () => {
    rmSync(join(folder, PARTNER));
    expect((await run()).findings.join()).toContain('remove /partner~1partner.v1.json');
  });
});
