import { plansOf } from '#platform/access';
import { type Landscape, silentAfterMsOfPartner } from '#platform/config';
import { type PointerError, ProblemError } from '#platform/errors';
import { REACH_OF, type Reach } from '../../registry/partner.js';
import type { PartnerRecord } from '../../registry/partner.record.js';
import type { PartnerDto } from './partner.dto.js';

export const toPartner = (partner: PartnerRecord): PartnerDto => ({
  id: partner.id,
  kind: partner.kind,
  name: partner.name,
  status: partner.status,
  plan: partner.plan,
  contacts: partner.contacts.map(({ name, email, role }) => ({ name, email, ...(role && { role }) })),
  reach: copyOf(partner.reach),
  ...(typeof partner.silentAfterMs === 'number' && { silentAfterMs: partner.silentAfterMs }),
  version: partner.version,
  createdAt: partner.createdAt.toISOString(),
  changedAt: partner.changedAt.toISOString(),
});

function copyOf({ scacs, customers, suppliers, warehouses }: Reach): PartnerDto['reach'] {
  return {
    ...(scacs && { scacs: [...scacs] }),
    ...(customers && { customers: [...customers] }),
    ...(suppliers && { suppliers: [...suppliers] }),
    ...(warehouses && { warehouses: [...warehouses] }),
  };
}

/**
 * A partner without what its kind works by would see nothing, ever (the landscape may give a 3PL its warehouses); what
 * another kind works by would be kept from those who need it.
 * @throws ProblemError `validation-failed`, at the member or, where there is no reach at all, at that
 */
export function checkReach(kind: PartnerRecord['kind'], reach: PartnerRecord['reach'] | undefined): void {
  const own = REACH_OF[kind];
  const errors: PointerError[] = Object.entries(reach ?? {})
    .filter(([member, values]) => member !== own && values !== undefined)
    .map(([member]) => ({ pointer: `/reach/${member}`, code: 'not-of-kind', message: `a ${kind} has no ${member}` }));
  if (kind !== '3pl' && (reach?.[own]?.length ?? 0) === 0) {
    const pointer = reach ? `/reach/${own}` : '/reach';
    errors.push({ pointer, code: 'missing', message: `a ${kind} has at least one of its ${own}` });
  }
  if (errors.length > 0) throw new ProblemError('validation-failed', `A ${kind} works by its ${own}.`, { errors });
}

/** @throws ProblemError `validation-failed` for a kind from which nothing is awaited */
export function checkSilence(kind: PartnerRecord['kind']): void {
  if (silentAfterMsOfPartner(kind) !== undefined) return;
  const message = `nothing is awaited from a ${kind}`;
  throw new ProblemError('validation-failed', 'Silence is agreed with 3PLs and carriers.', {
    errors: [{ pointer: '/silentAfterMs', code: 'not-of-kind', message }],
  });
}

/**
 * A plan with a typing error in its name would be counted by the default one, and nobody would notice.
 * @throws ProblemError `validation-failed`
 */
export function checkPlan(plan: string, landscape: Pick<Landscape, 'plans'>): void {
  const known = Object.keys(plansOf(landscape));
  if (known.includes(plan)) return;
  throw new ProblemError('validation-failed', 'There is no such plan.', {
    errors: [{ pointer: '/plan', code: 'unknown-plan', message: `plans are ${known.join(', ')}` }],
  });
}
