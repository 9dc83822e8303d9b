import type { ConnectionConfig, SystemKind } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { forgetGuard, forgetHealth, guardCalls } from '../http/index.js';
import { logger } from '../telemetry/index.js';
import { InvalidConnection } from './connect.js';
import { connectionOf } from './connection.lookup.js';
import { type AddedConnection, configOfAdded } from './connection.record.js';
import type { SystemDescriptor } from './connection.types.js';
import type { ConnectionVault } from './connection.vault.js';
import type { CurrentLandscape } from './current-landscape.js';

const log = logger('connections');

/** One of them, of whatever kind. */
type System<Capability extends string> = { readonly descriptor: SystemDescriptor<Capability> };

/** How a connection of one kind is made. */
export interface Connecting<C> {
  readonly kind: SystemKind;
  /** Those of the landscape file: they are there from the start, and a wrong one has stopped it. */
  readonly given: ReadonlyMap<string, C>;
  /** @throws InvalidConnection */
  connect(connection: ConnectionConfig): C;
}

/**
 * The connected systems of one kind: those of the landscape file, and those that operators add, as they come, change and
 * go. Calls under way end with what they began with; the next one finds what there is then.
 */
export class ConnectedSystems<Capability extends string, C extends System<Capability>> {
  readonly #connected: Map<string, C>;
  /** Of what was added: the version that is connected. */
  readonly #versions = new Map<string, number>();
  /** Why what was added cannot be used. */
  readonly #troubles = new Map<string, string>();
  readonly #followers: (() => void)[] = [];

  constructor(
    private readonly landscape: CurrentLandscape,
    private readonly vault: ConnectionVault,
    private readonly connecting: Connecting<C>,
  ) {
    this.#connected = new Map(connecting.given);
  }

  /** To be awaited before the first request is served. */
  async start(): Promise<void> {
    await this.landscape.start();
    await this.#bring();
    this.landscape.follow(() => this.#bring());
  }

  all(): readonly C[] {
    return [...this.#connected.values()];
  }

  find(id: string): C | undefined {
    return this.#connected.get(id);
  }

  /** @throws ProblemError when nothing is connected under the id, it cannot be used now, or lacks one of the capabilities */
  get(id: string, capabilities: readonly Capability[] = []): C {
    const trouble = this.#troubles.get(id);
    if (trouble) throw new ProblemError('vendor-unavailable', `${id} cannot be used: ${trouble}`);
    return connectionOf(this.#connected, this.connecting.kind, id, capabilities);
  }

  /** Why a connection that was added cannot be used; undefined where it can. */
  troubleOf(id: string): string | undefined {
    return this.#troubles.get(id);
  }

  /** Has something done after something was connected, connected anew, or removed. */
  follow(work: () => void): void {
    this.#followers.push(work);
  }

  async #bring(): Promise<void> {
    const added = this.landscape.added(this.connecting.kind);
    const before = this.#versions.size;
    let isNew = false;
    for (const each of added)
      if (this.#versions.get(each.id) !== each.version) isNew = (await this.#connect(each)) || isNew;
    const ids = new Set(added.map(({ id }) => id));
    for (const id of [...this.#versions.keys(), ...this.#troubles.keys()]) if (!ids.has(id)) this.#forget(id);
    if (isNew || this.#versions.size < before) for (const work of this.#followers) work();
  }

  /** @returns whether it is connected now */
  async #connect(added: AddedConnection): Promise<boolean> {
    const { id, version } = added;
    try {
      const credentials = await this.vault.open(added);
      // It has changed again: its next version comes with the next look.
      if (!credentials) return false;
      guardCalls(id, this.vault.egress);
      this.#connected.set(id, this.connecting.connect({ ...configOfAdded(added), credentials }));
      this.#versions.set(id, version);
      this.#troubles.delete(id);
      log.info({ connection: id, version }, 'connected');
      return true;
    } catch (error) {
      // What it was before is not what was asked for: a call must not go there.
      this.#connected.delete(id);
      this.#versions.delete(id);
      this.#tell(id, error);
      return false;
    }
  }

  /** It is tried again with each look, and told once. */
  #tell(id: string, error: unknown): void {
    const trouble = error instanceof InvalidConnection ? error.complaints.join('; ') : (error as Error).message;
    if (this.#troubles.get(id) !== trouble) log.error({ connection: id, trouble }, 'a connection cannot be used');
    this.#troubles.set(id, trouble);
  }

  #forget(id: string): void {
    this.#connected.delete(id);
    this.#versions.delete(id);
    this.#troubles.delete(id);
    forgetGuard(id);
    forgetHealth(id);
    log.info({ connection: id }, 'no longer connected');
  }
}
