import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SapRefusal } from './sap.refusal.js';

const SESSION_COOKIE = 'SAP_SESSIONID_S4H_100';
const CONTEXT_COOKIE = 'sap-usercontext';

/** Of the refusal of a change without its token. */
export const FORGED = 'CSRF';

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * SAP's protection against forged requests: a change needs the token that was given for a service, together with all
 * cookies of the session it was given in. Sessions live in this process's memory, as SAP's do: a restart ends them.
 */
export class SapSessions {
  #key = randomBytes(32);
  readonly #withdrawn = new Set<string>();

  /** An administrator takes the right to a service away from the user, or gives it back. */
  authorize(service: string, may: boolean): void {
    if (may) this.#withdrawn.delete(service);
    else this.#withdrawn.add(service);
  }

  /** @throws SapRefusal 403 */
  demandAuthorization(service: string): void {
    if (this.#withdrawn.has(service))
      throw new SapRefusal(403, '/IWFND/MED/170', `No authorization to access service '${service}'`);
  }

  /** Every session ends; whoever goes on needs a new token. */
  end(): void {
    this.#key = randomBytes(32);
  }

  /** What a GET with `x-csrf-token: Fetch` is answered with. */
  open(service: string): Record<string, string | readonly string[]> {
    const id = randomBytes(18).toString('base64url');
    return {
      'x-csrf-token': this.#token(id, service),
      'set-cookie': [
        `${SESSION_COOKIE}=${id}; path=/; secure; HttpOnly; SameSite=None`,
        `${CONTEXT_COOKIE}=sap-client=100; path=/`,
      ],
    };
  }

  /** @throws SapRefusal 403, which the vendor answers in plain text */
  demand(service: string, headers: Headers): void {
    const cookies = cookiesOf(headers['cookie'] ?? '');
    const id = cookies.get(SESSION_COOKIE);
    const given = Buffer.from(headers['x-csrf-token'] ?? '');
    const expected = Buffer.from(id && cookies.has(CONTEXT_COOKIE) ? this.#token(id, service) : 'none');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new SapRefusal(403, FORGED, 'CSRF token validation failed');
  }

  #token(id: string, service: string): string {
    return createHmac('sha256', this.#key).update(`${id} ${service}`).digest('base64').slice(0, 24);
  }
}

export const wantsToken = (headers: Headers): boolean => headers['x-csrf-token']?.toLowerCase() === 'fetch';

function cookiesOf(header: string): Map<string, string> {
  const pairs = header.split(';').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
  });
  return new Map(pairs);
}
