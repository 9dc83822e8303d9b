import { type HttpClient, VendorError } from '#platform/http';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * CSRF token of one OData service and the cookies it belongs to. SAP checks the token against the session in
 * *all* the cookies it set (`SAP_SESSIONID_…`, `sap-usercontext`, a load balancer's), so all of them go back.
 */
export class SapSession {
  readonly #cookies = new Map<string, string>();
  #token: Promise<string> | null = null;

  constructor(
    private readonly http: HttpClient,
    private readonly service: string,
    private readonly query: Readonly<Record<string, string>>,
  ) {}

  /** Headers that a changing call needs. Many callers at once share one fetch. */
  async headers(): Promise<Record<string, string>> {
    this.#token ??= this.#fetch();
    try {
      const token = await this.#token;
      return { 'x-csrf-token': token, ...this.cookies() };
    } catch (error) {
      this.#token = null;
      throw error;
    }
  }

  cookies(): Record<string, string> {
    if (this.#cookies.size === 0) return {};
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  /** The token was refused: the next call fetches a new one in a new session. */
  forget(): void {
    this.#token = null;
    this.#cookies.clear();
  }

  remember(headers: Headers): void {
    for (const line of list(headers['set-cookie'])) {
      const pair = /^([^=;]+)=([^;]*)/.exec(line);
      if (pair) this.#cookies.set(String(pair[1]).trim(), String(pair[2]).trim());
    }
  }

  async #fetch(): Promise<string> {
    const answer = await this.#ask();
    this.remember(answer.headers);
    return list(answer.headers['x-csrf-token'])[0] ?? '';
  }

  /** @throws VendorError `unavailable` where a log-on page or the like is answered: the change itself was not sent */
  async #ask() {
    try {
      return await this.http.request({
        operation: 'fetch-csrf-token',
        method: 'GET',
        path: `${this.service}/`,
        query: this.query,
        headers: { 'x-csrf-token': 'Fetch', accept: 'application/json' },
      });
    } catch (error) {
      if (!(error instanceof VendorError && error.kind === 'garbage')) throw error;
      throw new VendorError('unavailable', error.message, { cause: error });
    }
  }
}

const list = (value: string | readonly string[] | undefined): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
};

/** SAP answers 403 with this header when the token is missing, old or of another session. */
export function tokenRefused(status: number, headers: Headers): boolean {
  return status === 403 && list(headers['x-csrf-token'])[0]?.toLowerCase() === 'required';
}
