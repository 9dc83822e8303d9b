import type { Entity } from './odata.codec.js';

/** Answers in SAP's shape, as small as the adapter's reading allows; specs change one thing. */
export const orderEntity = (changes: Entity = {}): Entity => ({
  __metadata: {
    etag: 'W/"datetimeoffset\'2026-11-24T08%3A00%3A00.0000000Z\'"',
    type: 'API_SALES_ORDER_SRV.A_SalesOrderType',
  },
  SalesOrder: '4711',
  SoldToParty: '10100001',
  TransactionCurrency: 'EUR',
  CreationDate: '/Date(1795478400000)/',
  LastChangeDateTime: '/Date(1795507200000+0000)/',
  RequestedDeliveryDate: '/Date(1795564800000)/',
  DeliveryBlockReason: '',
  TotalCreditCheckStatus: 'A',
  OverallSDProcessStatus: 'A',
  OverallSDDocumentRejectionSts: 'A',
  to_Item: { results: [itemEntity()] },
  to_Partner: {
    results: [
      {
        PartnerFunction: 'SP',
        Customer: '10100001',
        to_Address: { results: [addressEntity({ AddresseeFullName: 'Buyer AG' })] },
      },
      { PartnerFunction: 'SH', Customer: '10100001', to_Address: { results: [addressEntity()] } },
    ],
  },
  ...changes,
});

export const itemEntity = (changes: Entity = {}): Entity => ({
  SalesOrder: '4711',
  SalesOrderItem: '10',
  Material: 'SKU-1001',
  SalesOrderItemText: 'Pallet jack',
  RequestedQuantity: '5.000',
  RequestedQuantityUnit: 'EA',
  RequestedQuantityISOUnit: 'EA',
  NetAmount: '61.75',
  TransactionCurrency: 'EUR',
  SalesDocumentRjcnReason: '',
  DeliveryStatus: 'A',
  ...changes,
});

export const addressEntity = (changes: Entity = {}): Entity => ({
  AddresseeFullName: 'Site Berlin',
  OrganizationName1: 'Site Berlin',
  StreetName: 'Kurfürstendamm',
  HouseNumber: '207',
  CityName: 'Berlin',
  PostalCode: '10719',
  Region: 'BE',
  Country: 'DE',
  ...changes,
});

export const deliveryEntity = (changes: Entity = {}): Entity => ({
  __metadata: { etag: 'W/"delivery-1"' },
  DeliveryDocument: '80000001',
  DeliveryDocumentBySupplier: 'sap-4711-F1',
  OverallGoodsMovementStatus: 'A',
  ActualGoodsMovementDate: null,
  to_DeliveryDocumentItem: { results: [deliveryItemEntity()] },
  ...changes,
});

export const deliveryItemEntity = (changes: Entity = {}): Entity => ({
  __metadata: { etag: 'W/"item-1"' },
  DeliveryDocument: '80000001',
  DeliveryDocumentItem: '10',
  ReferenceSDDocument: '4711',
  ReferenceSDDocumentItem: '10',
  Material: 'SKU-1001',
  Plant: '1010',
  ActualDeliveryQuantity: '5.000',
  ActualDeliveredQtyInBaseUnit: '5.000',
  DeliveryQuantityUnit: 'EA',
  GoodsMovementStatus: 'A',
  ...changes,
});

export const confirmationXml = (
  entry: { document?: string; severity?: string; notes?: readonly string[] } = {},
): string => {
  const { document = '0100000008', severity = '1', notes = ['Document posted successfully'] } = entry;
  const items = notes.map(
    (note) => `<Item><TypeID>609(RW)</TypeID><SeverityCode>${severity}</SeverityCode><Note>${note}</Note></Item>`,
  );
  return (
    '<soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/"><soap-env:Header/><soap-env:Body>' +
    '<n0:JournalEntryBulkCreateConfirmation xmlns:n0="http://sap.com/xi/SAPSCORE/SFIN"><JournalEntryCreateConfirmation>' +
    `<JournalEntryCreateConfirmation><AccountingDocument>${document}</AccountingDocument><CompanyCode>1010</CompanyCode>` +
    '<FiscalYear>2026</FiscalYear></JournalEntryCreateConfirmation>' +
    `<Log><MaximumLogItemSeverityCode>${severity}</MaximumLogItemSeverityCode>${items.join('')}</Log>` +
    '</JournalEntryCreateConfirmation></n0:JournalEntryBulkCreateConfirmation></soap-env:Body></soap-env:Envelope>'
  );
};
