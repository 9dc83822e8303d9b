import { runApi } from '#platform/application';
import { partnerApis } from './partner.api.js';
import { partnerAdminApi } from './partner-admin.api.js';

await runApi(...partnerApis, partnerAdminApi);
