import { ControlProblem } from '../core/control.problem.js';
import type { BadDay, ControlCall, VendorAnswer, VendorBook, VendorFactory, VendorRequest } from '../core/vendor.js';
import { CARRIER_VERBS, type CarrierVerb, carryOn, perform } from './carrier.js';
import { readOverrides } from './carrier.overrides.js';
import { answer, error } from './freighthub.api.js';
import { type HubPlan, HubRefusal } from './freighthub.records.js';
import { HubTokens } from './freighthub.tokens.js';
import { signedHeaders } from './freighthub.webhook.js';
import { findLoad } from './hub.js';
import { hubBook } from './hub.store.js';

/** FreightHub TMS, simulated: its tokens, its REST API, its carriers that work by themselves, its signed webhooks. */
export const freightHubVendor: VendorFactory = ({ secrets }) => {
  const { clientId = '', clientSecret = '', webhookSecret = '' } = secrets;
  const tokens = new HubTokens({ clientId, clientSecret });
  // While a secret rotates the product knows two; the vendor signs with the first.
  const [signingSecret = ''] = webhookSecret.split(' ');
  return {
    id: 'tms',
    kind: 'tms',
    vendor: 'freighthub',
    basePath: '/tms',
    // An account begins without loads.
    seed: () => undefined,
    answer: (book, request) => {
      const isTokenRequest = request.method === 'POST' && request.path === '/oauth/token';
      return isTokenRequest ? giveToken(tokens, book, request) : answerJson(tokens, book, request);
    },
    answerBadly: (day) => BAD_DAYS[day],
    onDue: (book, plan) => carryOn(hubBook(book), plan as HubPlan),
    control,
    webhooks: {
      path: '/tms/v1/systems/tms/webhooks',
      headers: ({ body, at }) => signedHeaders(signingSecret, body, at.getTime()),
    },
  };
};

const BAD_DAYS: Readonly<Record<BadDay, VendorAnswer>> = {
  error: error(500, 'INTERNAL_ERROR', 'something went wrong'),
  'rate-limit': error(429, 'RATE_LIMITED', 'too many requests'),
  'ok-with-error': error(200, 'TEMPORARILY_UNAVAILABLE', 'the carrier network did not answer in time'),
};

function giveToken(tokens: HubTokens, book: VendorBook, { headers, rawBody }: VendorRequest): VendorAnswer {
  const form = new URLSearchParams(rawBody.toString('utf8'));
  const token = tokens.issue(headers.authorization, form, book.now());
  return token ? { status: 200, body: token } : { status: 401, body: { error: 'invalid_client' } };
}

function answerJson(tokens: HubTokens, book: VendorBook, request: VendorRequest): VendorAnswer {
  const { method, path, query, headers, rawBody } = request;
  let body: unknown;
  try {
    body = rawBody.length > 0 ? JSON.parse(rawBody.toString('utf8')) : undefined;
  } catch {
    return error(400, 'MALFORMED', 'the body is no JSON');
  }
  const { authorization } = headers;
  const call = { method, path, query: Object.fromEntries(query), body };
  return answer(hubBook(book), tokens, { ...call, ...(authorization !== undefined && { authorization }) });
}

/** `POST shipments/{our shipment id, or FreightHub's load id}/{verb}`. */
function control(book: VendorBook, { method, segments, body }: ControlCall): { body: object } | undefined {
  const [resource, shipment, verb, ...more] = segments;
  if (method !== 'POST' || resource !== 'shipments' || !shipment || !isCarrierVerb(verb) || more.length > 0)
    return undefined;
  const hub = hubBook(book);
  try {
    return { body: perform(hub, findLoad(hub, shipment), verb, readOverrides(body)) };
  } catch (refusal) {
    throw refusal instanceof HubRefusal ? toProblem(refusal) : refusal;
  }
}

function isCarrierVerb(verb: string | undefined): verb is CarrierVerb {
  return CARRIER_VERBS.some((known) => known === verb);
}

function toProblem({ status, message, more }: HubRefusal): ControlProblem {
  if (status === 404) return new ControlProblem('not-found', message);
  if (status === 409) return new ControlProblem('conflict', message);
  const errors = (more.details ?? []).map((detail) => ({
    pointer: detail.path,
    code: 'not-valid',
    message: detail.message,
  }));
  return new ControlProblem('validation-failed', message, errors);
}
