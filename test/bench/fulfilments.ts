import { type PublishedView, StatePublisher, viewChanges } from '#messaging';
import { createDataSource, Database, together } from '#platform/persistence';

export const TENANT = 'bench';
export const PARTNER = '3pl-east';
export const WAREHOUSE = '4012345000016';

const address = { name: 'Acme GmbH', street: 'Hauptstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

/** Counted as any other plan, and never used up. */
export const PLAN = 'bench';
const plan = {
  quotas: [
    { name: 'burst', limit: 1_000_000_000, windowSeconds: 60 },
    { name: 'daily', limit: 1_000_000_000, windowSeconds: 86_400 },
  ],
  concurrency: 1_000,
};

export const landscape = {
  tenant: TENANT,
  connections: [],
  warehouses: [],
  carriers: [],
  partners: [{ id: PARTNER, kind: '3pl', name: '3PL East' }],
  plans: { [PLAN]: plan },
};

/** As order-to-ship publishes one that is packed: four lines, two packages. */
function packed(n: number): PublishedView {
  const lines = ['10', '20', '30', '40'].map((lineId) => ({
    lineId,
    sku: `SKU-10${lineId}`,
    gtin: '04012345000016',
    quantity: { value: 12, unit: 'EA' },
  }));
  const body = {
    id: `sap-${n}-F1`,
    orderId: `sap-${n}`,
    orderNumber: String(n),
    state: 'packed',
    warehouse: WAREHOUSE,
    partner: PARTNER,
    shipTo: address,
    lines,
    taken: lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity })),
    packages: ['340123450000000017', '340123450000000024'].map((sscc) => ({
      sscc,
      weightKg: 12.5,
      lines: lines.slice(0, 2).map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity })),
    })),
    requestedShipDate: '2026-11-25',
    deliveryNumber: '80000001',
  };
  return { kind: 'fulfilment', id: body.id, owners: [`warehouse:${WAREHOUSE}`], body };
}

/** The same one as its warehouse is asked for it. */
function released(n: number): PublishedView {
  const view = packed(n);
  return { ...view, body: { ...(view.body as object), state: 'released', taken: [], packages: [] } };
}

/** Publishes as many, in a database that is migrated. */
export function publishFulfilments(
  url: string,
  tenant: string,
  count: number,
  as: 'packed' | 'released',
): Promise<void> {
  const view = as === 'packed' ? packed : released;
  const publisher = new StatePublisher('order-to-ship');
  return withDatabase(url, (database) =>
    database.transaction(async (tx) => {
      const publications = Array.from({ length: count }, (_, n) => ({
        instance: `sap-${n}`,
        version: 1,
        changes: viewChanges([], [view(n)]),
      }));
      await together(publisher.publish(tx, tenant, publications));
      await publisher.complete(tx, ['fulfilment'], 1);
    }),
  );
}

export async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(url).initialize();
  try {
    return await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
