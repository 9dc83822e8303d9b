import { runApi } from '#platform/application';
import { shipToSettleApi } from './ship-to-settle.api.js';

await runApi(shipToSettleApi);
