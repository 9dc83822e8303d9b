import type { PartnerKind } from '#platform/config';
import { surviveDuplicate } from './3pl/duplicate.scenario.js';
import { pageFulfilmentEvents } from './3pl/page-events.scenario.js';
import { receiveFulfilment } from './3pl/receive-fulfilment.scenario.js';
import { sameKey } from './3pl/same-key.scenario.js';
import { shortPick } from './3pl/short-pick.scenario.js';
import { acceptTender } from './carrier/accept-tender.scenario.js';
import { invoiceDispute } from './carrier/invoice-dispute.scenario.js';
import { invoiceInTolerance } from './carrier/invoice-in-tolerance.scenario.js';
import { milestonesOutOfOrder } from './carrier/milestones-out-of-order.scenario.js';
import { pageTenderEvents } from './carrier/page-events.scenario.js';
import { rejectTender } from './carrier/reject-tender.scenario.js';
import { askAvailability } from './customer-portal/availability.scenario.js';
import { pageOrderEvents } from './customer-portal/page-events.scenario.js';
import { trackOrder } from './customer-portal/track-order.scenario.js';
import { verifyWebhook } from './every-kind/webhook.scenario.js';
import type { Scenario } from './scenario.js';
import { announceDelivery } from './supplier/announce-delivery.scenario.js';
import { pageInboundEvents } from './supplier/page-events.scenario.js';
import { announceWithSameKey } from './supplier/same-key.scenario.js';

/** Every scenario, in the order in which a partner of its kind is shown it. */
export const SCENARIOS: readonly Scenario[] = [
  receiveFulfilment,
  shortPick,
  sameKey,
  verifyWebhook,
  surviveDuplicate,
  pageFulfilmentEvents,
  acceptTender,
  rejectTender,
  milestonesOutOfOrder,
  invoiceInTolerance,
  invoiceDispute,
  pageTenderEvents,
  announceDelivery,
  announceWithSameKey,
  pageInboundEvents,
  trackOrder,
  askAvailability,
  pageOrderEvents,
];

export const scenariosOf = (kind: PartnerKind): readonly Scenario[] =>
  SCENARIOS.filter(({ kinds }) => kinds.includes(kind));
