export { ClientCredentials, type TokenEndpoint } from './client-credentials.js';
export { forgetGuard, guardCalls } from './egress/connection-egress.js';
export { isListable, ListedTargets } from './egress/listed-targets.js';
export { type Resolve, resolveWith } from './egress/names.js';
export { isAllowedAddress } from './egress/public-address.js';
export { TargetResolver } from './egress/target-resolver.js';
export { hostOf, parseTarget, parseUrl, type Reach, RefusedTarget } from './egress/target-url.js';
export type {
  Authorizer,
  CallRecorder,
  HttpClient,
  HttpClientOptions,
  HttpRequest,
  HttpResponse,
  RecordedCall,
} from './http-client.js';
export { Lane, type LaneStatus, type Place, type Queued } from './lane.js';
export { type Leave, withLeave } from './leave.js';
export { jsonOf, parseJson, Unreadable } from './message.text.js';
export { type Urgency, urgencyOf } from './urgency.js';
export { VendorError, type VendorErrorKind } from './vendor.error.js';
export { forgetHealth, healthOf, type VendorHealth } from './vendor-health.js';
export { createHttpClient } from './vendor-http.js';
