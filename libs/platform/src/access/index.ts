export { AccessGuard } from './access.guard.js';
export { AccessModule, InternalTokensFactory } from './access.module.js';
export { accessPersistence } from './access.persistence.js';
export { LimitedByAddress } from './address.limit.js';
export { type ClientStanding, ClientStandings, clientIdOf, standingOfPerson } from './client-standings.js';
export { EndedKeys } from './ended-keys.js';
export { ENDPOINT, Endpoint, type EndpointOptions, ETAG_EXTENSION } from './endpoint.js';
export type { Version } from './etag/entity-tags.js';
export { withVersion } from './etag/etag.interceptor.js';
export {
  ExpectedVersion,
  IfMatch,
  IfMatchUnlessNew,
  readIfMatch,
  readIfMatchUnlessNew,
} from './etag/expected-version.js';
export {
  answerWith,
  claimId,
  commitAnswer,
  commitAnswers,
  type GivenAnswer,
  onwardKey,
} from './idempotency/answer.js';
export { EFFECT_MS } from './idempotency/effect-lease.js';
export { idempotencyKeyOf } from './idempotency/idempotency.interceptor.js';
export { InternalTokens, internalClientSecret } from './internal-tokens.js';
export { PARTNERS_API } from './partners.api.js';
export {
  type AuthenticatedRequest,
  CurrentPrincipal,
  callerOf,
  keyHolderOf,
  MAY_HAVE_HAPPENED,
  MayHaveHappened,
  type PersonPrincipal,
  type Principal,
} from './principal.js';
export { PartnerThrottlerGuard } from './quota/partner-throttler.guard.js';
export { type NamedPlan, Plans } from './quota/plans.js';
export { plansOf } from './quota/plans.table.js';
export { QuotaUses } from './quota/quota.uses.js';
export { COUNTS_AS, routeClassOf } from './quota/route.class.js';
export { PARTNER_ROLES, type PartnerRole, ROLES, type Role, STAFF_ROLES } from './roles.js';
