import { createHmac } from 'node:crypto';
import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import { isSameText } from '../core/same.text.js';
import type { BadDay, ControlCall, VendorAnswer, VendorBook, VendorFactory, VendorRequest } from '../core/vendor.js';
import { type Told, tell, track, trackResponse, VERBS, type Verb } from './tracking.js';
import { follow, giveBack, HOURS, parcelOf, parcelsUnder, save, ship, soldFor } from './ups.js';
import { pricesOf, ratedShipment } from './ups.rates.js';
import { type UpsParcel, UpsRefusal } from './ups.records.js';
import { readRate, readRecovery, readShipment, readSubscription } from './ups.requests.js';

/** UPS, simulated: access, rates, labels that are sold and given back, parcels that are tracked, Track Alert. */
export const upsVendor: VendorFactory = ({ secrets }) => {
  const { clientId = '', clientSecret = '', accountNumber = '', webhookCredential = '' } = secrets;
  const tokens = new Tokens(clientId, clientSecret, accountNumber);
  // While a credential rotates the product knows two; UPS bears the first.
  const [credential = ''] = webhookCredential.split(' ');
  return {
    id: 'ups',
    kind: 'tms',
    vendor: 'ups',
    basePath: '/ups',
    // An account begins without parcels.
    seed: () => undefined,
    answer: (book, request) => guarded(() => answer(book, request, tokens, accountNumber)),
    answerBadly: (day) => BAD_DAYS[day],
    silentAboutRates: true,
    onDue: (book, plan) => carryOn(book, plan as Plan),
    control,
    webhooks: {
      path: '/tms/v1/systems/ups/webhooks',
      headers: () => ({ 'content-type': 'application/json', 'user-agent': 'UPSPubSubTrackingService', credential }),
    },
  };
};

const refusal = (status: number, code: string, message: string): VendorAnswer => ({
  status,
  body: { response: { errors: [{ code, message }] } },
});

const BAD_DAYS: Readonly<Record<BadDay, VendorAnswer>> = {
  error: refusal(500, '10004', 'Something went wrong while processing your request, please try again later'),
  'rate-limit': refusal(429, '10429', 'Too Many Requests'),
  'ok-with-error': refusal(200, '20001', 'General process failure'),
};

const SUCCESS = { ResponseStatus: { Code: '1', Description: 'Success' } } as const;
/** A picture of one point. */
const LABEL = 'R0lGODlhAQABAAAAACw=';

/** As UPS gives them: for four hours, told as text. */
const LIFETIME_SECONDS = 14_399;

class Tokens {
  constructor(
    private readonly clientId: string,
    private readonly clientSecret: string,
    private readonly accountNumber: string,
  ) {}

  issue({ headers, rawBody }: VendorRequest, now: number): VendorAnswer {
    const basic = `Basic ${Buffer.from(`${encodeURIComponent(this.clientId)}:${encodeURIComponent(this.clientSecret)}`).toString('base64')}`;
    const merchant = headers['x-merchant-id'] ?? this.accountNumber;
    const grant = new URLSearchParams(rawBody.toString('utf8')).get('grant_type');
    if (!isSameText(headers.authorization ?? '', basic) || merchant !== this.accountNumber)
      return refusal(401, '10401', 'ClientId is Invalid');
    if (grant !== 'client_credentials') return refusal(400, '10400', 'Invalid/Missing Grant Type');
    const until = now + LIFETIME_SECONDS * 1000;
    return ok({
      token_type: 'Bearer',
      issued_at: String(now),
      client_id: this.clientId,
      access_token: `${until}.${this.mac(String(until))}`,
      scope: '',
      expires_in: String(LIFETIME_SECONDS),
      refresh_count: '0',
      status: 'approved',
    });
  }

  accepts({ headers }: VendorRequest, now: number): boolean {
    const [until = '', mac = ''] = (/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '').split('.');
    return isSameText(mac, this.mac(until)) && Number(until) > now;
  }

  private mac(text: string): string {
    return createHmac('sha256', this.clientSecret).update(text).digest('hex');
  }
}

const ok = (body: object): VendorAnswer => ({ status: 200, body });

interface Caller {
  readonly book: VendorBook;
  readonly request: VendorRequest;
  readonly account: string;
  /** Of the path. */
  readonly key: string;
}

const ROUTES: readonly {
  readonly method: string;
  readonly path: RegExp;
  readonly route: (caller: Caller) => VendorAnswer;
}[] = [
  { method: 'POST', path: /^\/api\/rating\/v2409\/Shop$/, route: rate },
  { method: 'POST', path: /^\/api\/shipments\/v2409\/ship$/, route: sell },
  { method: 'DELETE', path: /^\/api\/shipments\/v2409\/void\/cancel\/([^/]+)$/, route: takeBack },
  { method: 'POST', path: /^\/api\/labels\/v1\/recovery$/, route: recover },
  { method: 'GET', path: /^\/api\/track\/v1\/details\/([^/]+)$/, route: trackNumber },
  { method: 'GET', path: /^\/api\/track\/v1\/reference\/details\/([^/]+)$/, route: trackReference },
  { method: 'POST', path: /^\/api\/track\/v2\/subscription\/(?:standard|enhanced)\/package$/, route: subscribe },
];

function answer(book: VendorBook, request: VendorRequest, tokens: Tokens, account: string): VendorAnswer {
  const { method, path, headers } = request;
  if (method === 'POST' && path === '/security/v1/oauth/token') return tokens.issue(request, book.now());
  if (!tokens.accepts(request, book.now())) return refusal(401, '250002', 'Invalid Authentication Information.');
  for (const { method: wanted, path: pattern, route } of ROUTES) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (!match) continue;
    if (path.startsWith('/api/track/') && !(headers['transid'] && headers['transactionsrc']))
      return refusal(400, 'VSS002', 'Missing transId');
    return route({ book, request, account, key: decodeURIComponent(match[1] ?? '') });
  }
  return refusal(404, '404', 'The requested resource was not found.');
}

function rate({ book, request }: Caller): VendorAnswer {
  const order = readRate(jsonOf(request));
  const [piece] = order.Package;
  const RatedShipment = piece ? pricesOf(order).map((priced) => ratedShipment(piece, priced, book.now())) : [];
  return ok({ RateResponse: { Response: SUCCESS, RatedShipment } });
}

function sell({ book, request, account }: Caller): VendorAnswer {
  const order = readShipment(jsonOf(request));
  if (order.Shipper.ShipperNumber !== account) throw new UpsRefusal(400, '120100', 'Missing or invalid shipper number');
  const { parcel, priced } = ship(book, order, account);
  const { currency: CurrencyCode, negotiated, published } = priced;
  const money = (MonetaryValue: string) => ({ CurrencyCode, MonetaryValue });
  const { trackingNumber: TrackingNumber, weight } = parcel;
  return ok({
    ShipmentResponse: {
      Response: SUCCESS,
      ShipmentResults: {
        ShipmentCharges: {
          TransportationCharges: money(published),
          ServiceOptionsCharges: money('0.00'),
          TotalCharges: money(published),
        },
        NegotiatedRateCharges: { TotalCharge: money(negotiated) },
        // Of eight characters, by its document.
        BillingWeight: {
          UnitOfMeasurement: { Code: weight.UnitOfMeasurement.Code },
          Weight: weight.Weight.padStart(8, '0'),
        },
        ShipmentIdentificationNumber: TrackingNumber,
        PackageResults: [{ TrackingNumber, ShippingLabel: { ImageFormat: { Code: 'GIF' }, GraphicImage: LABEL } }],
      },
    },
  });
}

function takeBack({ book, key }: Caller): VendorAnswer {
  const { trackingNumber: TrackingNumber } = giveBack(book, key);
  const Status = { Code: '1', Description: 'Voided' };
  return ok({
    VoidShipmentResponse: {
      Response: SUCCESS,
      SummaryResult: { Status },
      PackageLevelResults: [{ TrackingNumber, Status }],
    },
  });
}

/** Of one label its picture, of several which ones there are. */
function recover({ book, request, account }: Caller): VendorAnswer {
  const { reference, shipper } = readRecovery(jsonOf(request));
  const all = shipper === account ? parcelsUnder(book, reference) : [];
  const [first, ...others] = all.filter(({ voided }) => !voided);
  if (!first && all.length > 0)
    throw new UpsRefusal(
      400,
      '9801040',
      'The shipment for which you are trying to recover a label or Receipt has been voided.',
    );
  if (!first)
    throw new UpsRefusal(
      400,
      '9801031',
      'The shipment for the requested tracking number or the combination of reference number plus shipper number could not be found. Please check the submitted data or wait until the shipment is processed.',
    );
  const { trackingNumber: TrackingNumber } = first;
  const answered =
    others.length > 0
      ? {
          LabelResults: [],
          TrackingCandidate: [first, ...others].map((each) => ({
            TrackingNumber: each.trackingNumber,
            DestinationPostalCode: each.to.Address.PostalCode,
            DestinationCountryCode: each.to.Address.CountryCode,
          })),
        }
      : {
          ShipmentIdentificationNumber: TrackingNumber,
          LabelResults: [{ TrackingNumber, LabelImage: { LabelImageFormat: { Code: 'GIF' }, GraphicImage: LABEL } }],
        };
  return ok({ LabelRecoveryResponse: { Response: SUCCESS, ...answered } });
}

function trackNumber({ book, key }: Caller): VendorAnswer {
  const parcel = parcelOf(book, key);
  return ok(trackResponse(key, parcel ? [parcel] : []));
}

function trackReference({ book, key }: Caller): VendorAnswer {
  return ok(trackResponse(key, parcelsUnder(book, key)));
}

function subscribe({ book, request }: Caller): VendorAnswer {
  const numbers = readSubscription(jsonOf(request));
  const followed = new Set(numbers.filter((number) => follow(book, number)));
  const invalidTrackingNumbers = numbers.filter((number) => !followed.has(number));
  if (followed.size === 0) {
    const code = 'VSS210';
    const message = 'The Subscription request should have at least one valid tracking number.';
    return { status: 400, body: { invalidTrackingNumbers, response: { errors: [{ code, message }] } } };
  }
  return ok({
    validTrackingNumbers: [...followed],
    ...(invalidTrackingNumbers.length > 0 && { invalidTrackingNumbers }),
  });
}

function guarded(work: () => VendorAnswer): VendorAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof UpsRefusal) return refusal(error.status, error.code, error.message);
    throw error;
  }
}

function jsonOf({ rawBody }: VendorRequest): unknown {
  try {
    return rawBody.length > 0 ? JSON.parse(rawBody.toString('utf8')) : undefined;
  } catch {
    throw new UpsRefusal(400, '10001', 'The XML document is not well formed');
  }
}

const text = { type: 'string' } as const;
const readTold = bodyReader<Told>({
  type: 'object',
  additionalProperties: false,
  properties: {
    reason: text,
    occurredAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$' },
    signedBy: text,
    times: { type: 'integer', minimum: 1, maximum: 100 },
  },
});

/** `POST shipments/{our shipment id, or UPS's number}/{verb}`. */
function control(book: VendorBook, { method, segments, body }: ControlCall): { body: object } | undefined {
  const [resource, shipment, verb, ...more] = segments;
  if (method !== 'POST' || resource !== 'shipments' || !shipment || !isVerb(verb) || more.length > 0) return undefined;
  try {
    return { body: perform(book, parcelOf(book, shipment) ?? soldFor(book, shipment), verb, readTold(body)) };
  } catch (error) {
    if (error instanceof UpsRefusal)
      throw new ControlProblem(error.status === 404 ? 'not-found' : 'conflict', error.message);
    throw error;
  }
}

const isVerb = (verb: string | undefined): verb is Verb => VERBS.some((known) => known === verb);

function perform(book: VendorBook, parcel: UpsParcel, verb: Verb, told: Told): UpsParcel {
  const after = save(book, track(book, parcel, verb, told));
  if (verb !== 'tell') book.journal(verb, parcel.references[0] ?? parcel.trackingNumber, after.scans.at(-1) ?? {});
  tell(book, after, told.times);
  return after;
}

interface Plan {
  readonly parcel: string;
  readonly step: keyof typeof HOURS;
}

/** The next thing that UPS does by itself, unless its label was given back. */
function carryOn(book: VendorBook, { parcel: trackingNumber, step }: Plan): void {
  const parcel = parcelOf(book, trackingNumber);
  if (!parcel || parcel.voided) return;
  if (step === 'deliver') perform(book, parcel, step, { signedBy: parcel.to.Name.toUpperCase() });
  // What was told to begin with is told to whoever listens by now.
  else perform(book, parcel, step === 'manifest' ? 'tell' : step, {});
  const next = ({ manifest: 'depart', depart: 'arrive', arrive: 'deliver', deliver: undefined } as const)[step];
  if (next) book.plan(HOURS[next], { parcel: trackingNumber, step: next });
}
