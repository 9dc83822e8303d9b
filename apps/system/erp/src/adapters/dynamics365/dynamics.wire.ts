import { Ajv } from 'ajv';

// Public entities of the OData service as far as they are read here, and guards for what arrives: it is unknown until it
// passed one. Which page or metadata each comes from stands in the README.

type Maybe<T> = T | null | undefined;

export interface WireOrderLine {
  readonly '@odata.etag'?: string;
  readonly InventoryLotId: string;
  readonly ItemNumber?: Maybe<string>;
  readonly LineDescription?: Maybe<string>;
  readonly SalesOrderLineStatus?: Maybe<string>;
  readonly IsLineStopped?: Maybe<string>;
  readonly OrderedSalesQuantity: number;
  readonly SalesUnitSymbol?: Maybe<string>;
  readonly SalesPrice?: Maybe<number>;
  /** How many of the unit the price is for. */
  readonly SalesPriceQuantity?: Maybe<number>;
  readonly RequestedShippingDate?: Maybe<string>;
  readonly LineCreationSequenceNumber?: Maybe<number>;
}

export interface WireOrder {
  readonly '@odata.etag'?: string;
  readonly SalesOrderNumber: string;
  readonly SalesOrderStatus: string;
  readonly SalesOrderProcessingStatus?: Maybe<string>;
  readonly IsSalesProcessingStopped?: Maybe<string>;
  readonly OrderingCustomerAccountNumber?: Maybe<string>;
  readonly SalesOrderName?: Maybe<string>;
  readonly CurrencyCode: string;
  readonly DeliveryAddressName?: Maybe<string>;
  readonly DeliveryAddressStreet?: Maybe<string>;
  readonly DeliveryAddressCity?: Maybe<string>;
  readonly DeliveryAddressZipCode?: Maybe<string>;
  readonly DeliveryAddressStateId?: Maybe<string>;
  readonly DeliveryAddressCountryRegionISOCode?: Maybe<string>;
  readonly RequestedShippingDate?: Maybe<string>;
  readonly OrderCreationDateTime?: Maybe<string>;
  readonly SalesOrderLines: readonly WireOrderLine[];
}

export interface WireCreation {
  readonly OrderCreationDateTime: string;
}

export interface WireOnHand {
  readonly ItemNumber: string;
  readonly InventoryWarehouseId: string;
  readonly InventoryStatusId?: string;
  readonly OnHandQuantity: number;
  readonly AvailableOnHandQuantity: number;
}

export interface WireProduct {
  readonly ItemNumber: string;
  readonly InventoryUnitSymbol?: Maybe<string>;
}

export interface WireInvoiceLine {
  readonly ProductNumber?: Maybe<string>;
  readonly InvoicedQuantity: number;
  readonly SalesUnitSymbol?: Maybe<string>;
}

export interface WireInvoice {
  readonly InvoiceNumber: string;
  readonly CurrencyCode?: Maybe<string>;
  readonly TotalInvoiceAmount: number;
  readonly SalesInvoiceLinesV4: readonly WireInvoiceLine[];
}

export interface WireInvoicedItem {
  readonly InventoryLotId: string;
  readonly ItemNumber?: Maybe<string>;
}

export interface WireVendorInvoice {
  readonly HeaderReference: string;
  readonly InvoiceNumber?: Maybe<string>;
  readonly InvoiceAccount?: Maybe<string>;
  readonly InvoiceDescription?: Maybe<string>;
}

export interface WirePeriod {
  readonly Calendar: string;
  readonly FiscalYear: string;
  readonly PeriodName: string;
}

export interface WireOpenPeriod {
  readonly Calendar: string;
  readonly YearName: string;
  readonly PeriodName: string;
}

export interface WirePage<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** What OData V4 says when it refuses (JSON format 4.0, 19), with what the platform's writer adds. */
export interface WireFault {
  readonly error: {
    readonly code?: Maybe<string>;
    readonly message?: Maybe<string>;
    readonly innererror?: Maybe<{ readonly message?: Maybe<string>; readonly type?: Maybe<string> }>;
  };
}

const ajv = new Ajv();
const text = { type: 'string', minLength: 1 } as const;
const maybeText = { type: ['string', 'null'] } as const;
const number = { type: 'number' } as const;
const maybeNumber = { type: ['number', 'null'] } as const;

const guard = <T>(required: Record<string, object>, optional: Record<string, object> = {}) =>
  ajv.compile<T>(object(required, optional));

const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const optional = (schema: object, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, schema]));

const orderLine = object(
  { InventoryLotId: text, OrderedSalesQuantity: number },
  {
    ...optional(maybeText, 'ItemNumber', 'LineDescription', 'SalesOrderLineStatus', 'IsLineStopped'),
    ...optional(maybeText, 'SalesUnitSymbol', 'RequestedShippingDate'),
    ...optional(maybeNumber, 'SalesPrice', 'SalesPriceQuantity', 'LineCreationSequenceNumber'),
  },
);

export const isOrder = guard<WireOrder>(
  {
    SalesOrderNumber: text,
    SalesOrderStatus: text,
    CurrencyCode: text,
    SalesOrderLines: { type: 'array', items: orderLine },
  },
  {
    ...optional(maybeText, 'SalesOrderProcessingStatus', 'IsSalesProcessingStopped', 'OrderingCustomerAccountNumber'),
    ...optional(maybeText, 'SalesOrderName', 'DeliveryAddressName', 'DeliveryAddressStreet', 'DeliveryAddressCity'),
    ...optional(maybeText, 'DeliveryAddressZipCode', 'DeliveryAddressStateId', 'DeliveryAddressCountryRegionISOCode'),
    ...optional(maybeText, 'RequestedShippingDate', 'OrderCreationDateTime'),
  },
);

export const isCreation = guard<WireCreation>({ OrderCreationDateTime: text });
export const isOnHand = guard<WireOnHand>(
  { ItemNumber: text, InventoryWarehouseId: text, OnHandQuantity: number, AvailableOnHandQuantity: number },
  { InventoryStatusId: { type: 'string' } },
);
export const isProduct = guard<WireProduct>({ ItemNumber: text }, optional(maybeText, 'InventoryUnitSymbol'));
export const isInvoice = guard<WireInvoice>(
  {
    InvoiceNumber: text,
    TotalInvoiceAmount: number,
    SalesInvoiceLinesV4: {
      type: 'array',
      items: object({ InvoicedQuantity: number }, optional(maybeText, 'ProductNumber', 'SalesUnitSymbol')),
    },
  },
  optional(maybeText, 'CurrencyCode'),
);
export const isInvoicedItem = guard<WireInvoicedItem>({ InventoryLotId: text }, optional(maybeText, 'ItemNumber'));
export const isVendorInvoice = guard<WireVendorInvoice>(
  { HeaderReference: text },
  optional(maybeText, 'InvoiceNumber', 'InvoiceAccount', 'InvoiceDescription'),
);
export const isPeriod = guard<WirePeriod>({ Calendar: text, FiscalYear: text, PeriodName: text });
export const isOpenPeriod = guard<WireOpenPeriod>({ Calendar: text, YearName: text, PeriodName: text });
export const isCompany = guard<object>({ LegalEntityId: text });

export const isPage = guard<WirePage<unknown>>({ value: { type: 'array' } }, optional(text, '@odata.nextLink'));

export const isFault = guard<WireFault>({
  error: object(
    {},
    {
      ...optional(maybeText, 'code', 'message'),
      innererror: { ...object({}, optional(maybeText, 'message', 'type')), type: ['object', 'null'] },
    },
  ),
});
