import { pageEvents } from '../every-kind/page-events.js';
import { namesOf, sentTender, together } from '../stage.js';

const EVENTS = 5;

export const pageTenderEvents = pageEvents({
  kinds: ['carrier'],
  stage(context) {
    const all = Array.from({ length: EVENTS }, (_, index) => namesOf(context, index + 1));
    return {
      subjects: all.map(({ shipmentId }) => shipmentId),
      ...together(...all.map((names) => sentTender(context, names))),
    };
  },
});
