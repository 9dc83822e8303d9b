import type { EventName } from '#canonical';
import type { StoredEvent } from '#messaging';
import type { LoggedRequest } from '#platform/request-log';
import { traceIdOf } from '#platform/telemetry';
import type { Evidence, Step } from './scenario.js';

/** How to begin anew, said wherever a run cannot be mended. */
export const AGAIN = 'start the scenario again and take the new ones';

export const passed = (title: string, evidence: readonly string[]): Step => ({ title, state: 'passed', evidence });
export const failed = (title: string, why: string, evidence: readonly string[]): Step => ({
  title,
  state: 'failed',
  why,
  evidence,
});
export const open = (title: string, why: string): Step => ({ title, state: 'open', why, evidence: [] });

export const idsOf = (calls: readonly LoggedRequest[]): string[] => calls.map(({ correlationId }) => correlationId);

/** The call that brought an event: they share the trace. */
export const traceOf = (...events: readonly (StoredEvent | undefined)[]): string[] =>
  events.flatMap((event) => (event?.traceparent ? [traceIdOf(event.traceparent)] : []));

/**
 * The partner's calls of one route, whatever version of the API.
 * @param resource below the version, e.g. `fulfilments/:id/confirmations`; `id` then names what `:id` stood for
 */
export function callsOf(evidence: Evidence, method: 'GET' | 'POST', resource: string, id?: string): LoggedRequest[] {
  const path = id === undefined ? undefined : `/${resource.replace(':id', encodeURIComponent(id))}`;
  return evidence.calls.filter(
    (call) =>
      call.method === method &&
      call.route.replace(/^\/partner\/v\d+\//, '') === resource &&
      (path === undefined || decodePath(call.path).endsWith(decodePath(path))),
  );
}

/** The first event of a type about a subject or, where it names it, about a thing in its data. */
export function eventOf<N extends EventName>(evidence: Evidence, type: N, about: string): StoredEvent<N> | undefined {
  return eventsOf(evidence, type, about)[0];
}

export function eventsOf<N extends EventName>(evidence: Evidence, type: N, about: string): StoredEvent<N>[] {
  return evidence.events.filter(
    (event): event is StoredEvent<N> => event.type === type && (event.subject === about || namesIt(event, about)),
  );
}

/** A step that a successful call shows: refused tries are told with what was wrong with the last one. */
export function byCall(title: string, calls: readonly LoggedRequest[], todo: string): Step {
  const done = calls.find(({ status }) => status < 300 || status === 304);
  if (done) return passed(title, [done.correlationId]);
  const last = calls.at(-1);
  return last
    ? failed(title, `Your last call was refused: ${refusalOf(last)}.`, [last.correlationId])
    : open(title, todo);
}

/** A refused call in plain words. */
export function refusalOf({ method, path, status, problem, responseBody }: LoggedRequest): string {
  const { detail, errors } = (responseBody ?? {}) as {
    detail?: string;
    errors?: { pointer: string; message: string }[];
  };
  const wrong = (errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
  return [`${method} ${path} answered ${status}`, problem, detail?.replace(/\.$/, ''), wrong]
    .filter(Boolean)
    .join(', ');
}

/** What is not there yet, with the refusals on the way to it. */
export function awaited(title: string, todo: string, tries: readonly LoggedRequest[]): Step {
  const last = tries.filter(({ status }) => status >= 400).at(-1);
  return last
    ? failed(title, `Your last call was refused: ${refusalOf(last)}.`, [last.correlationId])
    : open(title, todo);
}

export const bodyOf = (call: LoggedRequest): Readonly<Record<string, unknown>> =>
  (typeof call.requestBody === 'object' && call.requestBody !== null ? call.requestBody : {}) as Record<
    string,
    unknown
  >;

const decodePath = (path: string): string => {
  const [bare = ''] = path.split('?');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
};

const namesIt = ({ data }: StoredEvent, about: string) => {
  const { fulfilmentId, shipmentId } = data as { fulfilmentId?: string; shipmentId?: string };
  return fulfilmentId === about || shipmentId === about;
};
