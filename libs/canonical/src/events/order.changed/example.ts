import { anOrder } from '../example.values.js';
import type { OrderChanged } from './v1.event.js';

export const example: OrderChanged = { order: { ...anOrder, requestedShipDate: '2026-12-01' } };
