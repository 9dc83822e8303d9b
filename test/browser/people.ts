import type { Browser } from 'playwright-core';
import type { Product } from '../support/product.js';
import { type Session, Visit } from './pages.js';

/** What whoever is made in these specs chooses as a password. */
const CHOSEN = 'chosen by nobody else';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** One of a partner's people, who has chosen a password. */
export const developerOf = (
  product: Product,
  browser: Browser,
  partnerId: string,
  username: string,
  role: 'owner' | 'developer' | 'viewer' = 'developer',
): Promise<Credentials> =>
  personOf(product, browser, { username, name: `Dev of ${partnerId}`, roles: [role], partnerId });

/** Somebody of the enterprise or of a partner, who has chosen a password. */
export async function personOf(
  product: Product,
  browser: Browser,
  person: {
    readonly username: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly partnerId?: string;
  },
): Promise<Credentials> {
  const made = await fetch(`${product.baseUrl}/identity/v1/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await product.token()}`, 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  const { password } = (await made.json()) as { password: string };
  const visit = await Visit.to(browser, product.baseUrl);
  const credentials = await visit.choosePassword({ username: person.username, password }, CHOSEN);
  await visit.end();
  return credentials;
}

/** Of somebody who signs in once for many visits. */
export async function sessionOf(product: Product, browser: Browser, who: Credentials): Promise<Session> {
  const visit = await Visit.to(browser, product.baseUrl);
  await visit.signIn(who);
  const session = await visit.session();
  await visit.end();
  return session;
}
