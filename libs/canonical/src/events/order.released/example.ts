import { anOrder } from '../example.values.js';
import type { OrderReleased } from './v1.event.js';

export const example: OrderReleased = { order: anOrder };
