import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f4f5f7,#14171c);color:light-dark(#1b1f24,#e8eaed)}
main{width:min(24rem,100vw - 2rem);padding:2rem;border-radius:.75rem;background:light-dark(#fff,#1e2329);box-shadow:0 1px 3px #0003}h1{font-size:1.35rem;margin:0 0 1rem}label{display:block;margin:1rem 0 .25rem;font-weight:600}
input{width:100%;font:inherit;padding:.6rem .75rem;border:1px solid light-dark(#6b7280,#8b949e);border-radius:.4rem;background:transparent;color:inherit}button,.button{display:block;width:100%;margin-top:1.5rem;padding:.65rem;font:inherit;font-weight:600;text-align:center;text-decoration:none;border:0;border-radius:.4rem;background:#1a56db;color:#fff;cursor:pointer}
:focus-visible{outline:3px solid light-dark(#1a56db,#8ab4f8);outline-offset:2px}.wrong{padding:.6rem .75rem;border-radius:.4rem;background:light-dark(#fdecea,#4a1d1a);color:light-dark(#8c1d18,#f9dedc)}.or{margin:1.5rem 0 0;text-align:center}a{color:light-dark(#1a56db,#8ab4f8)}`;

/** No script, nothing from elsewhere, in no frame; forms lead back here. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)} · Crossdock</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

const wrong = (text?: string) => (text ? `<p class="wrong" role="alert" id="wrong">${escaped(text)}</p>` : '');

export interface SignInForm {
  readonly uid: string;
  readonly username?: string;
  readonly wrong?: string;
  /** Where the enterprise's own identity provider is reached, and what it is called. */
  readonly enterprise?: string;
}

export function signInPage({ uid, username = '', wrong: told, enterprise }: SignInForm): string {
  const action = `/oauth/interaction/${encodeURIComponent(uid)}`;
  const described = told ? ' aria-describedby="wrong"' : '';
  const elsewhere = enterprise
    ? `<p class="or">or</p><a class="button" href="${action}/enterprise">Sign in with ${escaped(enterprise)}</a>`
    : '';
  return page(
    'Sign in',
    `${wrong(told)}<form method="post" action="${action}">
<label for="username">User name</label><input id="username" name="username" value="${escaped(username)}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="80"${described}${username ? '' : ' autofocus'}>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"${described}${username ? ' autofocus' : ''}>
<button type="submit">Sign in</button></form>${elsewhere}`,
  );
}

/** For one whose password was told by somebody else. */
export function newPasswordPage({ uid, username = '', wrong: told }: SignInForm): string {
  return page(
    'Choose a password',
    `<p>Your password was given to you by somebody else. Choose one that only you know.</p>${wrong(told)}
<form method="post" action="/oauth/interaction/${encodeURIComponent(uid)}">
<label for="username">User name</label><input id="username" name="username" value="${escaped(username)}" autocomplete="username" readonly>
<label for="password">Password that you were given</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<label for="newPassword">New password, at least 12 characters</label><input id="newPassword" name="newPassword" type="password" autocomplete="new-password" required minlength="12" maxlength="200">
<button type="submit">Save and sign in</button></form>`,
  );
}

/** Ends a request of a browser that cannot go on. */
export const trouble = (title: string, text: string): string =>
  page(title, `<p>${escaped(text)}</p><p><a href="/portal">Back to the portal</a></p>`);

/** @param form as oidc-provider made it, with what it must have back */
export const signOutPage = (form: string): string =>
  page('Sign out', `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>`);
