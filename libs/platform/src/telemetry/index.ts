export { type HealthCheck, HealthRegistry, type HealthReport } from './health.js';
export { keepSecret, keepSecretHeaders } from './known-secrets.js';
export { logger, NestLogger } from './logger.js';
export { httpRequests, metrics, vendorCalls } from './metrics.js';
export { withoutPrivateData } from './private-data.js';
export { redactedText } from './redaction.js';
export {
  baggageOf,
  childTraceparent,
  currentContext,
  fromBaggage,
  innerHeaders,
  runInContext,
  traceIdOf,
  type WorkContext,
} from './request-context.js';
export { legible, tellable } from './tellable.js';
