import type { WireOrder, WireOrderLine } from './dynamics.wire.js';

/** A line as the service tells it. */
export const orderLine = (changes: Partial<WireOrderLine> = {}): WireOrderLine => ({
  '@odata.etag': 'W/"JzEsNTYzNzE0NDU3Nic="',
  InventoryLotId: '012345',
  ItemNumber: 'D0001',
  LineDescription: 'Mid-range speaker',
  SalesOrderLineStatus: 'Backorder',
  IsLineStopped: 'No',
  OrderedSalesQuantity: 5,
  SalesUnitSymbol: 'ea',
  SalesPrice: 12.5,
  SalesPriceQuantity: 1,
  RequestedShippingDate: '2026-11-24T12:00:00Z',
  LineCreationSequenceNumber: 1,
  ...changes,
});

/** A confirmed order of one line. */
export const order = (changes: Partial<WireOrder> = {}): WireOrder => ({
  '@odata.etag': 'W/"JzEsNTYzNzE0NDU3Nyc="',
  SalesOrderNumber: '000768',
  SalesOrderStatus: 'Backorder',
  SalesOrderProcessingStatus: 'Confirmed',
  IsSalesProcessingStopped: 'No',
  OrderingCustomerAccountNumber: 'US-001',
  SalesOrderName: 'Contoso Retail San Diego',
  CurrencyCode: 'USD',
  DeliveryAddressName: 'Contoso Retail San Diego',
  DeliveryAddressStreet: '456 Peach Road',
  DeliveryAddressCity: 'San Diego',
  DeliveryAddressZipCode: '92114',
  DeliveryAddressStateId: 'CA',
  DeliveryAddressCountryRegionISOCode: 'US',
  RequestedShippingDate: '2026-11-24T12:00:00Z',
  OrderCreationDateTime: '2026-11-23T16:05:31Z',
  SalesOrderLines: [orderLine()],
  ...changes,
});
