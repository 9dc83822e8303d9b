import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, money } from '#canonical';
import { urlOf } from './odata.codec.js';
import { materialsOf, orderRequest, toOrder, unitPrice } from './sales-order.translator.js';
import { itemEntity, orderEntity } from './sap.samples.js';

describe('reading a sales order', () => {
  it('asks for items, partners and addresses', () => {
    expect(urlOf(orderRequest('4711'))).toBe(
      "/sap/opu/odata/sap/API_SALES_ORDER_SRV/A_SalesOrder('4711')?$expand=to_Item,to_Partner/to_Address",
    );
  });

  it('makes it canonical', () => {
    expect(toOrder(orderEntity(), 'sap')).toEqual({
      source: { system: 'sap', id: '4711' },
      orderNumber: '4711',
      customer: { id: '10100001', name: 'Buyer AG' },
      currency: 'EUR',
      credit: 'approved',
      status: 'released',
      shipTo: {
        name: 'Site Berlin',
        street: 'Kurfürstendamm 207',
        city: 'Berlin',
        postalCode: '10719',
        region: 'BE',
        country: 'DE',
      },
      lines: [
        {
          lineId: '10',
          sku: 'SKU-1001',
          description: 'Pallet jack',
          quantity: { value: 5, unit: 'EA' },
          unitPrice: { amount: 1235, currency: 'EUR' },
          requestedShipDate: '2026-11-25',
        },
      ],
      requestedShipDate: '2026-11-25',
      enteredAt: '2026-11-24T00:00:00.000Z',
      changedAt: '2026-11-24T08:00:00.000Z',
    });
  });

  it.each([
    ['released', {}],
    ['entered', { TotalCreditCheckStatus: 'B' }],
    ['entered', { TotalCreditCheckStatus: 'Z' }],
    ['entered', { DeliveryBlockReason: '01' }],
    ['completed', { OverallSDProcessStatus: 'C' }],
    ['cancelled', { OverallSDDocumentRejectionSts: 'C' }],
    ['cancelled', { to_Item: { results: [itemEntity({ SalesDocumentRjcnReason: '01' })] } }],
    [
      'cancelled',
      {
        OverallSDProcessStatus: 'B',
        to_Item: { results: [itemEntity({ SalesDocumentRjcnReason: '02', DeliveryStatus: 'C' })] },
      },
    ],
    [
      'completed',
      {
        OverallSDProcessStatus: 'C',
        to_Item: { results: [itemEntity({ SalesDocumentRjcnReason: '01', DeliveryStatus: 'B' })] },
      },
    ],
  ] as const)('is %s with %j', (status, changes) => {
    expect(toOrder(orderEntity(changes), 'sap').status).toBe(status);
  });

  it('adds to each line what the material master says of its goods', () => {
    const items = [itemEntity(), itemEntity({ SalesOrderItem: '20', Material: 'SKU-1013' })];
    const order = orderEntity({ to_Item: { results: items } });
    expect(materialsOf(order)).toEqual(['SKU-1001', 'SKU-1013']);
    const [plain, adhesive] = toOrder(order, 'sap', new Map([['SKU-1013', { hazmat: 'UN1133' }]])).lines;
    expect(plain).not.toHaveProperty('hazmat');
    expect(adhesive).toMatchObject({ sku: 'SKU-1013', hazmat: 'UN1133' });
  });

  it('leaves rejected items out and maps units', () => {
    const items = [
      itemEntity({ SalesDocumentRjcnReason: '01' }),
      itemEntity({ SalesOrderItem: '20', RequestedQuantityISOUnit: 'PCE' }),
    ];
    const { lines } = toOrder(orderEntity({ to_Item: { results: items } }), 'sap');
    expect(lines.map(({ lineId, quantity }) => [lineId, quantity.unit])).toEqual([['20', 'H87']]);
  });

  it('names what is missing instead of inventing it', () => {
    expect(() => toOrder(orderEntity({ SoldToParty: '' }), 'sap')).toThrow('SoldToParty is missing');
    expect(() =>
      toOrder(orderEntity({ to_Item: { results: [itemEntity({ RequestedQuantity: 'x' })] } }), 'sap'),
    ).toThrow('not a decimal');
  });
});

describe('price of one unit', () => {
  it('is left out when it is no whole number of cents', () => {
    expect(unitPrice('10.00', 3, 'EUR')).toBeUndefined();
    expect(unitPrice('10.00', 0, 'EUR')).toBeUndefined();
    expect(unitPrice('', 1, 'EUR')).toBeUndefined();
    expect(unitPrice('1000', 4, 'JPY')).toEqual({ amount: 250, currency: 'JPY' });
  });

  it('times the units is the net amount, always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e4 }), (cents, units) => {
        const price = unitPrice(formatMoney(money(cents, 'EUR')), units, 'EUR');
        if (price) expect(price.amount * units).toBe(cents);
        else expect(cents % units).not.toBe(0);
      }),
    );
  });
});
