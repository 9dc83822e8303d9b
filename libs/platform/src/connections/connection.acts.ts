import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer, type ExpectedVersion, type Principal } from '../access/index.js';
import { Audit, actorOf } from '../audit/index.js';
import { ProblemError } from '../errors/index.js';
import { Database, type Tx } from '../persistence/index.js';
import { CONNECTION_KIND, type ConnectionAdapter, type ConnectionKind } from './connection.kind.js';
import {
  type AddedConnection,
  type Credentials,
  insertConnection,
  lockConnection,
  type NewConnection,
  removeConnection,
  updateConnection,
} from './connection.record.js';
import { faultsOf, originsOf, refuseFaults } from './connection.rules.js';
import { ConnectionVault } from './connection.vault.js';
import { CurrentLandscape } from './current-landscape.js';

/** Acts on connections happen one after the other: no two of them run one warehouse. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtext('platform.connections'))`;

export type Wanted = Omit<NewConnection, 'tenant' | 'kind'>;
export type ConnectionChange = Partial<Omit<Wanted, 'id' | 'vendor'>> & { readonly credentials?: Credentials };

/** What operators do with connections: each act with its audit entry, in one transaction. */
@Injectable()
export class ConnectionActs {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly landscape: CurrentLandscape,
    private readonly vault: ConnectionVault,
    @Inject(CONNECTION_KIND) private readonly kind: ConnectionKind,
  ) {}

  /** @param answer what the caller is told, and told again under its Idempotency-Key */
  async add<T>(
    principal: Principal,
    given: Wanted,
    credentials: Credentials,
    answer: (added: AddedConnection) => T,
  ): Promise<T> {
    const wanted: NewConnection = { ...given, tenant: this.landscape.tenant, kind: this.kind.kind };
    const { id } = wanted;
    refuseFaults(await faultsOf(wanted, credentials, this.around(this.adapter(wanted.vendor))));
    const told = await this.database.transaction(async (tx) => {
      await tx.query(ONE_AT_A_TIME);
      const isGiven = this.landscape.isGiven(id);
      const added = isGiven ? undefined : await insertConnection(tx, this.vault.ring, wanted, credentials);
      if (!added) throw new ProblemError('conflict', `The id ${id} is taken, or was: what came from it is known by it`);
      await this.refuseRunByAnother(tx, wanted);
      const kept = await commitAnswer(tx, answer(added));
      await this.record(tx, principal, 'connection.added', id, undefined, shown(added, credentials));
      return kept;
    });
    await this.landscape.refresh();
    return told;
  }

  async change(
    principal: Principal,
    id: string,
    expected: ExpectedVersion,
    { credentials, ...change }: ConnectionChange,
  ): Promise<AddedConnection> {
    const known = this.known(id);
    const wanted = { ...known, ...change };
    // What is not sent anew is opened here, to be held to what the adapter asks for; it goes nowhere else.
    const held = credentials ?? (await this.opened(known));
    refuseFaults([
      ...(credentials ? [] : credentialsMissing(known, wanted)),
      ...(await faultsOf(wanted, held, this.around(this.adapter(known.vendor)))),
    ]);
    const after = await this.database.transaction(async (tx) => {
      await tx.query(ONE_AT_A_TIME);
      const before = await this.locked(tx, id);
      expected.check(before.version);
      // What was judged is what was known; somebody else's change in between is looked at again.
      if (before.version !== known.version) throw expected.failed();
      await this.refuseTakenAway(before, wanted);
      await this.refuseRunByAnother(tx, wanted);
      const changed = await updateConnection(tx, this.vault.ring, wanted, credentials ?? null);
      await this.record(tx, principal, 'connection.changed', id, shown(before), shown(changed, credentials));
      return changed;
    });
    await this.landscape.refresh();
    return after;
  }

  /** @throws ProblemError `conflict` while something waits for it */
  async remove(principal: Principal, id: string, expected: ExpectedVersion): Promise<void> {
    this.known(id);
    await this.database.transaction(async (tx) => {
      await tx.query(ONE_AT_A_TIME);
      const before = await this.locked(tx, id);
      expected.check(before.version);
      await this.refuseOpenWork(id, 'removed');
      await removeConnection(tx, before.tenant, id);
      await this.record(tx, principal, 'connection.removed', id, shown(before), undefined);
    });
    await this.landscape.refresh();
  }

  private around(adapter: ConnectionAdapter) {
    return { adapter, egress: this.vault.egress, landscape: this.landscape.now };
  }

  private adapter(vendor: string): ConnectionAdapter {
    const { adapters, kind } = this.kind;
    const adapter = adapters.find(({ id }) => id === vendor);
    if (adapter) return adapter;
    const message = `There is no ${kind.toUpperCase()} adapter ${vendor}; there are ${adapters.map(({ id }) => id).join(', ')}`;
    throw new ProblemError('validation-failed', message, {
      errors: [{ pointer: '/vendor', code: 'unknown-adapter', message }],
    });
  }

  private known(id: string): AddedConnection {
    const known = this.landscape.added(this.kind.kind).find((each) => each.id === id);
    if (known) return known;
    if (this.landscape.given(this.kind.kind).some((each) => each.id === id))
      throw new ProblemError('conflict', `${id} is of the landscape file, and is changed there`);
    throw new ProblemError('not-found', `There is no connection ${id}`);
  }

  private async locked(tx: Tx, id: string): Promise<AddedConnection> {
    const before = await lockConnection(tx, this.landscape.tenant, id);
    if (before) return before;
    throw new ProblemError('not-found', `There is no connection ${id}`);
  }

  /** Those that do not open cannot be kept, and are asked for. */
  private async opened(known: AddedConnection): Promise<Credentials> {
    try {
      return (await this.vault.open(known)) ?? {};
    } catch (error) {
      const message = `${(error as Error).message}: send them anew`;
      throw new ProblemError('validation-failed', message, {
        errors: [{ pointer: '/credentials', code: 'required', message }],
      });
    }
  }

  private async refuseRunByAnother(tx: Tx, { tenant, id, kind, warehouses }: NewConnection): Promise<void> {
    if (kind !== 'wms') return;
    const [other] = (await tx.query(
      `SELECT id, code.key AS gln FROM platform.connections, jsonb_each_text(warehouses) AS code
       WHERE tenant = $1 AND kind = 'wms' AND id <> $2 AND removed_at IS NULL AND code.key = ANY ($3) LIMIT 1`,
      [tenant, id, Object.keys(warehouses)],
    )) as { id: string; gln: string }[];
    if (other)
      throw new ProblemError('conflict', `Warehouse ${other.gln} is run by ${other.id}: take it away there first`);
  }

  private async refuseTakenAway(before: AddedConnection, wanted: NewConnection): Promise<void> {
    const isTaken = Object.entries(before.warehouses).some(([gln, code]) => wanted.warehouses[gln] !== code);
    if (isTaken) await this.refuseOpenWork(before.id, 'taken warehouses away from');
  }

  private async refuseOpenWork(id: string, done: string): Promise<void> {
    const open = (await this.kind.openWork(id)).filter(({ count }) => count > 0);
    if (open.length === 0) return;
    const told = open.map(({ what, count }) => `${count} ${what}`).join(' and ');
    throw new ProblemError('conflict', `${id} cannot be ${done} while it has ${told}`);
  }

  private async record(
    tx: Tx,
    principal: Principal,
    act: string,
    id: string,
    before: object | undefined,
    after: object | undefined,
  ): Promise<void> {
    await this.audit.record(tx, {
      tenant: this.landscape.tenant,
      actor: actorOf(principal),
      act,
      subject: { type: 'connection', id },
      ...(before && { before }),
      ...(after && { after }),
    });
  }
}

/** Whoever may change an address must not learn by it what is sent there. */
function credentialsMissing(before: NewConnection, wanted: NewConnection) {
  const known = originsOf(before);
  const [elsewhere] = [...originsOf(wanted)].filter((origin) => !known.has(origin));
  if (!elsewhere) return [];
  const message = `${elsewhere} is another address than the credentials were given for: send them with it`;
  return [{ pointer: '/credentials', code: 'required', message }];
}

/** As the audit trail tells it: without credentials, whose names alone say what was given. */
const shown = (connection: AddedConnection, credentials?: Credentials) => {
  const { kind, vendor, baseUrl, options, warehouses, suppliers, silentAfterMs, version } = connection;
  return {
    ...{ kind, vendor, baseUrl, options, warehouses, suppliers, silentAfterMs, version },
    ...(credentials && { sealedAnew: Object.keys(credentials).sort() }),
  };
};
