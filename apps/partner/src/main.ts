import { runApi } from '#platform/application';
import { partnerApi } from './partner.api.js';

await runApi(partnerApi);
