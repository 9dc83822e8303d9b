import { expect } from 'vitest';
import { PartnerActs } from '../../apps/partner/src/registry/partner.acts.js';
import type { Json, PartnerAdmin } from './partner-admin.js';

export const ADMIN = '/partner-admin/v1';
const contacts = [{ name: 'M. Jansen', email: 'm@north.example' }];

/** What specs of onboarding do again and again, as operators and as developers. */
export function onboardingOf(admin: () => PartnerAdmin) {
  let nth = 0;
  const invitee = (changes: object = {}) => {
    nth += 1;
    return { id: `p${nth}`, kind: '3pl', name: `Partner ${nth}`, contacts, ...changes };
  };
  async function invite(changes: object = {}): Promise<{ id: string; invitation: string; link: string }> {
    const body = invitee(changes);
    const answer = await admin().operator('POST', `${ADMIN}/invitations`, { body });
    expect(answer.status).toBe(201);
    return { id: body.id, invitation: answer.body.id, link: answer.body.acceptanceUrl };
  }
  const accept = (link: string) => admin().call('POST', link);
  async function onboarded(changes: object = {}) {
    const invited = await invite(changes);
    const { status, body } = await accept(invited.link);
    expect(status).toBe(201);
    return { ...invited, ...body };
  }
  const partner = async (id: string) => (await admin().operator('GET', `${ADMIN}/partners/${id}`)).body;
  const auditOf = async (id: string) => {
    const { body } = await admin().operator('GET', `${ADMIN}/audit?subject=partner/${id}`);
    return body.items.map(({ act }: Json) => act).reverse();
  };
  /** Stands in for the certification, which has specs of its own. */
  const certify = (id: string) => admin().app.get(PartnerActs, { strict: false }).certify(id, ['all']);
  return { contacts, invitee, invite, accept, onboarded, partner, auditOf, certify };
}
