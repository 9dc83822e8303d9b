import { beforeEach, describe, expect, it } from 'vitest';
import { answer } from './freighthub.api.js';
import { HubTokens } from './freighthub.tokens.js';
import { MemoryBook } from './memory-book.sample.js';

const client = { clientId: 'acme', clientSecret: 's:e/c+ret' };
const tokens = new HubTokens(client);
const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from([id, secret].map(encodeURIComponent).join(':')).toString('base64')}`;
const grant = new URLSearchParams({ grant_type: 'client_credentials' });

let book: MemoryBook;
let authorization: string;

beforeEach(() => {
  book = new MemoryBook();
  const issued = tokens.issue(basic(client.clientId, client.clientSecret), grant, book.now()) as {
    access_token: string;
  };
  authorization = `Bearer ${issued.access_token}`;
});

const call = (method: string, path: string, body: unknown = undefined, query = {}) =>
  answer(book, tokens, { method, path, query, authorization, body });

const party = { name: 'Nordwind', city: 'Hamburg', postal_code: '20457', country: 'DE' };
const newLoad = {
  reference: 'sap-4711-S1',
  origin: party,
  destination: party,
  handling_units: [{ sscc: '340123450000000017', weight_kg: '12.500' }],
  total_weight_kg: '12.500',
  currency: 'EUR',
};

describe("the simulated FreightHub's tokens", () => {
  it('are for its client only, and end', () => {
    expect(tokens.issue(basic('acme', 'wrong'), grant, 0)).toBeNull();
    expect(tokens.issue(undefined, grant, 0)).toBeNull();
    expect(tokens.issue(basic(client.clientId, client.clientSecret), new URLSearchParams(), 0)).toBeNull();
    expect(tokens.accepts(authorization, book.now() + 899_000)).toBe(true);
    expect(tokens.accepts(authorization, book.now() + 900_000)).toBe(false);
    expect(tokens.accepts(`Bearer ${book.now() + 1}.00`, book.now())).toBe(false);
    expect(answer(book, tokens, { method: 'GET', path: '/v1/account', query: {}, body: undefined }).status).toBe(401);
  });
});

describe("the simulated FreightHub's resources", () => {
  it('follow a load from quote to dispute', () => {
    expect(call('POST', '/v1/rate-quotes', newLoad)).toMatchObject({
      status: 200,
      body: { quotes: [{ scac: 'SWFT' }, {}, {}] },
    });
    const load = call('POST', '/v1/loads', newLoad);
    expect(load.status).toBe(201);
    expect(call('POST', '/v1/loads', newLoad)).toMatchObject({
      status: 409,
      body: { error: { code: 'LOAD_EXISTS', existing: { reference: 'sap-4711-S1' } } },
    });
    const { id } = load.body as { id: string };
    const tender = {
      version: 1,
      scac: 'SWFT',
      service_level: 'STANDARD',
      currency: 'EUR',
      charges: [{ code: 'BASE', amount: '10.00' }],
      total: '10.00',
      respond_by: '2026-11-24T10:00:00Z',
    };
    expect(call('POST', `/v1/loads/${id}/tenders`, tender)).toMatchObject({ status: 201, body: { status: 'OPEN' } });
    expect(call('GET', `/v1/loads/${id}`)).toMatchObject({ status: 200, body: { tenders: [{ version: 1 }] } });
    expect(call('GET', '/v1/loads', undefined, { reference: 'sap-4711-S1' })).toMatchObject({
      body: { loads: [{ id }] },
    });
    expect(call('GET', '/v1/loads', undefined, { reference: 'none' })).toEqual({ status: 200, body: { loads: [] } });
    expect(call('GET', '/v1/freight-invoices', undefined, { number: 'x', scac: 'SWFT' }).body).toEqual({
      freight_invoices: [],
    });
  });

  it('say what is wrong, where', () => {
    expect(call('POST', '/v1/loads', { ...newLoad, currency: 'euro', extra: 1 })).toMatchObject({
      status: 422,
      body: {
        error: { code: 'INVALID', details: [{ message: 'must NOT have additional properties' }, { path: 'currency' }] },
      },
    });
    expect(call('GET', '/v1/loads/FH9').status).toBe(404);
    expect(call('DELETE', '/v1/loads/FH9').status).toBe(404);
    expect(call('POST', '/v1/freight-invoices/inv_9/disputes', {}).status).toBe(422);
  });
});
