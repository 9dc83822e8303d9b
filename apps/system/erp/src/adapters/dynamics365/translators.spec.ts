import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#canonical';
import { dayOf, instantOf, toRec20 } from './dynamics.codes.js';
import { order, orderLine } from './dynamics.samples.js';
import { isOrder, type WireOnHand } from './dynamics.wire.js';
import { translateInvoice } from './invoice.translator.js';
import { changeIdOf, type OrderOptions, translateOpenOrder, translateOrder } from './order.translator.js';
import { translateAvailability, translateStockBook, unitsOf } from './stock.translator.js';
import { headerReferenceOf, vendorInvoiceOf } from './vendor-invoice.translator.js';

const OPTIONS: OrderOptions = { defaultCountry: 'US', releaseAt: 'confirmation', units: {} };
const translate = (changes: Parameters<typeof order>[0] = {}, options: Partial<OrderOptions> = {}) =>
  translateOrder(order(changes), 'd365', { ...OPTIONS, ...options });

describe('a sales order', () => {
  it('becomes canonical', () => {
    expect(translate()).toEqual({
      source: { system: 'd365', id: '000768' },
      orderNumber: '000768',
      customer: { id: 'US-001', name: 'Contoso Retail San Diego' },
      currency: 'USD',
      credit: 'not-checked',
      status: 'released',
      shipTo: {
        name: 'Contoso Retail San Diego',
        street: '456 Peach Road',
        city: 'San Diego',
        postalCode: '92114',
        region: 'CA',
        country: 'US',
      },
      lines: [
        {
          lineId: '012345',
          sku: 'D0001',
          description: 'Mid-range speaker',
          quantity: { value: 5, unit: 'EA' },
          unitPrice: { amount: 1250, currency: 'USD' },
          requestedShipDate: '2026-11-24',
        },
      ],
      requestedShipDate: '2026-11-24',
      enteredAt: '2026-11-23T16:05:31Z',
    });
  });

  it.each([
    ['Backorder', 'Active', 'entered'],
    ['Backorder', 'Confirmed', 'released'],
    ['Backorder', 'Picked', 'released'],
    ['Backorder', 'PartiallyDelivered', 'released'],
    ['Delivered', 'Delivered', 'released'],
    ['Delivered', 'PartiallyInvoiced', 'released'],
    ['Backorder', 'SomethingNew', 'entered'],
    ['Invoiced', 'Invoiced', 'completed'],
    ['Canceled', 'Canceled', 'cancelled'],
  ])('%s and %s is %s', (SalesOrderStatus, SalesOrderProcessingStatus, status) => {
    expect(translate({ SalesOrderStatus, SalesOrderProcessingStatus }).status).toBe(status);
  });

  it('is released as soon as it is entered where the connection says so', () => {
    expect(translate({ SalesOrderProcessingStatus: 'Active' }, { releaseAt: 'entry' }).status).toBe('released');
  });

  it('is held while it, or a line of it, is not to be processed', () => {
    expect(translate({ IsSalesProcessingStopped: 'Yes' })).toMatchObject({
      status: 'entered',
      deliveryBlock: 'Do not process',
    });
    const lines = [orderLine(), orderLine({ InventoryLotId: '2', ItemNumber: 'D0002', IsLineStopped: 'Yes' })];
    expect(translate({ SalesOrderLines: lines })).toMatchObject({ status: 'entered', deliveryBlock: 'Stopped: D0002' });
  });

  it('has no line that was cancelled, and none without an item', () => {
    const lines = [
      orderLine({ SalesOrderLineStatus: 'Canceled' }),
      orderLine({ InventoryLotId: '2', ItemNumber: '' }),
      orderLine({ InventoryLotId: '3' }),
    ];
    expect(translate({ SalesOrderLines: lines }).lines.map(({ lineId }) => lineId)).toEqual(['3']);
  });

  it('has a price per piece where that is a whole amount, and none where it is not', () => {
    const priceOf = (SalesPrice: number, SalesPriceQuantity: number) =>
      translate({ SalesOrderLines: [orderLine({ SalesPrice, SalesPriceQuantity })] }).lines[0]?.unitPrice;
    expect(priceOf(125, 10)).toEqual({ amount: 1250, currency: 'USD' });
    expect(priceOf(7.333, 1)).toBeUndefined();
    expect(priceOf(1, 3)).toBeUndefined();
  });

  it('is open until it is invoiced or cancelled', () => {
    expect(translateOpenOrder(order({ SalesOrderStatus: 'Delivered' }), OPTIONS)).toEqual({
      orderNumber: '000768',
      customer: 'US-001',
      status: 'released',
      enteredAt: '2026-11-23T16:05:31Z',
    });
    expect(translateOpenOrder(order({ SalesOrderStatus: 'Invoiced' }), OPTIONS)).toBeNull();
  });

  it('is another change when its tag or that of a line is another one', () => {
    const ids = [
      order(),
      order({ '@odata.etag': 'W/"2"' }),
      order({ SalesOrderLines: [orderLine({ '@odata.etag': 'W/"2"' })] }),
    ].map(changeIdOf);
    expect(new Set(ids).size).toBe(3);
    expect(changeIdOf(order())).toBe(ids[0]);
  });

  it('is read whatever quantities, prices and units it has', () => {
    const line = fc.record({
      InventoryLotId: fc.string({ minLength: 1 }),
      OrderedSalesQuantity: fc.double({ min: 0, max: 1e6, noNaN: true }),
      SalesUnitSymbol: fc.constantFrom('ea', 'EA', 'kg', 'Pcs', 'box', null),
      SalesPrice: fc.double({ min: 0, max: 1e6, noNaN: true }),
      SalesPriceQuantity: fc.constantFrom(0, 1, 10, 100, null),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const told = JSON.parse(JSON.stringify(order({ SalesOrderLines: lines.map(orderLine) })));
        expect(isOrder(told)).toBe(true);
        const { lines: read } = translateOrder(told, 'd365', OPTIONS);
        expect(read.map(({ lineId }) => lineId)).toEqual(lines.map(({ InventoryLotId }) => InventoryLotId));
        for (const { quantity } of read) expect(quantity.unit).toMatch(/^[A-Z0-9]{2,3}$/);
      }),
    );
  });
});

describe('codes', () => {
  it('take the unit of the connection before those that are known', () => {
    expect(toRec20('ea', {})).toBe('EA');
    expect(toRec20('Kg', {})).toBe('KGM');
    expect(toRec20('pack', { pack: 'PK' })).toBe('PK');
    expect(toRec20('crate', {})).toBe('CRA');
  });

  it('know no day by 1900, and no time without an offset', () => {
    expect(dayOf('1900-01-01T12:00:00Z')).toBeUndefined();
    expect(dayOf('2026-11-24T12:00:00Z')).toBe('2026-11-24');
    expect(instantOf('2026-11-24T08:00:00')).toBeUndefined();
    expect(instantOf('1900-01-01T00:00:00Z')).toBeUndefined();
    expect(instantOf('2026-11-24T08:00:00Z')).toBe('2026-11-24T08:00:00Z');
  });
});

describe('stock', () => {
  const row = (changes: Partial<WireOnHand>): WireOnHand => ({
    ItemNumber: 'A',
    InventoryWarehouseId: '24',
    InventoryStatusId: 'Available',
    OnHandQuantity: 5,
    AvailableOnHandQuantity: 4,
    ...changes,
  });
  const units = unitsOf([{ ItemNumber: 'A', InventoryUnitSymbol: 'ea' }], {});

  it('is free by item and warehouse, all of its variants together, and never less than none', () => {
    const rows = [row({}), row({}), row({ InventoryWarehouseId: '51', AvailableOnHandQuantity: -3 })];
    expect(translateAvailability(rows, units)).toEqual([
      { sku: 'A', warehouseCode: '24', available: { value: 8, unit: 'EA' } },
      { sku: 'A', warehouseCode: '51', available: { value: 0, unit: 'EA' } },
    ]);
  });

  it('lies there whatever it is fit for, and what is blocked is told', () => {
    const rows = [row({}), row({ InventoryStatusId: 'Blocking', OnHandQuantity: 2 }), row({ ItemNumber: 'UNKNOWN' })];
    expect(translateStockBook(rows, units, ['Blocking'])).toEqual([
      {
        sku: 'A',
        onHand: { value: 7, unit: 'EA' },
        blocked: { value: 2, unit: 'EA' },
        parts: [{ storageLocation: '24', onHand: { value: 7, unit: 'EA' } }],
      },
    ]);
  });

  it('sums to what its rows say', () => {
    const rows = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (thousandths) => {
        const [item] = translateStockBook(
          thousandths.map((each) => row({ OnHandQuantity: each / 1_000 })),
          units,
          [],
        );
        expect(item?.onHand.value).toBe(thousandths.reduce((sum, each) => sum + each, 0) / 1_000);
      }),
    );
  });
});

describe("a customer's invoice", () => {
  const invoice = (lines: readonly { ProductNumber?: string; InvoicedQuantity: number }[]) => ({
    InvoiceNumber: 'CIV-1',
    CurrencyCode: 'USD',
    TotalInvoiceAmount: 1234.5,
    SalesInvoiceLinesV4: lines.map((line) => ({ SalesUnitSymbol: 'ea', ...line })),
  });
  const ordered = [
    { InventoryLotId: '1', ItemNumber: 'A' },
    { InventoryLotId: '2', ItemNumber: 'B' },
  ];

  it('bills the line that orders its item; a charge bills none', () => {
    const lines = [{ ProductNumber: 'B', InvoicedQuantity: 2 }, { InvoicedQuantity: 1 }];
    expect(translateInvoice(invoice(lines), ordered, {})).toEqual({
      invoiceNumber: 'CIV-1',
      amount: { amount: 123_450, currency: 'USD' },
      lines: [{ orderLineId: '2', quantity: { value: 2, unit: 'EA' } }],
    });
  });

  it('tells no lines where several of the order are of that item', () => {
    const twice = [...ordered, { InventoryLotId: '3', ItemNumber: 'A' }];
    const told = translateInvoice(invoice([{ ProductNumber: 'A', InvoicedQuantity: 2 }]), twice, {});
    expect(told).not.toHaveProperty('lines');
  });
});

describe("a carrier's invoice", () => {
  const OF = { company: 'usmf', procurementCategory: 'Freight', freightAccount: '600180' };
  const invoice = (parts: readonly number[]) => ({
    supplier: 'US-104',
    carrier: 'SWFT',
    orderNumber: '000768',
    invoiceNumber: 'F-1',
    settlementId: 'd365-000768-S1',
    postingDate: '2026-11-24',
    documentDate: '2026-11-20',
    amount: { amount: parts.reduce((sum, part) => sum + part, 0), currency: 'USD' },
    allocations: parts.map((amount, nth) => ({ lineId: String(nth), amount: { amount, currency: 'USD' } })),
  });

  it('is a header and a line per part, under one key', () => {
    const [header, first, second, ...more] = vendorInvoiceOf(invoice([12_000, 345]), OF);
    const key = headerReferenceOf(invoice([12_000, 345]));
    expect(header).toEqual({
      collection: 'VendorInvoiceHeaders',
      entity: {
        dataAreaId: 'usmf',
        HeaderReference: key,
        Currency: 'USD',
        InvoiceNumber: 'F-1',
        InvoiceAccount: 'US-104',
        VendorAccount: 'US-104',
        InvoiceDescription: 'd365-000768-S1',
        InvoiceDate: '2026-11-20T12:00:00Z',
        Date: '2026-11-24T12:00:00Z',
        ImportedAmount: 123.45,
      },
    });
    expect(first).toMatchObject({
      collection: 'VendorInvoiceLines',
      entity: { HeaderReference: key, InvoiceLineNumber: 1, NetAmount: 120, MainAccountDisplayValue: '600180' },
    });
    expect(second).toMatchObject({ entity: { InvoiceLineNumber: 2, LineDescription: '000768 / 1', NetAmount: 3.45 } });
    expect(more).toEqual([]);
  });

  it('adds up, and turns its quantities where it is a credit', () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((part) => part !== 0);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 10 }), (parts) => {
        const [header, ...lines] = vendorInvoiceOf(invoice(parts), OF).map(({ entity }) => entity as Written);
        const inCents = (value: number | undefined) => Math.round((value ?? Number.NaN) * 100);
        expect(lines.map(({ NetAmount }) => inCents(NetAmount))).toEqual(parts);
        expect(inCents(header?.ImportedAmount)).toBe(parts.reduce((sum, part) => sum + part, 0));
        for (const { ReceiveNow = 0, UnitPrice = 0, NetAmount } of lines)
          expect(ReceiveNow * UnitPrice).toBe(NetAmount);
        expect(header?.ImportedAmount).toBe(Number(formatMoney(invoice(parts).amount)));
      }),
    );
  });

  it('has a key of its own, that fits', () => {
    const one = invoice([1]);
    const keys = [one, { ...one, supplier: 'US-111' }, { ...one, invoiceNumber: 'F-2' }, { ...one, settlementId: 'x' }];
    expect(new Set(keys.map(headerReferenceOf)).size).toBe(4);
    expect(headerReferenceOf(one)).toMatch(/^CD[0-9A-F]{18}$/);
    expect(headerReferenceOf({ ...one, postingDate: '2026-12-01' })).toBe(headerReferenceOf(one));
  });
});

interface Written {
  readonly ReceiveNow?: number;
  readonly UnitPrice?: number;
  readonly NetAmount?: number;
  readonly ImportedAmount?: number;
}
