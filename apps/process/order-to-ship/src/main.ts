import { runApi } from '#platform/application';
import { orderToShipApi } from './order-to-ship.api.js';

await runApi(orderToShipApi);
