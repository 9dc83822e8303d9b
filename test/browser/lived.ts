import type { Browser } from 'playwright-core';
import type { Product } from '../support/product.js';
import { personOf as nameOf, remarkOf } from '../support/very-full/names.js';
import type { World } from '../support/world.js';
import { type Credentials, personOf } from './people.js';

/** How much of everything a partner has. */
export interface Much {
  readonly webhooks: number;
  readonly calls: number;
  readonly people: number;
}

/** A partner with something on every page of its desk: calls that went well and wrong, endpoints that fail, a version that ends. */
export async function lived(world: World, partner: string, { webhooks, calls }: Much): Promise<string> {
  let first = '';
  for (let nth = 0; nth < webhooks; nth++) {
    const url = `http://127.0.0.1:9/${'a-very-long-address-without-a-break'.repeat(1 + (nth % 3))}/${nth}`;
    const { body } = await world.call(partner, '/partner/v2/webhooks', {
      body: { url, types: ['*'], description: remarkOf(nth + 2) },
    });
    first ||= body.id;
  }
  await world.call(partner, `/partner/v2/webhooks/${first}/test`, { body: {} });
  for (let nth = 0; nth < calls; nth++)
    await world.call(partner, `/partner/v1/tenders?limit=${nth % 5 ? (nth % 60) + 1 : 'none'}`);
  const version = '/catalog/v1/apis/partner/versions/v1';
  const { digest } = await world.get(`${version}/impact`);
  const reason = 'v2 tells shipments by handling units, pallets with their cartons';
  const body = {
    impactReport: digest,
    deprecatedAt: '2027-03-31T23:59:59Z',
    sunsetAt: '2027-09-30T23:59:59Z',
    successor: 'v2',
    reason,
  };
  await world.call('operator', `${version}/deprecation`, { body });
  return first;
}

/** Who signs in for a partner. @returns its owner */
export async function ownerAmong(
  product: Product,
  world: World,
  browser: Browser,
  partner: string,
  { people }: Much,
): Promise<Credentials> {
  for (let nth = 0; nth < people; nth++) {
    const body = {
      username: `${partner}-person-${nth}`,
      name: nameOf(nth),
      roles: [nth % 2 ? 'viewer' : 'developer'],
      partnerId: partner,
    };
    await world.call('operator', '/identity/v1/people', { body });
  }
  return personOf(product, browser, {
    username: `owner-${partner}`,
    name: nameOf(1),
    roles: ['owner'],
    partnerId: partner,
  });
}

/** Acts that stay in the audit trail, with the reasons that people give. */
export async function administered(world: World, partners: readonly string[]): Promise<void> {
  for (const [nth, id] of partners.entries()) {
    const at = `/partner-admin/v1/partners/${id}`;
    await world.call('operator', `${at}/suspension`, { body: { reason: remarkOf(nth) } });
    if (nth % 2) await world.call('operator', `${at}/resumption`, { body: { reason: remarkOf(nth + 1) } });
  }
}
