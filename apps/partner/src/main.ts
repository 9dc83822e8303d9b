import { runApi } from '#platform/application';
import { partnerApis } from './partner.api.js';

await runApi(...partnerApis);
