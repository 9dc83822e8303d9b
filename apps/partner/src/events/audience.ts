import type { PartnerKind } from '#platform/config';
import type { Partner } from '../registry/partner.js';
import { type Partners, sandboxTenant } from '../registry/partners.js';
import type { Party } from './ownership.js';

export interface Reader {
  readonly id: string;
  readonly kind: PartnerKind;
}

/** Who reads the events of a tenant. */
export interface Readership {
  /** All of the tenant's events are this partner's: its sandbox. */
  readonly sole?: Reader;
  of(party: Party, kind: PartnerKind): readonly Reader[];
}

/** @returns undefined for a tenant that nobody outside reads */
export function readershipOf(tenant: string, all: readonly Partner[], partners: Partners): Readership | undefined {
  if (tenant === partners.enterprise) return byReach(all, partners);
  const sole = all.find(({ id }) => sandboxTenant(partners.enterprise, id) === tenant);
  return sole && { sole, of: () => [sole] };
}

function byReach(all: readonly Partner[], partners: Partners): Readership {
  const readers = new Map<string, Reader[]>();
  const add = (role: Party['role'], ids: readonly string[], reader: Reader) => {
    for (const id of ids) readers.set(`${role}\n${id}`, [...(readers.get(`${role}\n${id}`) ?? []), reader]);
  };
  for (const partner of all) {
    add('warehouse', partners.warehousesOf(partner), partner);
    add('carrier', partner.reach.scacs ?? [], partner);
    add('customer', partner.reach.customers ?? [], partner);
    add('supplier', partner.reach.suppliers ?? [], partner);
    add('partner', [partner.id], partner);
  }
  return { of: ({ role, id }, kind) => (readers.get(`${role}\n${id}`) ?? []).filter((reader) => reader.kind === kind) };
}
