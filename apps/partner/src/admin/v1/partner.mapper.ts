import { PLANS } from '#platform/access';
import type { Landscape } from '#platform/config';
import { ProblemError } from '#platform/errors';
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
  version: partner.version,
  createdAt: partner.createdAt.toISOString(),
  changedAt: partner.changedAt.toISOString(),
});

function copyOf({ scacs, customers, suppliers, warehouses }: PartnerRecord['reach']): PartnerDto['reach'] {
  return {
    ...(scacs && { scacs: [...scacs] }),
    ...(customers && { customers: [...customers] }),
    ...(suppliers && { suppliers: [...suppliers] }),
    ...(warehouses && { warehouses: [...warehouses] }),
  };
}

/** A partner without what its kind works by would see nothing, ever. */
const NEEDED = { carrier: 'scacs', supplier: 'suppliers', 'customer-portal': 'customers' } as const;

/** @throws ProblemError `validation-failed`, at the member that is missing or, where there is no reach at all, at that */
export function checkReach(kind: PartnerRecord['kind'], reach: PartnerRecord['reach'] | undefined): void {
  if (kind === '3pl') return;
  const member = NEEDED[kind];
  if ((reach?.[member]?.length ?? 0) > 0) return;
  const pointer = reach ? `/reach/${member}` : '/reach';
  throw new ProblemError('validation-failed', `A ${kind} needs ${member}.`, {
    errors: [{ pointer, code: 'missing', message: `a ${kind} has at least one of its ${member}` }],
  });
}

/**
 * A plan with a typing error in its name would be counted by the default one, and nobody would notice.
 * @throws ProblemError `validation-failed`
 */
export function checkPlan(plan: string, { plans }: Pick<Landscape, 'plans'>): void {
  const known = Object.keys({ ...PLANS, ...plans });
  if (known.includes(plan)) return;
  throw new ProblemError('validation-failed', 'There is no such plan.', {
    errors: [{ pointer: '/plan', code: 'unknown-plan', message: `plans are ${known.join(', ')}` }],
  });
}
