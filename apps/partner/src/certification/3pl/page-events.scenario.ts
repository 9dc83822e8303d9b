import { pageEvents } from '../every-kind/page-events.js';
import { namesOf, releasedFulfilment, together } from '../stage.js';

const EVENTS = 5;

export const pageFulfilmentEvents = pageEvents({
  kinds: ['3pl'],
  stage(context) {
    const all = Array.from({ length: EVENTS }, (_, index) => namesOf(context, index + 1));
    const placed = together(
      ...all.map((names) => releasedFulfilment(context, names, [{ sku: 'SKU-1001', pieces: 1 }])),
    );
    return { subjects: all.map(({ fulfilmentId }) => fulfilmentId), ...placed };
  },
});
