import type { CustomerInvoice, PurchaseOrder } from '#canonical';
import type { ErpClient, Page } from '#clients';
import { FinalError } from '#platform/errors';
import { pagesOf } from '../merged-pages.js';
import type { Identified, World } from './world.js';

/**
 * Purchase orders and customers' invoices over all ERPs of the landscape, each under `<connection>-<number>`. An ERP that
 * cannot tell them has none.
 */
export function erpWorld(client: ErpClient, erps: () => readonly string[]): Pick<World, 'purchasing' | 'billing'> {
  const identified = <T>(erp: string, number: string, document: T): Identified<T> => ({
    ...document,
    id: `${erp}-${number}`,
  });
  const order = (erp: string, each: PurchaseOrder) => identified(erp, each.purchaseOrderNumber, each);
  const invoice = (erp: string, each: CustomerInvoice) => identified(erp, each.invoiceNumber, each);
  return {
    purchasing: {
      list: ({ supplier, ...page }) =>
        pagesOf(erps(), page, (erp, at) =>
          listed(client.listPurchaseOrders(erp, { supplier, ...at }), (each) => order(erp, each)),
        ),
      read: (id) => found(erps(), id, async (erp, number) => order(erp, await client.readPurchaseOrder(erp, number))),
    },
    billing: {
      list: ({ customer, ...page }) =>
        pagesOf(erps(), page, (erp, at) =>
          listed(client.listCustomerInvoices(erp, { customer, ...at }), (each) => invoice(erp, each)),
        ),
      read: (id) =>
        found(erps(), id, async (erp, number) => invoice(erp, await client.readCustomerInvoice(erp, number))),
    },
  };
}

async function listed<T, R>(page: Promise<Page<T>>, identify: (each: T) => R): Promise<Page<R>> {
  try {
    const { items, nextCursor } = await page;
    return { items: items.map(identify), nextCursor };
  } catch (error) {
    if (isFinal(error, 'capability-missing')) return { items: [], nextCursor: null };
    throw error;
  }
}

/** The longest name that fits: one ERP's may begin with another's. */
async function found<T>(
  erps: readonly string[],
  id: string,
  read: (erp: string, number: string) => Promise<T>,
): Promise<T | undefined> {
  const [erp] = erps.filter((each) => id.startsWith(`${each}-`)).sort((a, b) => b.length - a.length);
  const number = erp && id.slice(erp.length + 1);
  if (!erp || !number) return undefined;
  try {
    return await read(erp, number);
  } catch (error) {
    if (isFinal(error, 'not-found') || isFinal(error, 'capability-missing')) return undefined;
    throw error;
  }
}

const isFinal = (error: unknown, code: string): boolean => error instanceof FinalError && error.code === code;
