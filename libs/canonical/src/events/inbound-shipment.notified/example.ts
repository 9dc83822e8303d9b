import { anInboundNotice, anInboundShipmentId } from '../example.values.js';
import type { InboundShipmentNotified } from './v1.event.js';

export const example: InboundShipmentNotified = { inboundShipmentId: anInboundShipmentId, notice: anInboundNotice };
