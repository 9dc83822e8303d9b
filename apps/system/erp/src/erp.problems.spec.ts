import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delivery, ErpApi, freight, movement } from '../../../../test/support/erp-api.js';

describe('a call that the ERP system API cannot do', () => {
  const api = new ErpApi();
  const { call } = api;
  beforeAll(() => api.start());
  afterAll(() => api.stop());

  it.each([
    ['invoices since no day', () => call('GET', '/sap/books/posted-invoices'), 422, 'validation-failed'],
    ['payments since no day', () => call('GET', '/sap/books/payments'), 422, 'validation-failed'],
    ['an unknown connection', () => call('GET', '/none/orders/1'), 404, 'unknown-connection'],
    ['an unknown order', () => call('GET', '/sap/orders/99999998'), 404, 'not-found'],
    ['an unknown purchase order', () => call('GET', '/sap/purchase-orders/1'), 404, 'not-found'],
    ["an unknown customer's invoice", () => call('GET', '/sap/customer-invoices/1'), 404, 'not-found'],
    ['an unknown movement', () => call('GET', '/sap/stock-movements/mv-none'), 404, 'not-found'],
    ['nobody as supplier', () => call('GET', '/sap/purchase-orders'), 422, 'validation-failed'],
    ['a refusal of the vendor', () => call('POST', '/sap/deliveries', delivery('99999998')), 422, 'vendor-rejected'],
    [
      'a warehouse without a code',
      () => call('POST', '/sap/deliveries', delivery('1', { warehouse: '4012345000023' })),
      422,
      'validation-failed',
    ],
    [
      'an unknown member',
      () => call('POST', '/sap/deliveries', delivery('1', { colour: 'red' })),
      422,
      'validation-failed',
    ],
    [
      'parts that do not sum',
      () =>
        call('POST', '/sap/accruals', {
          ...freight,
          reference: 'r',
          postingDate: '2026-11-24',
          amount: { amount: 99, currency: 'EUR' },
        }),
      422,
      'validation-failed',
    ],
    [
      'a carrier without a supplier',
      () => call('POST', '/sap/accruals', { ...freight, reference: 'r', postingDate: '2026-11-24', carrier: 'NONE' }),
      422,
      'validation-failed',
    ],
    [
      'a receipt for no order',
      () => call('POST', '/sap/stock-movements', movement({ reason: 'receipt' })),
      422,
      'validation-failed',
    ],
    [
      'a movement of nothing',
      () => call('POST', '/sap/stock-movements', movement({ items: [{ sku: 'A', delta: { value: 0, unit: 'EA' } }] })),
      422,
      'validation-failed',
    ],
    [
      'a reference too long for SAP',
      () => call('POST', '/sap/accruals', { ...freight, reference: 'r'.repeat(30), postingDate: '2026-11-24' }),
      422,
      'vendor-rejected',
    ],
  ])('answers %s with a problem', async (_name, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code, status } });
  });
});
