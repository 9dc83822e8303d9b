import '@fontsource-variable/inter/wght.css';
import type { TryOutView } from '../../../src/try/try.view.js';
import '../theme/tokens.css';
import '../theme/base.css';
import './reference.css';

/** What Scalar's own script leaves in the window; `assets/scalar-….js` is loaded before this one. */
declare const Scalar: { createApiReference(selector: string, configuration: Readonly<Record<string, unknown>>): void };

const TRY = '/portal/api/try';

const [, api, version] = /\/portal\/reference\/([^/]+)\/([^/]+)/.exec(location.pathname) ?? [];
const night = matchMedia('(prefers-color-scheme: dark)');
const chosen = document.documentElement.dataset.theme;

/**
 * Scalar calls the API as its contract names it; calls of the partner API go through the portal's server, which knows who is
 * signed in and adds a token of that partner's sandbox. No token comes into this page.
 */
async function tryOut(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const asked = new Request(input, init);
  const { pathname, search } = new URL(asked.url);
  if (pathname.startsWith('/openapi/')) return withoutCredentials(await fetch(asked));
  if (!pathname.startsWith('/partner/')) return fetch(asked);
  const headers = new Headers(asked.headers);
  headers.delete('authorization');
  // A key is for one effect: the contract's example would be that of the first call for ever.
  if (EXAMPLE_KEYS.has(headers.get('idempotency-key') ?? '')) headers.set('idempotency-key', freshKey());
  const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD';
  // What changes something is JSON, or nothing: no form of another site can send it.
  if (hasBody) headers.set('content-type', 'application/json');
  return fetch(`${TRY}${pathname}${search}`, {
    method: asked.method,
    headers,
    credentials: 'same-origin',
    redirect: 'error',
    ...(hasBody && { body: await asked.text() }),
  });
}

/** As contracts have them, bare and as they are sent. */
const EXAMPLE = '8e03978e-40d5-43e8-bc93-6894a57f9324';
const EXAMPLE_KEYS: ReadonlySet<string> = new Set([EXAMPLE, `"${EXAMPLE}"`]);
const freshKey = (): string => `"try-${crypto.getRandomValues(new Uint32Array(4)).join('-')}"`;

/** Nobody is asked for a secret where the portal's server adds the token. */
async function withoutCredentials(answer: Response): Promise<Response> {
  const contract = (await answer.json()) as {
    paths: Readonly<Record<string, Readonly<Record<string, { security?: unknown }>>>>;
    components?: { securitySchemes?: unknown };
    security?: unknown;
  };
  delete contract.security;
  delete contract.components?.securitySchemes;
  for (const item of Object.values(contract.paths))
    for (const operation of Object.values(item)) delete operation.security;
  return new Response(JSON.stringify(contract), { headers: { 'content-type': 'application/json' } });
}

/** Where nobody is signed in, or not as a partner's developer, nothing can be tried out. */
async function whetherToTry(): Promise<TryOutView> {
  const answer = await fetch(TRY, { headers: { accept: 'application/json' }, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  return answer?.ok ? ((await answer.json()) as TryOutView) : { available: false };
}

const { available, as } = await whetherToTry();
const tries = available && api === 'partner';

// Otherwise it takes what stands there for its own, drawn by a server.
document.getElementById('root')?.replaceChildren();

Scalar.createApiReference('#root', {
  url: `/openapi/${api}/${version}.json`,
  // Everything is served by us: no font, no proxy, no telemetry, no link to theirs.
  withDefaultFonts: false,
  proxyUrl: '',
  telemetry: false,
  hideClientButton: true,
  mcp: { disabled: true },
  hideDarkModeToggle: true,
  hideTestRequestButton: !tries,
  ...(tries && { customFetch: tryOut, servers: [{ url: location.origin, description: `Sandbox of ${as}` }] }),
  showDeveloperTools: 'never',
  forceDarkModeState: chosen ?? (night.matches ? 'dark' : 'light'),
  theme: 'none',
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
});

// It takes its theme once, and the day goes on.
if (!chosen)
  night.addEventListener('change', ({ matches }) => {
    document.body.classList.toggle('dark-mode', matches);
    document.body.classList.toggle('light-mode', !matches);
  });
