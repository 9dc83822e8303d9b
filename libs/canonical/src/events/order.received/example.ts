import { anOrder } from '../example.values.js';
import type { OrderReceived } from './v1.event.js';

export const example: OrderReceived = { order: { ...anOrder, status: 'entered' } };
