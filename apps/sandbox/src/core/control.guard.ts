import type { IncomingHttpHeaders } from 'node:http';
import { ControlProblem } from './control.problem.js';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The control surface has no credentials, so a web page that someone happens to have open must not reach it: neither
 * under a name that was made to point here (Host) nor by a request that a browser sends without asking first
 * (Origin, Sec-Fetch-Site, a body that is not JSON).
 * @throws ControlProblem
 */
export function refuseStrangers(headers: IncomingHttpHeaders): void {
  if (!LOOPBACK.has(hostname(`http://${headers.host ?? ''}`))) {
    throw new ControlProblem('forbidden', `The Host ${JSON.stringify(headers.host ?? '')} is not this machine.`);
  }
  const { origin } = headers;
  const foreign =
    headers['sec-fetch-site'] === 'cross-site' || (origin !== undefined && !LOOPBACK.has(hostname(origin)));
  if (foreign) throw new ControlProblem('forbidden', 'A page of another site may not act here.');
}

/** @throws ControlProblem unless the body is JSON or empty */
export function readJson(raw: unknown, contentType: string | undefined): unknown {
  if (!Buffer.isBuffer(raw) || raw.length === 0) return undefined;
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new ControlProblem('unsupported-media-type', `The body must be application/json, not ${type ?? 'untyped'}.`);
  }
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch (error) {
    throw new ControlProblem('malformed-request', `The body is no JSON: ${(error as Error).message}`);
  }
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
