import type { MilestoneView } from '../../tower.view.js';
import { MILESTONES, type Milestones, type MilestoneTimes } from '../model/milestones.js';
import type { OrderStanding } from '../model/orders.js';

interface Asked {
  readonly order?: { readonly requestedShipDate?: string };
  readonly shipments?: readonly { readonly request?: { readonly requestedDeliveryDate?: string } }[];
}

/**
 * Planned against actual, in the order in which an order meets them. A day without a time is over at its end.
 * @param now ISO instant
 */
export function milestonesOf({ view }: OrderStanding, milestones: Milestones, now: string): MilestoneView[] {
  const { order, shipments = [] } = view as Asked;
  const wished: Readonly<Record<string, string | undefined>> = {
    left: order?.requestedShipDate,
    delivered: shipments.map(({ request }) => request?.requestedDeliveryDate).find((day) => day !== undefined),
  };
  return MILESTONES.flatMap((name) => {
    const times: MilestoneTimes = milestones[name] ?? {};
    const planned = wished[name] ?? times.planned?.[0];
    const { actual } = times;
    const estimated = times.estimated?.[0];
    if (!planned && !actual && !estimated) return [];
    const due = planned && (planned.length === 10 ? `${planned}T23:59:59.999Z` : planned);
    return [
      {
        name,
        ...(planned && { planned }),
        ...(estimated && { estimated }),
        ...(actual && { actual }),
        late: due !== undefined && due < (actual ?? now),
      },
    ];
  });
}
