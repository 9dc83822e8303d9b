import { runApi } from '#platform/application';
import { portalApi } from './portal.api.js';

await runApi(portalApi);
