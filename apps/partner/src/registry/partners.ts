import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '#platform/access';
import { Audit } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, Mirror } from '#platform/persistence';
import { followLandscape } from './follow-landscape.js';
import { type Partner, REACH_OF, type Reach } from './partner.js';

/** No business of the enterprise's has these. */
const NOBODYS: Required<Reach> = {
  scacs: ['SBXX'],
  customers: ['SANDBOX'],
  suppliers: ['SANDBOX'],
  warehouses: ['4099999000012'],
};

const COLUMNS = [
  'tenant',
  'id',
  'kind',
  'name',
  'status',
  'plan',
  'contacts',
  'reach',
  'silent_after_ms AS "silentAfterMs"',
  'version',
];

/**
 * Who a partner is: which sites, carriers, customers and suppliers are its own. Those of the landscape are there from
 * the start and follow it; others are invited. Answers from memory, at most a second behind.
 */
@Injectable()
export class Partners implements OnModuleInit, OnApplicationShutdown {
  private readonly mirror: Mirror<Partner>;
  /** GLNs of the warehouses that the landscape has each partner operate. */
  private readonly given = new Map<string, string[]>();

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {
    this.mirror = new Mirror(database, {
      table: 'partner.partners',
      columns: COLUMNS,
      keyOf: ({ tenant, id }) => keyOf(tenant, id),
    });
    for (const { gln, operatedBy } of config.landscape.warehouses)
      if (operatedBy) this.given.set(operatedBy, [...(this.given.get(operatedBy) ?? []), gln]);
  }

  /** @throws Error on the database of another enterprise: clients, quotas and keys in it are known by no tenant (docs/adr/0030) */
  async onModuleInit(): Promise<void> {
    const [other] = await this.database.query<{ tenant: string }>(
      'SELECT tenant FROM partner.partners WHERE tenant <> $1 LIMIT 1',
      [this.enterprise],
    );
    if (other)
      throw new Error(
        `This database holds partners of the enterprise ${other.tenant}, and the landscape is of ${this.enterprise}. ` +
          'Give each enterprise a database of its own.',
      );
    await followLandscape(this.database, this.audit, this.config.landscape);
    await this.mirror.start();
  }

  onApplicationShutdown(): void {
    this.mirror.stop();
  }

  /** The enterprise. */
  get enterprise(): string {
    return this.config.landscape.tenant;
  }

  /** The world that the principal's calls are about: the enterprise's, or the partner's own sandbox. */
  tenant(principal: Principal): string {
    return principal.environment === 'sandbox'
      ? sandboxTenant(this.enterprise, principal.partnerId as string)
      : this.enterprise;
  }

  find(id: string): Partner | undefined {
    return this.mirror.get(keyOf(this.enterprise, id));
  }

  /** @throws ProblemError `forbidden` when the client belongs to no partner here */
  of(principal: Principal): Partner {
    const partner = principal.partnerId ? this.find(principal.partnerId) : undefined;
    if (!partner) throw new ProblemError('forbidden', 'The client belongs to no partner of this enterprise');
    return partner;
  }

  all(): readonly Partner[] {
    return [...this.mirror.values()].filter(({ tenant }) => tenant === this.enterprise);
  }

  /** The SCACs that a carrier answers for. */
  scacs(principal: Principal): readonly string[] {
    return this.reaches(principal, 'scacs');
  }

  /** GLNs of the warehouses that a 3PL operates. */
  warehouses(principal: Principal): readonly string[] {
    return this.reaches(principal, 'warehouses');
  }

  /** ERP customer numbers whose orders a portal sees. */
  customers(principal: Principal): readonly string[] {
    return this.reaches(principal, 'customers');
  }

  /** ERP supplier numbers that a supplier delivers as. */
  suppliers(principal: Principal): readonly string[] {
    return this.reaches(principal, 'suppliers');
  }

  /** What it works by, in the world that its calls are about. */
  reach(principal: Principal): Partial<Record<keyof Reach, string[]>> {
    const member = REACH_OF[this.of(principal).kind];
    return { [member]: [...this.reaches(principal, member)] };
  }

  warehousesOf({ id, reach: { warehouses = [] } }: Partner): readonly string[] {
    const given = this.given.get(id) ?? [];
    return warehouses.length === 0 ? given : [...new Set([...given, ...warehouses])];
  }

  /** What the partner goes by in its sandbox: its own numbers, and where it has none yet, nobody's. */
  inSandbox(partner: Partner, member: keyof Reach): readonly string[] {
    const own = this.own(partner, member);
    return own.length > 0 ? own : NOBODYS[member];
  }

  private own(partner: Partner, member: keyof Reach): readonly string[] {
    return member === 'warehouses' ? this.warehousesOf(partner) : (partner.reach[member] ?? []);
  }

  private reaches(principal: Principal, member: keyof Reach): readonly string[] {
    const partner = this.of(principal);
    return principal.environment === 'sandbox' ? this.inSandbox(partner, member) : this.own(partner, member);
  }

  /** For whoever changed one and asks next: it is known here already. */
  refresh(): Promise<void> {
    return this.mirror.refresh();
  }
}

const keyOf = (tenant: string, id: string) => `${tenant}\n${id}`;

/** A partner's sandbox is a tenant of its own: nothing in it can touch the enterprise or another partner. */
export const sandboxTenant = (enterprise: string, partnerId: string): string => `${enterprise}~${partnerId}`;

/** Another partner's resource is as good as none. */
export const notFound = (what: string, id: string): ProblemError =>
  new ProblemError('not-found', `There is no ${what} ${id}`);
