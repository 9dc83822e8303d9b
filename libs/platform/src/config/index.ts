export { BOOK_TERMS, type BookTerms } from './books.js';
export * from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
export { type ConnectionTerms, DERIVED_KEY } from './connections.env.js';
export { LONGEST_SILENCE_MS, SHORTEST_SILENCE_MS, silentAfterMsOf, silentAfterMsOfPartner } from './feeds.js';
export { InvalidConfig, loadConfig } from './load-config.js';
export { type Plan, type Quota, ROUTE_CLASSES, type RouteClass } from './plan.js';
export type { Scheduling, Schedulings } from './scheduling.js';
export { SEVERITIES, type ServiceLevel, type Severity } from './service-level.js';
export {
  type OverShipRule,
  type OverShipTolerance,
  type ShippingAgreements,
  type ShippingRules,
  type ShortPickRule,
  type SubstitutionRule,
  shippingRulesOf,
} from './shipping.js';
export { type ItemTolerance, type StockTolerances, stockToleranceOf } from './stock-tolerance.js';
