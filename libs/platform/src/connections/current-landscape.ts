import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  CONFIG,
  type ConnectionConfig,
  type CrossdockConfig,
  type Landscape,
  type SystemKind,
} from '../config/index.js';
import { Database, Mirror } from '../persistence/index.js';
import { type AddedConnection, CONNECTION_COLUMNS, configOfAdded } from './connection.record.js';

/**
 * The landscape as it is now: that of the file, and what operators have connected since, at most a second behind. Its
 * object is another one after each change, so that whoever has read one decides by one.
 */
@Injectable()
export class CurrentLandscape implements OnModuleInit, OnApplicationShutdown {
  readonly #mirror: Mirror<AddedConnection>;
  readonly #followers: (() => Promise<void>)[] = [];
  #started: Promise<void> | undefined;
  #state = '';
  #now: Landscape;

  constructor(
    database: Database,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {
    this.#now = config.landscape;
    this.#mirror = new Mirror(database, {
      table: 'platform.connections',
      columns: CONNECTION_COLUMNS,
      keyOf: ({ tenant, id }) => `${tenant}\n${id}`,
      afterReading: () => this.#follow(),
    });
  }

  onModuleInit(): Promise<void> {
    return this.start();
  }

  onApplicationShutdown(): void {
    this.#mirror.stop();
  }

  /** Resolves once what was added is known; whoever needs it sooner than others asks sooner. */
  start(): Promise<void> {
    this.#started ??= this.#mirror.start();
    return this.#started;
  }

  /** What was added has no credentials here. */
  get now(): Landscape {
    return this.#now;
  }

  /** As the file has it. */
  get file(): Landscape {
    return this.config.landscape;
  }

  get tenant(): string {
    return this.config.landscape.tenant;
  }

  connection(id: string): ConnectionConfig | undefined {
    return this.#now.connections.find((each) => each.id === id);
  }

  /** Of all that are connected, those of the landscape file first. */
  idsOf(kind: SystemKind): readonly string[] {
    return this.#now.connections.filter((each) => each.kind === kind).map(({ id }) => id);
  }

  /** What operators have added and nobody has removed, oldest first. The file's word counts where it has the same id. */
  added(kind?: SystemKind): readonly AddedConnection[] {
    return [...this.#mirror.values()]
      .filter((each) => each.tenant === this.tenant && !each.removedAt && (!kind || each.kind === kind))
      .filter(({ id }) => !this.isGiven(id))
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Of the landscape file, of one kind. */
  given(kind: SystemKind): readonly ConnectionConfig[] {
    return this.config.landscape.connections.filter((each) => each.kind === kind);
  }

  /** Whether the landscape file has it. */
  isGiven(id: string): boolean {
    return this.config.landscape.connections.some((each) => each.id === id);
  }

  /** Has something done after each look at what was added, about once a second: it finds out itself what is new to it. */
  follow(work: () => Promise<void>): void {
    this.#followers.push(work);
  }

  /** For whoever changed something and asks next: it counts here already. */
  refresh(): Promise<void> {
    return this.#mirror.refresh();
  }

  async #follow(): Promise<void> {
    const added = this.added();
    const state = added.map(({ id, version }) => `${id}@${version}`).join(' ');
    if (state !== this.#state) this.#now = added.reduce(withAdded, this.config.landscape);
    this.#state = state;
    for (const work of this.#followers) await work();
  }
}

/** A WMS runs the warehouses that it names; an ERP has its codes of them, and of carriers. */
export function withAdded(landscape: Landscape, added: AddedConnection): Landscape {
  const { id, kind, warehouses, suppliers } = added;
  return {
    ...landscape,
    connections: [...landscape.connections, { ...configOfAdded(added), credentials: {} }],
    warehouses: landscape.warehouses.map((warehouse) => {
      const code = warehouses[warehouse.gln];
      if (code === undefined || kind === 'tms') return warehouse;
      return kind === 'wms'
        ? { ...warehouse, wms: id, wmsCode: code }
        : { ...warehouse, erpCodes: { ...warehouse.erpCodes, [id]: code } };
    }),
    carriers: landscape.carriers.map((carrier) => {
      const supplier = suppliers[carrier.scac];
      return supplier === undefined
        ? carrier
        : { ...carrier, erpSuppliers: { ...carrier.erpSuppliers, [id]: supplier } };
    }),
  };
}
