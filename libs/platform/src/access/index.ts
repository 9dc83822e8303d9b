export { AccessGuard } from './access.guard.js';
export { AccessModule, InternalTokensFactory } from './access.module.js';
export { accessPersistence } from './access.persistence.js';
export { type ClientStanding, ClientStandings } from './client-standings.js';
export { ENDPOINT, Endpoint, type EndpointOptions } from './endpoint.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { InternalTokens, internalClientSecret } from './internal-tokens.js';
export { PartnerThrottlerGuard } from './partner-throttler.guard.js';
export { type AuthenticatedRequest, CurrentPrincipal, MayHaveHappened, type Principal } from './principal.js';
