export { AccessGuard } from './access.guard.js';
export { AccessModule, InternalTokensFactory } from './access.module.js';
export { ENDPOINT, Endpoint, type EndpointOptions } from './endpoint.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { accessPersistence } from './idempotency.store.js';
export { InternalTokens, internalClientSecret } from './internal-tokens.js';
export { PartnerThrottlerGuard } from './partner-throttler.guard.js';
export { CurrentPrincipal, MayHaveHappened, type Principal } from './principal.js';
