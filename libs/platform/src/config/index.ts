export * from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
export { InvalidConfig, loadConfig } from './load-config.js';
export { type Plan, type Quota, ROUTE_CLASSES, type RouteClass } from './plan.js';
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
