import { pageEvents } from '../every-kind/page-events.js';
import { namesOf, together } from '../stage.js';
import { arrivedShipment } from './stage.js';

const EVENTS = 5;

export const pageInboundEvents = pageEvents({
  kinds: ['supplier'],
  stage(context) {
    const all = Array.from({ length: EVENTS }, (_, index) => {
      const { orderNumber } = namesOf(context, index + 1);
      return `${context.partnerId}:SBX-${orderNumber}`;
    });
    return { subjects: all, ...together(...all.map((id) => arrivedShipment(context, id))) };
  },
});
