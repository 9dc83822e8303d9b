import { runApi } from '#platform/application';
import { identityApi } from './identity.api.js';

await runApi(identityApi);
