import type { Landscape } from '#platform/config';
import { type PointerError, ProblemError } from '#platform/errors';
import type { Tx } from '#platform/persistence';
import type { Reach } from './partner.js';

const MEMBERS = ['scacs', 'customers', 'suppliers', 'warehouses'] as const satisfies readonly (keyof Reach)[];

/** What somebody is to reach and another partner holds. */
export interface Holding {
  readonly member: keyof Reach;
  readonly value: string;
  readonly holder: string;
}

/** Whose reach is about to be written, and what is new in it. */
interface NewReach {
  readonly tenant: string;
  readonly partnerId: string;
  readonly reach: Reach;
  /** What the partner has held so far. */
  readonly before?: Reach | undefined;
}

export interface ReachClaim extends NewReach {
  /** Said by the operator: what another partner holds may be held by this one as well. */
  readonly mayShare: boolean;
}

/**
 * Two partners with the same SCAC, customer, supplier or warehouse see each other's business.
 * @returns ids of the partners with whom something new is shared from now on
 * @throws ProblemError `conflict` naming each holder, unless it may be shared
 */
export async function claimReach(
  tx: Tx,
  landscape: Pick<Landscape, 'warehouses'>,
  claim: ReachClaim,
): Promise<string[]> {
  const held = await holdingsOf(tx, landscape, claim);
  if (held.length > 0 && !claim.mayShare) throw heldByAnother(held, claim.reach);
  return [...new Set(held.map(({ holder }) => holder))];
}

/** What others hold of what is new, but for those whose invitation was withdrawn. Under a lock, so that of two claims at once the second one sees the first. */
export async function holdingsOf(
  tx: Tx,
  { warehouses }: Pick<Landscape, 'warehouses'>,
  { tenant, partnerId, reach, before = {} }: NewReach,
): Promise<Holding[]> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`reach ${tenant}`]);
  const claimed = MEMBERS.flatMap((member) =>
    (reach[member] ?? []).filter((value) => !before[member]?.includes(value)).map((value) => ({ member, value })),
  );
  const held: Holding[] = await tx.query(
    `SELECT c.member, c.value, p.id AS holder FROM unnest($3::text[], $4::text[]) AS c(member, value)
     JOIN partner.partners p ON p.tenant = $1 AND p.id <> $2 AND p.reach -> c.member ? c.value
     WHERE NOT EXISTS (
       SELECT FROM partner.invitations i WHERE i.tenant = p.tenant AND i.partner_id = p.id AND i.status = 'withdrawn')
     ORDER BY p.id`,
    [tenant, partnerId, claimed.map(({ member }) => member), claimed.map(({ value }) => value)],
  );
  for (const { gln, operatedBy } of warehouses)
    if (
      operatedBy &&
      operatedBy !== partnerId &&
      claimed.some(({ member, value }) => member === 'warehouses' && value === gln)
    )
      held.push({ member: 'warehouses', value: gln, holder: operatedBy });
  return held;
}

function heldByAnother(held: readonly Holding[], reach: Reach): ProblemError {
  const errors = held.map(
    ({ member, value, holder }): PointerError => ({
      pointer: `/reach/${member}/${reach[member]?.indexOf(value)}`,
      code: 'held-by-another',
      message: `${holder} holds ${value}`,
    }),
  );
  return new ProblemError('conflict', 'Another partner holds what this one is to reach; if both are to, send sharing', {
    errors,
  });
}
