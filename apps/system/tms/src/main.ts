import { runApi } from '#platform/application';
import { tmsApi } from './tms.api.js';

await runApi(tmsApi);
