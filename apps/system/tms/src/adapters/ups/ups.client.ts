import { randomUUID } from 'node:crypto';
import { clock } from '#platform/clock';
import type { ConnectionConfig } from '#platform/config';
import { type CallRecorder, ClientCredentials, createHttpClient, type HttpClient, VendorError } from '#platform/http';
import type { UpsConfig } from './config.js';
import { labelsIn, type RecoveredLabel } from './label.translator.js';
import { NO_LABEL, NOT_TRACKED, SEVERAL_LABELS, TEMPORARY_ERRORS, VOIDED_ALREADY, VOIDED_LABEL } from './ups.codes.js';
import {
  type ErrorBody,
  isErrorBody,
  isRateAnswer,
  isRecoveryAnswer,
  isShipAnswer,
  isSubscriptionAnswer,
  isTrackAnswer,
  isVoidAnswer,
  listOf,
  type RateRequest,
  type ShipmentRequest,
  type TrackAnswer,
  type WirePackage,
  type WireRatedShipment,
} from './ups.wire.js';

/** Statuses whose body has UPS's own words about what is wrong. */
const REFUSALS: ReadonlySet<number> = new Set([400, 403, 404, 405, 409, 422]);

/** What Track keeps (Tracking.yaml: 120 days after the pick-up); it looks back two weeks unless told otherwise. */
const KEPT_DAYS = 120;
const DAY_MS = 86_400_000;

interface Call<T> {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  /** A POST that binds nobody, or a state that may be set again. */
  readonly repeatable?: true;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly accepts: (data: unknown) => data is T;
}

/** What Label Recovery knows of a reference. */
export type Recovered =
  | { readonly state: 'found'; readonly labels: readonly RecoveredLabel[] }
  | { readonly state: 'none' | 'voided' | 'several' };

/** UPS over HTTP: access, and its errors as VendorErrors with `vendorCode`. */
export class UpsClient {
  private readonly http: HttpClient;

  constructor(
    connection: ConnectionConfig,
    private readonly config: Pick<
      UpsConfig,
      'accountNumber' | 'alerts' | 'clientId' | 'clientSecret' | 'timeoutMs' | 'concurrency'
    >,
    recorder?: CallRecorder,
  ) {
    const transport = {
      connection: connection.id,
      baseUrl: connection.baseUrl,
      timeoutMs: config.timeoutMs,
      concurrency: config.concurrency,
    };
    // Without the recorder: a token is no part of any order's life, and must not be kept.
    const authorize = new ClientCredentials(createHttpClient(transport), config, {
      path: '/security/v1/oauth/token',
      headers: { 'x-merchant-id': config.accountNumber },
    });
    this.http = createHttpClient({ ...transport, authorize, ...(recorder && { recorder }) });
  }

  /** What each service asks; binds nobody. */
  async rate(request: RateRequest, signal?: AbortSignal): Promise<readonly WireRatedShipment[]> {
    const { RateResponse: answer } = await this.call({
      operation: 'rate-shipment',
      method: 'POST',
      path: '/api/rating/v2409/Shop',
      query: { additionalinfo: 'timeintransit' },
      body: { RateRequest: request },
      repeatable: true,
      accepts: isRateAnswer,
      signal,
    });
    return listOf(answer.RatedShipment);
  }

  /** Buys a label. UPS keeps no reference unique: asked again it sells another one. @returns its tracking number */
  async ship(request: ShipmentRequest, signal?: AbortSignal): Promise<string> {
    const { ShipmentResponse: answer } = await this.call({
      operation: 'tender-shipment',
      method: 'POST',
      path: '/api/shipments/v2409/ship',
      body: { ShipmentRequest: request },
      accepts: isShipAnswer,
      signal,
    });
    return answer.ShipmentResults.ShipmentIdentificationNumber;
  }

  /** Gives a label back; one that is given back already stays so. @throws VendorError `rejected` where UPS keeps it */
  async void(trackingNumber: string, signal?: AbortSignal): Promise<void> {
    try {
      const { VoidShipmentResponse: answer } = await this.call({
        operation: 'withdraw-tender',
        method: 'DELETE',
        path: `/api/shipments/v2409/void/cancel/${encodeURIComponent(trackingNumber)}`,
        repeatable: true,
        accepts: isVoidAnswer,
        signal,
      });
      const { Code: code, Description: description } = answer.SummaryResult.Status;
      if (code !== '1') throw new VendorError('rejected', description || `UPS answered a void with ${code}`);
    } catch (error) {
      if (!(error instanceof VendorError) || error.vendorCode !== VOIDED_ALREADY) throw error;
    }
  }

  /** By our reference, in what UPS has sold to the account: it knows a label from the moment at which it was bought. */
  async recover(reference: string, signal?: AbortSignal): Promise<Recovered> {
    try {
      const answer = await this.call({
        operation: 'find-label',
        method: 'POST',
        path: '/api/labels/v1/recovery',
        body: {
          LabelRecoveryRequest: {
            Request: { SubVersion: '1903' },
            // Required by the published schema, and of Roadie's parcels alone.
            TrackingNumbers: [],
            ReferenceValues: {
              ReferenceNumber: { Value: reference },
              ShipperNumber: this.config.accountNumber,
            },
          },
        },
        repeatable: true,
        accepts: isRecoveryAnswer,
        signal,
      });
      const labels = labelsIn(answer);
      return labels.length > 0 ? { state: 'found', labels } : { state: 'none' };
    } catch (error) {
      const state = error instanceof VendorError ? stateIn(error.vendorCode ?? '') : undefined;
      if (!state) throw error;
      return { state };
    }
  }

  /** By its number; null of what UPS does not track (yet). @param timeoutMs less than the connection's, where somebody waits */
  async track(trackingNumber: string, timeoutMs?: number): Promise<WirePackage | null> {
    const packages = await this.packages({
      operation: 'read-shipment',
      path: `/api/track/v1/details/${encodeURIComponent(trackingNumber)}`,
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
    return packages.find((each) => each.trackingNumber === trackingNumber) ?? null;
  }

  /** By our reference: all that UPS tracks under it, whatever became of it. */
  async trackReference(reference: string, signal?: AbortSignal): Promise<readonly WirePackage[]> {
    const packages = await this.packages({
      operation: 'find-shipment',
      path: `/api/track/v1/reference/details/${encodeURIComponent(reference)}`,
      query: {
        shipperNum: this.config.accountNumber,
        refNumType: 'SmallPackage',
        fromPickUpDate: compact(clock.now() - KEPT_DAYS * DAY_MS),
      },
      signal,
    });
    return packages.filter(({ referenceNumber: all }) => listOf(all).some(({ number }) => number === reference));
  }

  /** A reference that nobody has: it asks for access, and for what Track says of nothing. */
  async ping(): Promise<void> {
    await this.packages({ operation: 'ping', path: '/api/track/v1/reference/details/crossdock-ping' });
  }

  /** Nothing is told by a 404, or by a 200 that has a warning and no parcel. */
  private async packages(
    call: Pick<Call<TrackAnswer>, 'operation' | 'path' | 'query' | 'timeoutMs' | 'signal'>,
  ): Promise<readonly WirePackage[]> {
    try {
      const { trackResponse } = await this.call({ ...call, method: 'GET', accepts: isTrackAnswer });
      return listOf(trackResponse.shipment).flatMap(({ package: packages, warnings }) => {
        const [warning] = listOf(warnings);
        const found = listOf(packages);
        if (found.length > 0 || !warning || NOT_TRACKED.test(warning.message ?? '')) return found;
        const { code, message } = warning;
        const details = code ? { vendorCode: code } : {};
        throw new VendorError('unavailable', message || 'Track warns of something', details);
      });
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'not-found') return [];
      throw error;
    }
  }

  /** Has Track Alert tell what becomes of a parcel, for two weeks; asked again, for two weeks more. */
  async subscribe(trackingNumber: string, signal?: AbortSignal): Promise<void> {
    const { validTrackingNumbers: valid } = await this.call({
      operation: 'follow-shipment',
      method: 'POST',
      path: `/api/track/v2/subscription/${this.config.alerts}/package`,
      body: { locale: 'en_US', trackingNumberList: [trackingNumber] },
      repeatable: true,
      accepts: isSubscriptionAnswer,
      signal,
    });
    if (!valid?.includes(trackingNumber))
      throw new VendorError('rejected', `Track Alert does not follow ${trackingNumber}`);
  }

  private async call<T>({ accepts, signal, ...request }: Call<T>): Promise<T> {
    const { status, data } = await this.http.request<unknown>({
      ...request,
      ...(signal && { signal }),
      // Shipping.yaml: an identifier unique to the request, of 32 characters.
      headers: { transId: randomUUID().replaceAll('-', ''), transactionSrc: 'crossdock' },
      acceptStatus: (code) => (code >= 200 && code < 300) || REFUSALS.has(code),
    });
    const hasEffect = request.method !== 'GET' && !request.repeatable;
    if (isErrorBody(data)) throw toVendorError(status, data, hasEffect);
    if (status < 300 && accepts(data)) return data;
    throw unreadable(status, data, hasEffect);
  }
}

/** YYYYMMDD */
const compact = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');

function stateIn(code: string): 'none' | 'voided' | 'several' | undefined {
  if (NO_LABEL.has(code)) return 'none';
  if (VOIDED_LABEL.has(code)) return 'voided';
  return SEVERAL_LABELS.has(code) ? 'several' : undefined;
}

function toVendorError(status: number, body: ErrorBody, hasEffect: boolean): VendorError {
  const errors = body.response?.errors ?? body.errors ?? [];
  const [first] = errors;
  const message = errors.map(({ code, message: words }) => `${words || 'refused'} (${code})`).join('; ');
  const details = { status, body, ...(first && { vendorCode: first.code }) };
  const temporary = errors.some(({ code }) => TEMPORARY_ERRORS.has(code));
  // Inside a 2xx, or in trouble of its own, it leaves open whether the call took effect.
  if (status < 300 || temporary) return new VendorError(hasEffect ? 'unclear' : 'unavailable', message, details);
  if (status === 403) return new VendorError('auth', message, details);
  if (status === 404) return new VendorError('not-found', message, details);
  if (status === 409) return new VendorError('conflict', message, details);
  return new VendorError('rejected', message, details);
}

/** An answer that is neither what was asked for nor an error in UPS's form; what was to be made may have been. */
function unreadable(status: number, body: unknown, hasEffect: boolean): VendorError {
  if (status === 404) return new VendorError('not-found', 'UPS does not have it', { status, body });
  if (status === 403) return new VendorError('auth', 'UPS does not let this account', { status, body });
  if (status >= 400) return new VendorError('rejected', `UPS refused with ${status}`, { status, body });
  const message = `UPS answered ${status} with something that its documents do not know`;
  return new VendorError(hasEffect ? 'unclear' : 'garbage', message, { status, body });
}
