import type { MovementReason } from '#canonical';

/** Service roots on SAP's gateway; the version of the delivery service is part of its path. */
export const SERVICES = {
  salesOrder: '/sap/opu/odata/sap/API_SALES_ORDER_SRV',
  stock: '/sap/opu/odata/sap/API_MATERIAL_STOCK_SRV',
  product: '/sap/opu/odata/sap/API_PRODUCT_SRV',
  delivery: '/sap/opu/odata/sap/API_OUTBOUND_DELIVERY_SRV;v=0002',
  customerReturn: '/sap/opu/odata/sap/API_CUSTOMER_RETURN_SRV',
  returnsDelivery: '/sap/opu/odata/sap/API_CUSTOMER_RETURNS_DELIVERY_SRV;v=0002',
  purchaseOrder: '/sap/opu/odata/sap/API_PURCHASEORDER_PROCESS_SRV',
  materialDocument: '/sap/opu/odata/sap/API_MATERIAL_DOCUMENT_SRV',
  billing: '/sap/opu/odata/sap/API_BILLING_DOCUMENT_SRV',
  supplierInvoice: '/sap/opu/odata/sap/API_SUPPLIERINVOICE_PROCESS_SRV',
  accountingItems: '/sap/opu/odata/sap/API_OPLACCTGDOCITEMCUBE_SRV',
} as const;

/** SOAP endpoint of "Journal Entry - Post (Synchronous)", communication scenario SAP_COM_0002. */
export const JOURNAL_ENTRY_PATH = '/sap/bc/srt/scs_ext/sap/journalentrycreaterequestconfi';

/** Process status of SD documents (domain STATV): ' ' not relevant, A not yet, B partially, C completely. */
export const COMPLETELY = 'C';

/**
 * Overall credit status (domain CMGST): ' ' not performed, A approved by the check, B not approved,
 * C partially released, D released by a clerk. B and C hold the order.
 */
export const CREDIT_STATUS: Readonly<Record<string, 'approved' | 'blocked' | 'not-checked'>> = {
  '': 'not-checked',
  A: 'approved',
  B: 'blocked',
  C: 'blocked',
  D: 'approved',
};

/** Partner functions as the API writes them, in English. */
export const SHIP_TO = 'SH';
export const SOLD_TO = 'SP';

/** Document categories in SAP's document flow (domain VBTYPL). */
export const GOODS_MOVEMENT = 'R';

/**
 * Movement types that count for what came of a purchase order: 101 goods receipt and 102 its reversal, 122 return to
 * the supplier and 123 its reversal.
 */
export const RECEIPT_SIGN: Readonly<Record<string, 1 | -1>> = { '101': 1, '102': -1, '122': -1, '123': 1 };

/**
 * Movement type and goods movement code (as of BAPI_GOODSMVT_CREATE) by why stock changed and whether it is more or less:
 * 701/702 inventory differences, 552/551 scrapping and its reversal, 343/344 out of and into blocked stock, 101/102 receipt
 * for a purchase order and its reversal. Codes: 01 receipt for an order, 03 issue, 04 transfer posting, 05 other receipt.
 */
export const MOVEMENT_TYPES: Readonly<
  Record<MovementReason, Readonly<Record<'more' | 'less', { readonly type: string; readonly code: string }>>>
> = {
  count: { more: { type: '701', code: '05' }, less: { type: '702', code: '03' } },
  scrap: { more: { type: '552', code: '03' }, less: { type: '551', code: '03' } },
  block: { more: { type: '343', code: '04' }, less: { type: '344', code: '04' } },
  receipt: { more: { type: '101', code: '01' }, less: { type: '102', code: '01' } },
};

/** Reference document type of a movement: B is a purchase order. */
export const PURCHASE_ORDER = 'B';

/** Stock types of A_MatlStkInAcctMod (domain BSTTYP): 01 is unrestricted use; the rest may not be promised. */
export const UNRESTRICTED = '01';
/** Beside it: in quality inspection, returns, blocked, restricted, valuated receipts that are blocked. 04 to 06 are under way. */
export const LIES_THERE: ReadonlySet<string> = new Set([UNRESTRICTED, '02', '03', '07', '08', '10']);

/**
 * SAP's and ISO's unit codes to UN/ECE Rec 20. A code that is not here is taken as it stands: most ISO codes of SAP
 * (EA, KGM, LTR, MTR …) are Rec 20 already.
 */
export const UNIT_TO_REC20: Readonly<Record<string, string>> = {
  PC: 'H87',
  PCE: 'H87',
  ST: 'H87',
  KG: 'KGM',
  G: 'GRM',
  L: 'LTR',
  M: 'MTR',
  CAR: 'CT',
  KAR: 'CT',
  CRT: 'CR',
  KI: 'CR',
  BOX: 'BX',
  PAL: 'PF',
};

/** Back into SAP's internal codes, for what we send. */
export const REC20_TO_UNIT: Readonly<Record<string, string>> = {
  H87: 'PC',
  KGM: 'KG',
  GRM: 'G',
  LTR: 'L',
  MTR: 'M',
  CT: 'CAR',
  CR: 'CRT',
  BX: 'BOX',
  PF: 'PAL',
};

/**
 * Message ids of locks held by another user or job: nothing was done, and it is worth trying again.
 * V1/042 sales document, VL/046 delivery, M3/023 material (message numbers as SAP's community quotes them; unverified).
 */
export const LOCKED: ReadonlySet<string> = new Set(['V1/042', 'VL/046', 'M3/023']);

/**
 * "An exception was raised": the program behind the service broke off. It says nothing about what was done before, so an
 * effect is looked up by our reference and tried again.
 */
export const BROKE_OFF = 'SY/530';

/** "Invoice document already exists": what SAP's duplicate check for invoices says (message class M8, number 462). */
export const DUPLICATE_INVOICE = 'M8/462';

/**
 * "Period … is not open for account type … and G/L account …" (message class F5, number 201): as OData and as a journal
 * entry's log write it. Unverified: from SAP's message documentation, not seen on a system.
 */
export const PERIOD_CLOSED: ReadonlySet<string> = new Set(['F5/201', '201(F5)']);

/** "Posting only possible in periods … and …" (message class M7, number 053): what a goods movement says. Unverified, as those. */
export const GOODS_PERIOD_CLOSED = 'M7/053';

/**
 * Longest text each field takes: from the service's own metadata (`maxLength`). A longer one is refused here, with the
 * name of the field, because SAP would cut some of them in silence and our reference would not be found again.
 */
export const FIELD_LENGTH = {
  DeliveryDocumentBySupplier: 35,
  ShippingPoint: 4,
  ReferenceSDDocument: 10,
  ReferenceSDDocumentItem: 6,
  DeliveryQuantityUnit: 3,
  SalesDocumentRjcnReason: 2,
  SupplierInvoiceIDByInvcgParty: 16,
  InvoicingParty: 10,
  DocumentHeaderText: 25,
  MaterialDocumentHeaderText: 25,
  MaterialDocumentItemText: 50,
  AssignmentReference: 18,
  SupplierInvoiceItemText: 50,
  DocumentItemText: 50,
  Material: 40,
  EntryUnit: 3,
  PurchaseOrderByCustomer: 35,
  ProductionPlant: 4,
  PurchaseOrder: 10,
  PurchaseOrderItem: 5,
} as const;
