import { runApi } from '#platform/application';
import { erpApi } from './erp.api.js';

await runApi(erpApi);
