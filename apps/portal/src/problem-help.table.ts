import type { ProblemCode } from '#platform/errors';

/** What a caller does about each problem. */
export const PROBLEM_HELP: Readonly<Record<ProblemCode, string>> = {
  'malformed-request':
    'The request is not what HTTP or JSON allow (no name twice in an object, UTF-8 without a byte order mark, one header of a kind), or an Idempotency-Key has the wrong form. Mend it; sending it again unchanged fails again.',
  'idempotency-key-missing':
    'Requests that create or command need an Idempotency-Key header: any text of yours, one per intended effect. Use the same key when you retry.',
  unauthenticated:
    'Get a token from /oauth/token with your client credentials and send it as Bearer. Tokens last ten minutes and are meant for one API.',
  forbidden: 'The token is valid but its client does not hold the scope that the operation asks for.',
  'second-person-required':
    'Whoever proposed an edit does not approve or reject it: somebody else who holds `exceptions:approve` has to.',
  'version-deprecated':
    'The version is deprecated and serves only those who used it before. Use its successor, which the problem and the Link header name.',
  'not-found': 'There is no such resource, or it is not yours.',
  'unknown-connection': 'The path names a system that is not connected. GET /{api}/v1/systems lists those that are.',
  'method-not-allowed': 'The Allow header and the contract of the API name the methods of each resource.',
  'request-timeout':
    'Headers are waited for ten seconds, a whole request for thirty. Send it in one go; nothing of it was done.',
  conflict: 'The resource is in a state in which this cannot be done. Read it, then decide.',
  'impact-report-outdated':
    'Since the report was read, other partners or other operations came into use. Read the impact report again, judge it, and send its digest.',
  'idempotency-key-in-flight':
    'The first request with this key has not been answered yet. Wait as Retry-After says and send it again: you get its answer.',
  gone: 'A version has reached its sunset: the Link header names its successor. Or an invitation was used, has expired or was withdrawn: ask for a new link.',
  'precondition-failed': 'Somebody changed the resource since you read it. Read it again and repeat with its new ETag.',
  'payload-too-large': 'A request has at most one megabyte and twenty thousand values.',
  'unsupported-media-type': 'Bodies are application/json, in UTF-8 and not compressed.',
  'validation-failed':
    'Each entry of errors points at a member that is wrong and says why. Unknown members are refused.',
  'idempotency-key-reused': 'This key was used for another request. A new effect needs a new key.',
  'unknown-item':
    'The ERP or the warehouse does not know an item of the order. Create it there, or mend the number, then retry the case.',
  'capability-missing':
    'The connected system cannot do this. Its adapter declares it; the processes take their documented other way.',
  'period-closed': 'Date the posting into a period that is open; the date of its document may stay as it is.',
  'vendor-rejected': 'The connected system understood and refused; the detail has its own words.',
  'order-not-releasable': 'The ERP does not say that this order may be shipped.',
  'precondition-required': 'Send If-Match with the ETag that you read.',
  'quota-exceeded':
    'Wait as Retry-After says. The RateLimit headers of every answer show what is left; the policy "concurrency" means too many requests at a time.',
  'header-fields-too-large': 'The address and the headers of a request have at most 16 kilobytes together.',
  'internal-error': 'A fault of ours. Tell us the correlation id; nothing was left half-done.',
  'vendor-unclear':
    'The connected system gave no clear answer, so the effect may have happened. Retry with the same Idempotency-Key: it is looked up before it is repeated.',
  'vendor-unavailable': 'The connected system could not be reached; nothing was done. Retry as Retry-After says.',
  'service-unavailable': 'A part of the product is not available. Retry as Retry-After says.',
};
