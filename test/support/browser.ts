/** What a page answered, after the redirects that led to it. */
export interface Page {
  readonly status: number;
  /** As the browser's address bar shows it. */
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
}

export interface Sent {
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a redirect the answer itself. */
  readonly follow?: false;
}

/** A browser in small: cookies by path, redirects, forms. No script runs in it. */
export class Browser {
  readonly cookies = new Map<string, Cookie>();

  /** @param hostOf where an address is really reached, of servers that are known under another name, as behind a gateway */
  constructor(
    readonly origin: string,
    private readonly hostOf: (url: URL) => string = ({ origin }) => origin,
  ) {}

  async open(to: string, sent: Sent = {}): Promise<Page> {
    let url = new URL(to, this.origin);
    let { method = sent.form || sent.json !== undefined ? 'POST' : 'GET' } = sent;
    let body = bodyOf(sent);
    for (let hops = 0; hops < 20; hops += 1) {
      const answer = await fetch(new URL(url.pathname + url.search, this.hostOf(url)), {
        method,
        redirect: 'manual',
        headers: {
          cookie: this.cookieHeader(url),
          ...(sent.json !== undefined && { 'content-type': 'application/json' }),
          ...(method !== 'GET' && { origin: this.origin }),
          ...sent.headers,
        },
        ...(body !== undefined && { body }),
      });
      this.keep(url, answer.headers);
      const text = await answer.text();
      const location = answer.headers.get('location');
      if (!location || answer.status < 300 || answer.status >= 400 || sent.follow === false)
        return { status: answer.status, url, headers: answer.headers, text };
      url = new URL(location, url);
      method = 'GET';
      body = undefined;
    }
    throw new Error(`too many redirects, at last to ${url}`);
  }

  /** Sends the form of a page back, as somebody filled it in. */
  submit(page: Page, values: Readonly<Record<string, string>>, sent: Sent = {}): Promise<Page> {
    const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1];
    if (!action) throw new Error(`there is no form at ${page.url}: ${page.text.slice(0, 300)}`);
    const kept = [...page.text.matchAll(/<input[^>]*\bname="([^"]+)"[^>]*\bvalue="([^"]*)"/g)].map(
      ([, name, value]) => [name, value] as [string, string],
    );
    return this.open(new URL(action, page.url).href, { ...sent, form: { ...Object.fromEntries(kept), ...values } });
  }

  async signIn(username: string, password: string, at = '/portal/sign-in'): Promise<Page> {
    return this.submit(await this.open(at), { username, password });
  }

  private cookieHeader(url: URL): string {
    return [...this.cookies]
      .filter(([key]) => key.startsWith(`${url.origin} `))
      .map(([, cookie]) => cookie)
      .filter(({ path, secure }) => isBelow(url.pathname, path) && (!secure || url.protocol === 'https:'))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  private keep(url: URL, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const attribute = (wanted: string) =>
        attributes.map((each) => each.split('=')).find(([given]) => given?.toLowerCase() === wanted);
      const path = attribute('path')?.[1] ?? '/';
      const [expires, maxAge] = [attribute('expires')?.[1], attribute('max-age')?.[1]];
      const key = `${url.origin} ${name} ${path}`;
      if ((expires && Date.parse(expires) <= Date.now()) || maxAge === '0') this.cookies.delete(key);
      else
        this.cookies.set(key, {
          name,
          value: pair.slice(name.length + 1),
          path,
          secure: attribute('secure') !== undefined,
          httpOnly: attribute('httponly') !== undefined,
          sameSite: attribute('samesite')?.[1]?.toLowerCase() ?? '',
        });
    }
  }
}

function bodyOf({ form, json }: Sent): URLSearchParams | string | undefined {
  if (form) return new URLSearchParams(form);
  return json === undefined ? undefined : JSON.stringify(json);
}

/** RFC 6265 5.1.4. */
const isBelow = (path: string, of: string) =>
  path === of || (path.startsWith(of) && (of.endsWith('/') || path[of.length] === '/'));
