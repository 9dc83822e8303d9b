import { createHmac } from 'node:crypto';
import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import { isSameText } from '../core/same.text.js';
import type { BadDay, ControlCall, VendorAnswer, VendorBook, VendorFactory, VendorRequest } from '../core/vendor.js';
import { buy, create, find, HOURS, list, refund, save, soldUnder } from './post.js';
import { PostRefusal, type PostShipment } from './post.records.js';
import { readNewShipment, readRateId } from './post.requests.js';
import { type Told, tell, track, VERBS, type Verb } from './tracking.js';

/** EasyPost, simulated: shipments with rates, labels that are bought and given back, parcels that are tracked, signed webhooks. */
export const easyPostVendor: VendorFactory = ({ secrets }) => {
  const { apiKey = '', webhookSecret = '' } = secrets;
  // While a secret rotates the product knows two; the vendor signs with the first.
  const [signingSecret = ''] = webhookSecret.split(' ');
  return {
    id: 'easypost',
    kind: 'tms',
    vendor: 'easypost',
    basePath: '/easypost',
    // An account begins without shipments.
    seed: () => undefined,
    answer: (book, request) => guarded(() => (mayCall(apiKey, request) ? route(book, request) : UNAUTHORIZED)),
    answerBadly: (day) => BAD_DAYS[day],
    onDue: (book, plan) => carryOn(book, plan as Plan),
    control,
    webhooks: {
      path: '/tms/v1/systems/easypost/webhooks',
      headers: ({ body }) => ({
        'content-type': 'application/json',
        'user-agent': 'EasyPost Webhooks',
        'x-hmac-signature': signatureOf(signingSecret, body),
      }),
    },
  };
};

/** Over the bytes of the body, with the secret in NFKD: as EasyPost's client libraries check it. */
const signatureOf = (secret: string, body: string): string =>
  `hmac-sha256-hex=${createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex')}`;

const refusal = (status: number, code: string, message: string, errors: readonly object[] = []): VendorAnswer => ({
  status,
  body: { error: { code, message, errors } },
});

const UNAUTHORIZED = refusal(401, 'APIKEY.INACTIVE', 'This API key is no longer active.');

const BAD_DAYS: Readonly<Record<BadDay, VendorAnswer>> = {
  error: refusal(500, 'INTERNAL_SERVER_ERROR', 'An unexpected error occurred.'),
  'rate-limit': refusal(429, 'RATE_LIMITED', 'Too many requests.'),
  'ok-with-error': refusal(200, 'INTERNAL_SERVER_ERROR', 'An unexpected error occurred.'),
};

/** The key is the user's name, and there is no password. */
function mayCall(apiKey: string, { headers }: VendorRequest): boolean {
  return isSameText(headers.authorization ?? '', `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`);
}

const ok = (body: object): VendorAnswer => ({ status: 200, body });

type Route = (book: VendorBook, id: string, request: VendorRequest) => VendorAnswer;

const ROUTES: readonly { readonly method: string; readonly path: RegExp; readonly route: Route }[] = [
  { method: 'GET', path: /^\/v2\/shipments$/, route: (book, _id, { query }) => ok(list(book, query)) },
  {
    method: 'POST',
    path: /^\/v2\/shipments$/,
    route: (book, _id, request) => ({ status: 201, body: create(book, readNewShipment(jsonOf(request))) }),
  },
  { method: 'GET', path: /^\/v2\/shipments\/([^/]+)$/, route: (book, id) => ok(find(book, id)) },
  {
    method: 'POST',
    path: /^\/v2\/shipments\/([^/]+)\/buy$/,
    route: (book, id, request) => ok(buy(book, find(book, id), readRateId(jsonOf(request)))),
  },
  { method: 'POST', path: /^\/v2\/shipments\/([^/]+)\/refund$/, route: (book, id) => ok(refund(book, find(book, id))) },
];

function route(book: VendorBook, request: VendorRequest): VendorAnswer {
  for (const { method, path, route: answer } of ROUTES) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match) return answer(book, decodeURIComponent(match[1] ?? ''), request);
  }
  return refusal(404, 'NOT_FOUND', 'The requested resource could not be found.');
}

function guarded(work: () => VendorAnswer): VendorAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof PostRefusal) return refusal(error.status, error.code, error.message, error.errors);
    throw error;
  }
}

function jsonOf({ rawBody }: VendorRequest): unknown {
  try {
    return rawBody.length > 0 ? JSON.parse(rawBody.toString('utf8')) : undefined;
  } catch {
    throw new PostRefusal(400, 'PARAMETER.INVALID', 'The body is no JSON.');
  }
}

const text = { type: 'string' } as const;
const readTold = bodyReader<Told>({
  type: 'object',
  additionalProperties: false,
  properties: {
    reason: text,
    occurredAt: text,
    eta: text,
    signedBy: text,
    times: { type: 'integer', minimum: 1, maximum: 100 },
  },
});

/** `POST shipments/{our shipment id, or EasyPost's}/{verb}`. */
function control(book: VendorBook, { method, segments, body }: ControlCall): { body: object } | undefined {
  const [resource, shipment, verb, ...more] = segments;
  if (method !== 'POST' || resource !== 'shipments' || !shipment || !isVerb(verb) || more.length > 0) return undefined;
  try {
    const sold = shipment.startsWith('shp_') ? find(book, shipment) : soldUnder(book, `${shipment}-T`);
    return { body: perform(book, sold, verb, readTold(body)) };
  } catch (error) {
    if (error instanceof PostRefusal)
      throw new ControlProblem(error.status === 404 ? 'not-found' : 'conflict', error.message);
    throw error;
  }
}

const isVerb = (verb: string | undefined): verb is Verb => VERBS.some((known) => known === verb);

function perform(book: VendorBook, shipment: PostShipment, verb: Verb, told: Told): PostShipment {
  const { tracker } = shipment;
  if (!tracker) throw new PostRefusal(409, 'SHIPMENT.POSTAGE.REQUIRED', `no label was sold for ${shipment.id}`);
  const after = track(book, shipment, tracker, verb, told);
  const saved = save(book, { ...shipment, status: after.status, tracker: after });
  const previous = {
    ...(after.status !== tracker.status && { status: tracker.status }),
    ...(after.est_delivery_date !== tracker.est_delivery_date && { est_delivery_date: tracker.est_delivery_date }),
  };
  if (verb !== 'tell') book.journal(verb, shipment.reference ?? shipment.id, after.tracking_details.at(-1) ?? {});
  tell(book, saved, verb === 'tell' ? 'tracker.created' : 'tracker.updated', previous, told.times);
  return saved;
}

interface Plan {
  readonly shipment: string;
  readonly step: keyof typeof HOURS;
}

/** The next thing that a carrier does by itself, unless its label was given back. */
function carryOn(book: VendorBook, { shipment: id, step }: Plan): void {
  const shipment = find(book, id);
  if (shipment.refund_status) return;
  perform(book, shipment, step, {});
  const next = ({ depart: 'arrive', arrive: 'deliver', deliver: 'pod', pod: undefined } as const)[step];
  if (next) book.plan(HOURS[next], { shipment: id, step: next });
}
