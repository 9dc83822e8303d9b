import { describe, expect, it } from 'vitest';
import type { ProcessDto } from '#platform/governance';
import type { Served } from '../catalog/catalog.reader.js';
import type { EventCardView } from '../portal.view.js';
import { apiEntries, caseEntries, fieldEntries, processEntries, systemEntries } from './entries.js';

const served = (version: string): Served =>
  ({
    described: { name: 'partner', layer: 'partner', version, title: 'Partner API', description: 'For partners.' },
    contract: {
      paths: {
        [`/partner/${version}/packages`]: {
          post: {
            operationId: 'pack',
            summary: 'Says what was packed',
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    properties: {
                      units: {
                        type: 'array',
                        items: { properties: { sscc: { type: 'string', description: 'GS1.' } } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  }) as unknown as Served;
const events: EventCardView[] = [
  {
    type: 'crossdock.pallet.loaded.v1',
    summary: '',
    receivers: [],
    fields: [
      { path: 'ssccs', type: 'array', required: true },
      { path: 'sscc', type: 'string', required: true },
    ],
  },
];

describe('what is found', () => {
  it('is each API and operation, the newest version first', () => {
    expect(apiEntries([served('v1'), served('v2')]).map(({ title }) => title)).toEqual([
      'Partner API v2',
      'POST /partner/v2/packages',
      'Partner API v1',
      'POST /partner/v1/packages',
    ]);
  });

  it('is each connected system, at its card', () => {
    expect(systemEntries([{ id: 'sap', kind: 'erp', vendor: 'sap-s4hana' }])).toMatchObject([
      { title: 'sap', text: 'ERP, sap-s4hana', href: '/systems#sap' },
    ]);
  });

  it('is each process, at its page', () => {
    const { described, contract } = served('v1');
    const process = { described: { ...described, name: 'order-to-ship', layer: 'process' }, contract } as Served;
    expect(processEntries([served('v1'), process]).map(({ href }) => href)).toEqual(['/processes/order-to-ship']);
  });

  it('is each case that a process can open, by its code, at its row', () => {
    const failure = { code: 'no-carrier', when: 'No carrier takes the goods.', owners: ['transport-desk'] };
    const process = { name: 'order-to-ship', failures: [failure] } as unknown as ProcessDto;
    expect(caseEntries([process])).toMatchObject([
      {
        kind: 'case',
        title: 'no-carrier',
        text: 'No carrier takes the goods. A case of order-to-ship, for transport-desk',
        href: '/processes/order-to-ship#no-carrier',
      },
    ]);
  });

  it('is each field once, with who sends it and which events carry it', () => {
    const sscc = fieldEntries([served('v1'), served('v2')], events).find(({ title }) => title === 'sscc');
    expect(sscc?.text).toBe(
      'GS1. Sent with POST /partner/v2/packages, POST /partner/v1/packages; carried by crossdock.pallet.loaded.v1',
    );
    expect(sscc?.href).toBe('/apis/partner/v2#pack');
  });
});
