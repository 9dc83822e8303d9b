import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HubEvent } from './freighthub.records.js';
import { freightHubVendor } from './freighthub.vendor.js';
import { createLoad, tenderLoad } from './hub.js';
import { hubBook } from './hub.store.js';
import { MemoryVendorBook } from './memory-vendor-book.sample.js';

const webhookSecret = 'a_webhook_secret_of_24_chars';
const vendor = freightHubVendor({
  secrets: { clientId: 'acme', clientSecret: 'secret', webhookSecret: `${webhookSecret} the_one_before_of_24_chars` },
});
const party = { name: 'Nordwind', city: 'Hamburg', postal_code: '20457', country: 'DE' };
const REFERENCE = 'sap-4711-S1';

let book: MemoryVendorBook;

beforeEach(() => {
  book = new MemoryVendorBook();
});

function tendered(): string {
  const load = {
    reference: REFERENCE,
    origin: party,
    destination: party,
    handling_units: [],
    total_weight_kg: '1',
    currency: 'EUR',
  };
  const { id } = createLoad(hubBook(book), load);
  tenderLoad(hubBook(book), id, {
    version: 1,
    scac: 'SWFT',
    service_level: 'STANDARD',
    currency: 'EUR',
    charges: [{ code: 'BASE', amount: '10.00' }],
    total: '10.00',
    respond_by: '2026-11-24T10:00:00Z',
  });
  return id;
}
const call = (method: string, path: string, authorization: string, body = '') =>
  vendor.answer(book, {
    method,
    path,
    query: new URLSearchParams(),
    headers: { authorization },
    rawBody: Buffer.from(body),
  });
const control = (id: string, verb: string, body?: unknown) =>
  vendor.control?.(book, { method: 'POST', segments: ['shipments', id, verb], body });

describe('FreightHub in the sandbox', () => {
  it('gives its client a token, and no other', () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    const ask = (text: string) => call('POST', '/oauth/token', basic(text), 'grant_type=client_credentials');
    expect(ask('acme:other')).toEqual({ status: 401, body: { error: 'invalid_client' } });
    const bearer = `Bearer ${(ask('acme:secret').body as { access_token: string }).access_token}`;
    expect(call('GET', '/v1/account', bearer).status).toBe(200);
    expect(call('GET', '/v1/account', 'Bearer x').status).toBe(401);
    expect(call('POST', '/v1/loads', bearer, '{').status).toBe(400);
  });

  it('carries a load to its invoice by itself', () => {
    const id = tendered();
    for (let plan = book.plans.shift(); plan; plan = book.plans.shift()) vendor.onDue?.(book, plan);
    expect(hubBook(book).loadByReference(REFERENCE)).toMatchObject({ id, status: 'COMPLETED' });
    const [invoice] = hubBook(book).invoicesOf(id);
    expect(hubBook(book).invoiceByNumber('SWFT', invoice?.number ?? '')).toEqual(invoice);
    expect(invoice?.number).toBe('SWFT100001');
    expect(book.entries).toEqual([
      `load ${REFERENCE}`,
      `tender ${REFERENCE}/1`,
      `tender-accept ${REFERENCE}/1`,
      ...['depart', 'arrive', 'deliver', 'pod'].map((kind) => `${kind} ${REFERENCE}`),
      'freight-invoice SWFT100001',
    ]);
  });

  it('is commanded by the reference of the shipper or its own id', () => {
    const id = tendered();
    expect(control(REFERENCE, 'accept')).toMatchObject({ body: { status: 'COVERED' } });
    expect(control(id, 'depart', {})).toMatchObject({ body: { status: 'IN_TRANSIT' } });
    expect(control(id, 'invoice', { factor: 1.1 })).toMatchObject({ body: { total: '11.00' } });
  });

  it('says what it cannot do, and tells nobody', () => {
    const id = tendered();
    expect(() => control('nobody', 'accept')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => control(id, 'accept', { version: 9 })).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(() => control(id, 'accept', { times: 'often' })).toThrow(
      expect.objectContaining({ code: 'validation-failed', errors: [expect.objectContaining({ pointer: '/times' })] }),
    );
    expect(control(id, 'explode')).toBeUndefined();
    expect(vendor.control?.(book, { method: 'POST', segments: ['orders', id, 'cancel'], body: {} })).toBeUndefined();
    expect(book.told).toEqual([]);
  });

  it('tells in one lane per load, signed with the first of its secrets', () => {
    const id = tendered();
    control(id, 'accept', { times: 2 });
    const [told] = book.told;
    const event = JSON.parse(told?.body ?? '') as HubEvent;
    expect(told).toMatchObject({ lane: id, id: event.id, copies: 2 });
    const headers = vendor.webhooks?.headers({ id: event.id, body: told?.body ?? '', at: new Date(60_999) });
    const mac = createHmac('sha256', webhookSecret).update(`60.${told?.body}`).digest('hex');
    expect(headers).toMatchObject({ 'freighthub-timestamp': '60', 'freighthub-signature': `v1=${mac}` });
    expect(vendor.webhooks?.path).toBe('/tms/v1/systems/tms/webhooks');
  });
});
