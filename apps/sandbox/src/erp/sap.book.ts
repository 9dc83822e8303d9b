import type { VendorBook } from '../core/vendor.js';
import type {
  AccountingDocument,
  BillingDocument,
  CustomerReturn,
  Delivery,
  MaterialDocument,
  PurchaseOrder,
  ReturnsDelivery,
  SalesOrder,
  Stock,
  SupplierInvoice,
} from './sap.documents.js';

/** First number of each range, as a system delivered by SAP has them. */
const RANGES = {
  'sales-order': 10_000_001,
  'customer-return': 60_000_001,
  delivery: 80_000_001,
  'returns-delivery': 84_000_001,
  'billing-document': 90_000_001,
  'accounting-document': 100_000_001,
  'material-document': 4_900_000_001,
  'purchase-order': 4_500_000_001,
  'goods-receipt': 5_000_000_001,
  'supplier-invoice': 5_105_600_001,
} as const;

/** Effects in the journal; README.md says whose reference each carries. */
export type Effect =
  | 'order'
  | 'order-cancel'
  | 'order-change'
  | 'order-close'
  | 'order-end'
  | 'credit-block'
  | 'credit-release'
  | 'delivery-block-release'
  | 'delivery'
  | 'delivery-delete'
  | 'goods-issue'
  | 'customer-invoice'
  | 'return'
  | 'return-delete'
  | 'return-cancel'
  | 'returns-delivery'
  | 'returns-delivery-delete'
  | 'return-receipt'
  | 'credit-memo'
  | 'payment'
  | 'stock-receipt'
  | 'purchase-order'
  | 'purchase-order-deletion'
  | 'goods-receipt'
  | 'goods-movement'
  | 'goods-movement-cancel'
  | 'supplier-invoice'
  | 'supplier-invoice-reversal'
  | 'payment-release'
  | 'accrual'
  | 'accrual-reversal';

/** SAP's documents in the sandbox's store, by the keys that its callers look for. */
export class SapBook {
  constructor(private readonly book: VendorBook) {}

  now(): number {
    return this.book.now();
  }

  nextNumber(range: keyof typeof RANGES): string {
    return String(this.book.nextNumber(range, RANGES[range]));
  }

  journal(effect: Effect, businessKey: string, payload: object): void {
    this.book.journal(effect, businessKey, payload);
  }

  plan(afterHours: number, plan: object): void {
    this.book.plan(afterHours, plan);
  }

  order(number: string): SalesOrder | undefined {
    return this.book.get('orders', number);
  }

  orders(): SalesOrder[] {
    return this.book.all('orders');
  }

  /** Oldest change first, at most so many. */
  ordersChangedSince(at: number, limit: number): SalesOrder[] {
    return this.book.since('orders', 'changedAt', new Date(at).toISOString(), limit);
  }

  saveOrder(order: SalesOrder): void {
    this.book.put('orders', order.number, order, { changedAt: new Date(order.changedAt).toISOString() });
  }

  stock(plant: string, material: string): Stock | undefined {
    return this.book.get('stock', `${plant}/${material}`);
  }

  stockOf(material: string): Stock[] {
    return this.book.find('stock', 'material', material);
  }

  allStock(): Stock[] {
    return this.book.all('stock');
  }

  saveStock(stock: Stock): void {
    this.book.put('stock', `${stock.plant}/${stock.material}`, stock, { material: stock.material });
  }

  delivery(number: string): Delivery | undefined {
    return this.book.get('deliveries', number);
  }

  deliveries(): Delivery[] {
    return this.book.all('deliveries');
  }

  deliveriesWithReference(reference: string): Delivery[] {
    return this.book.find('deliveries', 'reference', reference);
  }

  deliveriesOf(order: string): Delivery[] {
    return this.book.find('deliveries', 'order', order);
  }

  /** Deliveries of a material whose goods have not left. */
  openDeliveriesOf(material: string): Delivery[] {
    return this.book.find('deliveries', `open ${material}`, 'X');
  }

  saveDelivery(delivery: Delivery): void {
    const open = delivery.materialDocument === undefined ? delivery.items : [];
    this.book.put('deliveries', delivery.number, delivery, {
      reference: delivery.reference,
      order: delivery.order,
      ...Object.fromEntries(open.map(({ material }) => [`open ${material}`, 'X'])),
    });
  }

  removeDelivery(number: string): void {
    this.book.remove('deliveries', number);
  }

  customerReturn(number: string): CustomerReturn | undefined {
    return this.book.get('customer-returns', number);
  }

  customerReturns(): CustomerReturn[] {
    return this.book.all('customer-returns');
  }

  customerReturnsBy(key: 'reference' | 'order', value: string): CustomerReturn[] {
    return this.book.find('customer-returns', key, value);
  }

  saveCustomerReturn(document: CustomerReturn): void {
    const { number, reference, order } = document;
    this.book.put('customer-returns', number, document, { reference, order });
  }

  removeCustomerReturn(number: string): void {
    this.book.remove('customer-returns', number);
  }

  returnsDelivery(number: string): ReturnsDelivery | undefined {
    return this.book.get('returns-deliveries', number);
  }

  returnsDeliveries(): ReturnsDelivery[] {
    return this.book.all('returns-deliveries');
  }

  returnsDeliveriesBy(key: 'reference' | 'customerReturn', value: string): ReturnsDelivery[] {
    return this.book.find('returns-deliveries', key, value);
  }

  saveReturnsDelivery(delivery: ReturnsDelivery): void {
    const { number, reference, customerReturn } = delivery;
    this.book.put('returns-deliveries', number, delivery, { reference, customerReturn });
  }

  removeReturnsDelivery(number: string): void {
    this.book.remove('returns-deliveries', number);
  }

  billingDocument(number: string): BillingDocument | undefined {
    return this.book.get('billing', number);
  }

  billingDocuments(): BillingDocument[] {
    return this.book.all('billing');
  }

  billingDocumentsOf(order: string): BillingDocument[] {
    return this.book.find('billing', 'order', order);
  }

  saveBillingDocument(document: BillingDocument): void {
    this.book.put('billing', document.number, document, { order: document.order });
  }

  purchaseOrder(number: string): PurchaseOrder | undefined {
    return this.book.get('purchase-orders', number);
  }

  purchaseOrders(): PurchaseOrder[] {
    return this.book.all('purchase-orders');
  }

  purchaseOrdersTo(supplier: string): PurchaseOrder[] {
    return this.book.find('purchase-orders', 'supplier', supplier);
  }

  savePurchaseOrder(order: PurchaseOrder): void {
    this.book.put('purchase-orders', order.number, order, { supplier: order.supplier });
  }

  materialDocument(number: string, year: string): MaterialDocument | undefined {
    return this.book.get('material-documents', `${number}/${year}`);
  }

  materialDocuments(): MaterialDocument[] {
    return this.book.all('material-documents');
  }

  materialDocumentsBy(key: 'purchaseOrder' | 'headerText', value: string): MaterialDocument[] {
    return this.book.find('material-documents', key, value);
  }

  saveMaterialDocument(document: MaterialDocument): void {
    const { number, year, purchaseOrder, headerText } = document;
    this.book.put('material-documents', `${number}/${year}`, document, { purchaseOrder, headerText });
  }

  supplierInvoice(number: string, year: string): SupplierInvoice | undefined {
    return this.book.get('supplier-invoices', `${number}/${year}`);
  }

  supplierInvoices(): SupplierInvoice[] {
    return this.book.all('supplier-invoices');
  }

  supplierInvoicesWithReference(reference: string): SupplierInvoice[] {
    return this.book.find('supplier-invoices', 'reference', reference);
  }

  saveSupplierInvoice(invoice: SupplierInvoice): void {
    const { number, year, reference } = invoice;
    this.book.put('supplier-invoices', `${number}/${year}`, invoice, { reference });
  }

  accountingDocument(number: string, companyCode: string, year: string): AccountingDocument | undefined {
    return this.book.get('accounting', `${companyCode}/${year}/${number}`);
  }

  accountingDocuments(): AccountingDocument[] {
    return this.book.all('accounting');
  }

  accountingDocumentsBy(key: 'headerText' | 'number', value: string): AccountingDocument[] {
    return this.book.find('accounting', key, value);
  }

  saveAccountingDocument(document: AccountingDocument): void {
    const { number, companyCode, year, headerText } = document;
    this.book.put('accounting', `${companyCode}/${year}/${number}`, document, { number, headerText });
  }

  isClosed(period: string): boolean {
    return this.book.get('closed-periods', period) !== undefined;
  }

  closePeriod(period: string): void {
    this.book.put('closed-periods', period, {});
  }

  openPeriod(period: string): void {
    this.book.remove('closed-periods', period);
  }
}
