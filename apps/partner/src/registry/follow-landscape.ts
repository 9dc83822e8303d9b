import { Gauge } from 'prom-client';
import type { Audit } from '#platform/audit';
import type { Landscape, PartnerConfig } from '#platform/config';
import type { Database, Tx } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { DEFAULT_PLAN, type Reach } from './partner.js';
import { changeOf, lockPartner, type PartnerRecord } from './partner.record.js';
import { type Holding, holdingsOf } from './reach.overlap.js';

const log = logger('partners');

const withheld = new Gauge({
  name: 'crossdock_reach_withheld',
  help: 'How much the landscape gives a partner that it was not given, because another one holds it',
  labelNames: ['partner'],
  registers: [metrics],
});

/**
 * Makes the partners of the landscape what the landscape says. What another partner was given here meanwhile is withheld:
 * nobody said that both are to see it, and a start that failed for it would take the others down too.
 */
export async function followLandscape(database: Database, audit: Audit, landscape: Landscape): Promise<void> {
  for (const partner of landscape.partners) await database.transaction((tx) => follow(tx, audit, landscape, partner));
}

/**
 * What the landscape names of plan and silence counts; without it they may have been changed here since, as the partner's
 * standing may. A kind and a plan reach the authorization server with the next sweep.
 */
async function follow(tx: Tx, audit: Audit, landscape: Landscape, partner: PartnerConfig): Promise<void> {
  const { tenant } = landscape;
  const { id, kind, name, plan, silentAfterMs } = partner;
  const before = await lockPartner(tx, tenant, id);
  const reach = await claimable(tx, landscape, partner, before?.reach);
  await tx.query(
    `INSERT INTO partner.partners AS p (tenant, id, kind, name, status, plan, reach, clients_pending, silent_after_ms)
     VALUES ($1, $2, $3, $4, 'active', $5, $6, $7::text IS NOT NULL, $8)
     ON CONFLICT (tenant, id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
       plan = coalesce($7, p.plan), reach = p.reach || excluded.reach,
       silent_after_ms = coalesce($8, p.silent_after_ms), version = p.version + 1, changed_at = clock_timestamp(),
       clients_pending = p.clients_pending OR (p.kind, p.plan) <> (excluded.kind, coalesce($7, p.plan))
     WHERE (p.kind, p.name, p.plan, p.reach, p.silent_after_ms) IS DISTINCT FROM (excluded.kind, excluded.name,
       coalesce($7, p.plan), p.reach || excluded.reach, coalesce($8, p.silent_after_ms))`,
    [tenant, id, kind, name, plan ?? DEFAULT_PLAN, JSON.stringify(reach), plan ?? null, silentAfterMs ?? null],
  );
  const after = (await lockPartner(tx, tenant, id)) as PartnerRecord;
  if (after.version === before?.version) return;
  await audit.record(tx, {
    tenant,
    actor: { kind: 'product', id: 'landscape' },
    act: before ? 'partner.changed' : 'partner.given',
    subject: { type: 'partner', id },
    ...changeOf(before, after),
  });
}

/** What the landscape says of the partner's reach, without what another partner holds. */
async function claimable(
  tx: Tx,
  landscape: Landscape,
  { id, scacs, customers, suppliers }: PartnerConfig,
  before: Reach | undefined,
): Promise<Reach> {
  const { tenant, partners } = landscape;
  const reach: Reach = { ...(scacs && { scacs }), ...(customers && { customers }), ...(suppliers && { suppliers }) };
  const held = await holdingsOf(tx, landscape, { tenant, partnerId: id, reach, before });
  // Another one of the landscape that names such numbers holds what it names there from this start on.
  const isNamed = ({ member, holder }: Holding) =>
    partners.some((each) => each.id === holder && member !== 'warehouses' && each[member]);
  const taken = held.filter((holding) => !isNamed(holding));
  withheld.set({ partner: id }, taken.length);
  if (taken.length > 0) log.error({ partner: id, taken }, 'what the landscape gives it another one holds: withheld');
  await warnOfWarehouses(tx, landscape, id);
  return Object.fromEntries(
    Object.entries<readonly string[]>({ ...reach }).map(([member, values]) => [
      member,
      values.filter((value) => !taken.some((each) => each.member === member && each.value === value)),
    ]),
  );
}

/** The landscape's word on who operates a warehouse stands; an operator may have shared it, so both keep it. */
async function warnOfWarehouses(tx: Tx, landscape: Landscape, id: string): Promise<void> {
  const warehouses = landscape.warehouses.filter(({ operatedBy }) => operatedBy === id).map(({ gln }) => gln);
  const held = await holdingsOf(tx, landscape, { tenant: landscape.tenant, partnerId: id, reach: { warehouses } });
  if (held.length > 0) log.warn({ partner: id, held }, 'another one reaches a warehouse that it operates');
}
