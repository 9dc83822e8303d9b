import { runApi } from '#platform/application';
import { inventorySyncApi } from './inventory-sync.api.js';

await runApi(inventorySyncApi);
