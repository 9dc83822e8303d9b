import { messagingPersistence } from '#messaging';
import type { ApiDefinition } from '#platform/application';
import type { PersistenceFeature } from '#platform/persistence';
import { processFlow, processPersistence } from '#process-manager';
import { StockReadings1797000005002 } from './availability/availability.migration.js';
import { StockCauses1797100020002 } from './causes/causes.migration.js';
import { InventorySyncModule } from './inventory-sync.module.js';
import { inventorySync } from './inventory-sync.process.js';
import { inventorySyncWorkflows } from './inventory-sync.workflows.js';
import { StockMovements1797000005001 } from './movements/movements.migration.js';
import { READ_MODEL_EVENTS } from './read-models.projection.js';
import { StockFlightsBack1797100010000 } from './reconciliation/flights-back.migration.js';
import { StockFlightsGiven1797100020000 } from './reconciliation/flights-given.migration.js';
import { StockFlightsUnpicked1797100020190 } from './reconciliation/flights-unpicked.migration.js';
import { StockFlights1797100002003 } from './reconciliation/reconciliation.migration.js';

export { inventorySync } from './inventory-sync.process.js';

const process = processPersistence('inventory-sync');
/** The process's own tables, what can be read of movements, the last known figures of both books, and what is on its way. */
const inventorySyncPersistence: PersistenceFeature = {
  ...process,
  migrations: [
    ...process.migrations,
    StockMovements1797000005001,
    StockReadings1797000005002,
    StockFlights1797100002003,
    StockFlightsBack1797100010000,
    StockFlightsGiven1797100020000,
    StockCauses1797100020002,
    StockFlightsUnpicked1797100020190,
  ],
};

export const inventorySyncApi: ApiDefinition = {
  name: 'inventory-sync',
  version: 'v1',
  title: 'Inventory-sync process API',
  description:
    'Carries what warehouses change, receive and block into the ERP’s book, once and in order per item and place, tells what is available by both books, with its age, and holds the two against each other.',
  owner: 'warehouse-desk',
  module: InventorySyncModule,
  persistence: [messagingPersistence, inventorySyncPersistence],
  flow: processFlow(inventorySync, {
    // Found where the books differ, and told by hand where a warehouse does not.
    emits: ['inventory.variance', 'inbound-shipment.arrived', 'inbound-shipment.received'],
    consumes: READ_MODEL_EVENTS,
  }),
  workflows: inventorySyncWorkflows,
};
