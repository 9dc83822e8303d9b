import type { VendorBook } from '../core/vendor.js';
import type { Row } from './dynamics.filter.js';
import type { EntitySet } from './dynamics.query.js';
import {
  COMPANY,
  CURRENCY,
  CUSTOMERS,
  ITEMS,
  type SalesInvoice,
  type SalesOrder,
  SITE,
  type Stock,
  type VendorInvoice,
} from './dynamics.records.js';

const [FIRST_YEAR, LAST_YEAR] = [2020, 2030];

/** The books of the environment, and its public collections as they are read from them. */
export class DynamicsBook {
  constructor(readonly book: VendorBook) {}

  order = (number: string) => this.book.get<SalesOrder>('orders', number);
  stock = (item: string, warehouse: string, status: string) =>
    this.book.get<Stock>('stock', JSON.stringify([item, warehouse, status]));
  vendorInvoice = (reference: string) => this.book.get<VendorInvoice>('vendor-invoices', reference);

  putOrder(order: SalesOrder): void {
    this.book.put('orders', order.number, order);
  }

  /** Every change counts: its tag is another one then. */
  change(order: SalesOrder, change: Partial<SalesOrder> = {}): SalesOrder {
    const changed = { ...order, ...change, version: order.version + 1 };
    this.putOrder(changed);
    return changed;
  }

  move(item: string, warehouse: string, status: string, by: number): void {
    const onHand = (this.stock(item, warehouse, status)?.onHand ?? 0) + by;
    this.book.put('stock', JSON.stringify([item, warehouse, status]), { item, warehouse, status, onHand });
  }

  /** Rows of a page as the server cuts it: 10,000, unless somebody made it smaller. */
  get pageSize(): number {
    return this.book.get<{ rows: number }>('settings', 'page')?.rows ?? 10_000;
  }

  /** How often all access was ended. */
  get epoch(): number {
    return this.book.get<{ ended: number }>('settings', 'access')?.ended ?? 0;
  }

  set(name: string): EntitySet | undefined {
    return this.#sets()[name];
  }

  #sets(): Readonly<Record<string, EntitySet>> {
    const perCompany = true;
    return {
      SalesOrderHeadersV2: {
        keys: ['dataAreaId', 'SalesOrderNumber'],
        navigation: 'SalesOrderLines',
        perCompany,
        rows: () => this.book.all<SalesOrder>('orders').map(orderRow),
      },
      SalesOrderLines: {
        keys: ['dataAreaId', 'InventoryLotId'],
        perCompany,
        rows: () => this.book.all<SalesOrder>('orders').flatMap(lineRows),
      },
      SalesInvoiceHeadersV4: {
        keys: ['dataAreaId', 'InvoiceNumber', 'InvoiceDate', 'LedgerVoucher'],
        navigation: 'SalesInvoiceLinesV4',
        perCompany,
        rows: () => this.book.all<SalesInvoice>('invoices').map(invoiceRow),
      },
      WarehousesOnHandV2: {
        keys: ['dataAreaId', 'ItemNumber', 'InventorySiteId', 'InventoryWarehouseId'],
        perCompany,
        rows: () => onHandRows(this.book.all<Stock>('stock'), false),
      },
      WarehouseInventoryStatusesOnHandV2: {
        keys: ['dataAreaId', 'ItemNumber', 'InventorySiteId', 'InventoryWarehouseId', 'InventoryStatusId'],
        perCompany,
        rows: () => onHandRows(this.book.all<Stock>('stock'), true),
      },
      ReleasedProductsV2: {
        keys: ['dataAreaId', 'ItemNumber'],
        perCompany,
        rows: () =>
          Object.entries(ITEMS).map(([ItemNumber, { name, unit }]) => ({
            '@odata.etag': tagOf(1, ItemNumber),
            dataAreaId: COMPANY,
            ItemNumber,
            SearchName: name,
            InventoryUnitSymbol: unit,
          })),
      },
      VendorInvoiceHeaders: {
        keys: ['dataAreaId', 'HeaderReference'],
        perCompany,
        rows: () => this.book.all<VendorInvoice>('vendor-invoices').map(({ header }) => header),
      },
      VendorInvoiceLines: {
        keys: ['dataAreaId', 'HeaderReference', 'InvoiceLineNumber'],
        perCompany,
        rows: () => this.book.all<VendorInvoice>('vendor-invoices').flatMap(({ lines }) => lines),
      },
      FiscalPeriods: {
        keys: ['Calendar', 'FiscalYear', 'StartDate', 'EndDate', 'PeriodName'],
        perCompany: false,
        rows: () => PERIODS.map(({ key: _, ...period }) => period),
      },
      LedgerFiscalPeriods: {
        keys: ['LedgerName', 'Calendar', 'YearName', 'PeriodName'],
        perCompany: false,
        rows: () =>
          PERIODS.map(({ key, Calendar, FiscalYear, PeriodName }) => ({
            LedgerName: COMPANY.toUpperCase(),
            Calendar,
            YearName: FiscalYear,
            PeriodName,
            LegalEntityId: COMPANY,
            PeriodStatus: this.book.get('closed-periods', key) ? 'Closed' : 'Open',
          })),
      },
      LegalEntities: {
        keys: ['LegalEntityId'],
        perCompany: false,
        rows: () => [{ LegalEntityId: COMPANY, Name: 'Contoso Entertainment System USA' }],
      },
    };
  }
}

const PERIODS = Array.from({ length: (LAST_YEAR - FIRST_YEAR + 1) * 12 }, (_, nth) => {
  const year = FIRST_YEAR + Math.floor(nth / 12);
  const month = (nth % 12) + 1;
  const key = `${year}-${String(month).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    key,
    Calendar: 'Fiscal',
    FiscalYear: String(year),
    PeriodName: `Period ${month}`,
    StartDate: `${key}-01T12:00:00Z`,
    EndDate: `${key}-${lastDay}T12:00:00Z`,
  };
});

/** The form of the platform's tags; a client must not read them. */
export const tagOf = (version: number, record: string): string =>
  `W/"${Buffer.from(`'${version},${record}'`).toString('base64')}"`;

const addressOf = (customer: string) => {
  const {
    name = customer,
    street = '',
    city = '',
    zip = '',
    state = '',
    country = ['USA', 'US'],
  } = CUSTOMERS[customer] ?? {};
  return {
    DeliveryAddressName: name,
    DeliveryAddressStreet: street,
    DeliveryAddressCity: city,
    DeliveryAddressZipCode: zip,
    DeliveryAddressStateId: state,
    DeliveryAddressCountryRegionId: country[0],
    DeliveryAddressCountryRegionISOCode: country[1],
  };
};

const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');

function orderRow(order: SalesOrder): Row {
  const { number, customer, status, processing, stopped, createdAt, version } = order;
  return {
    '@odata.etag': tagOf(version, number),
    dataAreaId: COMPANY,
    SalesOrderNumber: number,
    SalesOrderStatus: status,
    SalesOrderProcessingStatus: processing,
    IsSalesProcessingStopped: yesNo(stopped),
    OrderingCustomerAccountNumber: customer,
    InvoiceCustomerAccountNumber: customer,
    SalesOrderName: CUSTOMERS[customer]?.name ?? '',
    CurrencyCode: CURRENCY,
    ...addressOf(customer),
    RequestedShippingDate: '1900-01-01T12:00:00Z',
    ConfirmedShippingDate: '1900-01-01T12:00:00Z',
    OrderCreationDateTime: createdAt,
    CustomersOrderReference: '',
    SalesOrderLines: lineRows(order),
  };
}

const lineRows = (order: SalesOrder): Row[] =>
  order.lines.map(({ lot, sequence, item, quantity, price, status, stopped }) => ({
    '@odata.etag': tagOf(order.version, lot),
    dataAreaId: COMPANY,
    InventoryLotId: lot,
    SalesOrderNumber: order.number,
    LineCreationSequenceNumber: sequence,
    ItemNumber: item,
    LineDescription: ITEMS[item]?.name ?? '',
    SalesOrderLineStatus: status,
    IsLineStopped: yesNo(stopped),
    OrderedSalesQuantity: quantity,
    SalesUnitSymbol: ITEMS[item]?.unit ?? 'ea',
    SalesPrice: price,
    SalesPriceQuantity: 1,
    RequestedShippingDate: '1900-01-01T12:00:00Z',
    ShippingSiteId: SITE,
    ShippingWarehouseId: '24',
  }));

function invoiceRow({ number, order, day, lines }: SalesInvoice): Row {
  const total = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
  const key = {
    dataAreaId: COMPANY,
    InvoiceNumber: number,
    InvoiceDate: `${day}T12:00:00Z`,
    LedgerVoucher: `ARIV-${number}`,
  };
  return {
    '@odata.etag': tagOf(1, number),
    ...key,
    SalesOrderNumber: order,
    CurrencyCode: CURRENCY,
    TotalInvoiceAmount: Math.round(total * 100) / 100,
    SalesInvoiceLinesV4: lines.map(({ item, quantity, price }, nth) => ({
      '@odata.etag': tagOf(1, `${number}-${nth}`),
      ...key,
      LineCreationSequenceNumber: nth + 1,
      ProductNumber: item,
      InvoicedQuantity: quantity,
      SalesUnitSymbol: ITEMS[item]?.unit ?? 'ea',
      SalesPrice: price,
      LineAmount: Math.round(quantity * price * 100) / 100,
      CurrencyCode: CURRENCY,
    })),
  };
}

function onHandRows(all: readonly Stock[], byStatus: boolean): Row[] {
  const places = Map.groupBy(all, ({ item, warehouse, status }) =>
    JSON.stringify([item, warehouse, byStatus ? status : '']),
  );
  return [...places.values()].map((stock) => {
    const [first] = stock as [Stock];
    const sum = (some: readonly Stock[]) => some.reduce((total, { onHand }) => total + onHand, 0);
    const free = sum(stock.filter(({ status }) => status === 'Available'));
    return {
      dataAreaId: COMPANY,
      ItemNumber: first.item,
      ProductColorId: '',
      ProductConfigurationId: '',
      ProductSizeId: '',
      ProductStyleId: '',
      ProductVersionId: '',
      InventorySiteId: SITE,
      InventoryWarehouseId: first.warehouse,
      ...(byStatus && { InventoryStatusId: first.status }),
      ProductName: ITEMS[first.item]?.name ?? '',
      OnHandQuantity: sum(stock),
      AvailableOnHandQuantity: free,
      ReservedOnHandQuantity: 0,
      TotalAvailableQuantity: free,
    };
  });
}
