import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { OpenAPIBackend } from 'openapi-backend';
import { beforeAll, describe, expect, it } from 'vitest';
import { perform } from './carrier.js';
import { answer } from './freighthub.api.js';
import type { HubInvoice, HubLoad } from './freighthub.records.js';
import { HubTokens } from './freighthub.tokens.js';
import { MemoryBook } from './memory-book.sample.js';

const contract = fileURLToPath(
  new URL('../../../system/tms/src/adapters/freighthub/freighthub.openapi.yaml', import.meta.url),
);
const client = { clientId: 'acme', clientSecret: 'secret' };
const tokens = new HubTokens(client);
const book = new MemoryBook();
let api: OpenAPIBackend;
let authorization: string;

beforeAll(async () => {
  api = new OpenAPIBackend({
    definition: contract,
    quick: true,
    ajvOpts: { strict: false, formats: { date: true, 'date-time': true } },
  });
  await api.init();
  // In its quick mode the library does not wait for it.
  await api.loadDocument();
  const basic = `Basic ${Buffer.from('acme:secret').toString('base64')}`;
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  const token = tokens.issue(basic, form, book.now()) as { access_token: string };
  expect(api.validateResponse(token, 'issueToken', 200).errors).toBeNull();
  authorization = `Bearer ${token.access_token}`;
});

/** Both sides of a call are held against the published contract. */
function call(operationId: string, method: string, path: string, body?: object, query: Record<string, string> = {}) {
  const url = `${path}?${new URLSearchParams(query)}`;
  const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
  expect(api.validateRequest({ method, path: url, headers, ...(body && { body }) }, operationId).errors).toBeNull();
  const answered = answer(book, tokens, { method, path, query, authorization, body });
  expect(api.validateResponse(answered.body, operationId, answered.status).errors, JSON.stringify(answered)).toBeNull();
  return answered;
}

describe('the simulated FreightHub keeps the published contract', () => {
  it('from quote to dispute, and in what it refuses', () => {
    const party = { name: 'Nordwind', city: 'Hamburg', postal_code: '20457', country: 'DE' };
    const newLoad = {
      reference: 'sap-4711-S1',
      origin: party,
      destination: party,
      handling_units: [{ sscc: '340123450000000017' }],
      commodities: [{ sku: 'SKU-1013', quantity: '4.000', uom: 'EA', un_number: 'UN1133', hazard_class: '3' }],
      total_weight_kg: '12.500',
      currency: 'EUR',
    };
    call('readAccount', 'GET', '/v1/account');
    const { quotes } = call('quoteRates', 'POST', '/v1/rate-quotes', newLoad).body as {
      quotes: Record<string, unknown>[];
    };
    const { id } = call('createLoad', 'POST', '/v1/loads', newLoad).body as HubLoad;
    expect(call('createLoad', 'POST', '/v1/loads', newLoad).status).toBe(409);
    const offered = ({ scac, service_level, currency, charges, total }: Record<string, unknown>) => {
      const priced = { scac, service_level, currency, charges, total };
      return { version: 1, ...priced, respond_by: '2026-11-24T10:00:00Z' };
    };
    const [unfit = {}, fit = {}] = quotes;
    expect(call('tenderLoad', 'POST', `/v1/loads/${id}/tenders`, offered(unfit)).body).toMatchObject({
      error: { code: 'CARRIER_UNFIT', message: 'Swift Freight does not carry dangerous goods UN1133 of class 3' },
    });
    const tender = offered(fit);
    expect(call('tenderLoad', 'POST', `/v1/loads/${id}/tenders`, tender).status).toBe(201);
    expect(call('tenderLoad', 'POST', `/v1/loads/${id}/tenders`, tender).status).toBe(409);
    for (const verb of ['accept', 'depart', 'delay', 'eta', 'arrive', 'attempt', 'deliver', 'pod'] as const) {
      perform(book, book.load(id) as HubLoad, verb);
    }
    call('readLoad', 'GET', `/v1/loads/${id}`);
    call('findLoads', 'GET', '/v1/loads', undefined, { reference: newLoad.reference });
    const invoice = perform(book, book.load(id) as HubLoad, 'invoice', { factor: 2 }) as HubInvoice;
    call('findFreightInvoices', 'GET', '/v1/freight-invoices', undefined, {
      number: invoice.number,
      scac: invoice.scac,
    });
    const lines = [{ code: 'BASE', currency: 'EUR', expected: '1.00', billed: '2.00', reason: 'AMOUNT' }];
    const disputes = `/v1/freight-invoices/${invoice.id}/disputes`;
    expect(call('disputeFreightInvoice', 'POST', disputes, { reference: newLoad.reference, lines }).status).toBe(201);
    expect(call('disputeFreightInvoice', 'POST', disputes, { reference: newLoad.reference, lines }).status).toBe(409);
    expect(call('readLoad', 'GET', '/v1/loads/FH9').status).toBe(404);
  });

  it('for a move of several loads', () => {
    const party = { name: 'Nordwind', city: 'Hamburg', postal_code: '20457', country: 'DE' };
    const references = ['sap-1-S1', 'sap-2-S1'];
    for (const reference of references) {
      const [currency, handling_units, total_weight_kg] = ['EUR', [{ sscc: '340123450000000017' }], '10.000'];
      const newLoad = { reference, origin: party, destination: party, handling_units, total_weight_kg, currency };
      const { id } = call('createLoad', 'POST', '/v1/loads', newLoad).body as HubLoad;
      const charges = [{ code: 'BASE', amount: '80.00' }];
      const priced = { scac: 'SWFT', service_level: 'STANDARD', currency, charges, total: '80.00' };
      const tender = { version: 1, ...priced, respond_by: '2026-11-24T10:00:00Z' };
      call('tenderLoad', 'POST', `/v1/loads/${id}/tenders`, tender);
      perform(book, book.load(id) as HubLoad, 'accept');
    }
    const first = () => book.loadByReference('sap-1-S1') as HubLoad;
    perform(book, first(), 'combine', { with: ['sap-2-S1'] });
    perform(book, first(), 'depart');
    call('findLoads', 'GET', '/v1/loads', undefined, { reference: 'sap-2-S1' });
    const { id, number, scac } = perform(book, first(), 'invoice', { factor: 2 }) as HubInvoice;
    call('findFreightInvoices', 'GET', '/v1/freight-invoices', undefined, { number, scac });
    const lines = [{ code: 'BASE', currency: 'EUR', expected: '1.00', billed: '2.00', reason: 'AMOUNT' }];
    const disputes = `/v1/freight-invoices/${id}/disputes`;
    for (const reference of references) {
      expect(call('disputeFreightInvoice', 'POST', disputes, { reference, lines }).status).toBe(201);
      expect(call('disputeFreightInvoice', 'POST', disputes, { reference, lines }).status).toBe(409);
    }
  });

  it('in every event that it tells', () => {
    const { components } = api.document as { components?: object };
    const ajv = new Ajv({ strict: false, formats: { date: true, 'date-time': true } });
    const follows = (schema: string, data: object) => {
      const accepts = ajv.compile({ $ref: `#/components/schemas/${schema}`, components });
      expect(accepts(data), JSON.stringify(accepts.errors)).toBe(true);
    };
    for (const { event } of book.told) {
      follows('Event', event);
      if (event.type.startsWith('load.') && event.type !== 'load.combined') follows('Milestone', event.data);
      if (event.type === 'freight_invoice.issued') follows('FreightInvoice', event.data);
    }
    expect(new Set(book.told.map(({ event: { type } }) => type)).size).toBe(11);
  });
});
