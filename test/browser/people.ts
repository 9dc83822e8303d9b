import type { Browser } from 'playwright-core';
import type { Product } from '../support/product.js';
import { type Session, Visit } from './pages.js';

/** What whoever is made in these specs chooses as a password. */
const CHOSEN = 'chosen by nobody else';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly partnerId?: string;
}

/** Somebody who was given a password, and has to choose another one. */
export async function invited(product: Product, person: NewPerson): Promise<Credentials> {
  const made = await fetch(`${product.baseUrl}/identity/v1/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await product.token()}`, 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  const { password } = (await made.json()) as { password: string };
  return { username: person.username, password };
}

/** Somebody of the enterprise or of a partner, who has chosen a password. */
export async function personOf(product: Product, browser: Browser, person: NewPerson): Promise<Credentials> {
  const given = await invited(product, person);
  const visit = await Visit.to(browser, product.baseUrl);
  const credentials = await visit.choosePassword(given, CHOSEN);
  await visit.end();
  return credentials;
}

/** Of somebody new, who has chosen a password, for many visits. */
export async function newcomerIn(product: Product, browser: Browser, person: NewPerson): Promise<Session> {
  const visit = await Visit.to(browser, product.baseUrl);
  await visit.choosePassword(await invited(product, person), CHOSEN);
  const session = await visit.session();
  await visit.end();
  return session;
}

/** Of somebody who signs in once for many visits. */
export async function sessionOf(product: Product, browser: Browser, who: Credentials): Promise<Session> {
  const visit = await Visit.to(browser, product.baseUrl);
  await visit.signIn(who);
  const session = await visit.session();
  await visit.end();
  return session;
}
