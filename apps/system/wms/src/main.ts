import { runApi } from '#platform/application';
import { wmsApi } from './wms.api.js';

await runApi(wmsApi);
