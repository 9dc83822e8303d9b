import type { CustomerInvoice } from '#canonical';
import type { ErpBilling, ErpPage, ErpPageQuery } from '../../erp.port.js';
import {
  customerInvoiceRequest,
  customerInvoicesRequest,
  isInvoice,
  toCustomerInvoice,
} from './customer-invoice.translator.js';
import { requiredText } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { operation } from './sap.errors.js';

/** What SAP billed its customers. */
export class SapBilling implements ErpBilling {
  constructor(private readonly client: SapClient) {}

  list(customer: string, page: ErpPageQuery): Promise<ErpPage<CustomerInvoice>> {
    return operation(async () => {
      const { rows } = await this.client.readPage('list-customer-invoices', customerInvoicesRequest(customer, page));
      const last = rows.at(-1);
      const more = last && rows.length === page.limit;
      return { items: rows.map(toCustomerInvoice), nextCursor: more ? requiredText(last, 'BillingDocument') : null };
    });
  }

  read(invoiceNumber: string): Promise<CustomerInvoice | null> {
    return operation(async () => {
      const document = await this.client.readOne('read-customer-invoice', customerInvoiceRequest(invoiceNumber));
      return document && isInvoice(document) ? toCustomerInvoice(document) : null;
    });
  }
}
