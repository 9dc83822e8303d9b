import { runApi } from '#platform/application';
import { catalogApi } from './catalog/catalog.api.js';
import { portalApi } from './portal.api.js';

await runApi(portalApi, catalogApi);
