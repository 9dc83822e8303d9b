import { type CanonicalEvent, FULFILMENT_LIFE, type FulfilmentState, mayReach } from '#canonical';
import type { FulfilmentView } from '#clients';

/** What a warehouse's reports make of a fulfilment. Pure; a report that comes late or twice changes nothing. */
export function moveFulfilment(view: FulfilmentView, event: CanonicalEvent): FulfilmentView {
  switch (event.type) {
    case 'fulfilment.accepted':
      return fulfilmentTo(view, 'accepted');
    case 'fulfilment.rejected':
      return fulfilmentTo(view, 'cancelled');
    case 'pick.confirmed':
    case 'pick.short': {
      const { lines: taken } = event.data as { lines: FulfilmentView['taken'] };
      return fulfilmentTo(view, event.type === 'pick.short' ? 'short' : 'picked', { taken });
    }
    case 'fulfilment.packed': {
      const { packages } = event.data as { packages: FulfilmentView['packages'] };
      return fulfilmentTo(view, 'packed', { packages });
    }
    case 'pallet.loaded':
      return fulfilmentTo(view, 'loaded');
    case 'fulfilment.shipped': {
      const { lines, packages } = event.data as {
        lines: FulfilmentView['taken'];
        packages?: FulfilmentView['packages'];
      };
      return fulfilmentTo(view, 'goods-issued', {
        ...(lines.length > 0 && { taken: lines }),
        ...(packages && { packages }),
      });
    }
    default:
      return view;
  }
}

/** A warehouse may be quicker with its word than its system with the answer to the release: `planned` moves as well. */
function fulfilmentTo(view: FulfilmentView, to: FulfilmentState, change: Partial<FulfilmentView> = {}): FulfilmentView {
  const from = view.state === 'planned' ? 'released' : view.state;
  if (from === to || !mayReach(FULFILMENT_LIFE, from, to)) return view;
  return { ...view, ...change, state: to };
}
