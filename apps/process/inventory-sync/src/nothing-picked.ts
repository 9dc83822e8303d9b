import { isEvent } from '#canonical';
import type { StoredEvent } from '#messaging';

/** A pick that found nothing of anything: nothing of the fulfilment leaves, and its process ends it without another word. */
export const isNothingPicked = (event: StoredEvent): boolean =>
  isEvent(event, 'pick.short') &&
  event.data.lines.length > 0 &&
  event.data.lines.every(({ quantity }) => quantity.value === 0);
