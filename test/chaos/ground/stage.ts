import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Apart } from '../../support/apart.js';
import { type Disorder, LossyWire } from '../../support/lossy.wire.js';
import { registerPartners } from '../../support/partner-clients.js';
import type { Json } from '../../support/world.js';
import { type Seat, VENDORS } from '../plan/fault.js';
import { InsideControl } from '../preload/control.js';
import { DatabaseProxy } from './database.proxy.js';
import { MortalPostgres } from './postgres.js';
import { Supervisor } from './supervisor.js';

/** At this speed an order is through in about ten seconds. */
const SPEED = 7_200;

/** The product in processes of their own, with everything around it in which it can be struck. */
export class Stage {
  private constructor(
    readonly folder: string,
    readonly postgres: MortalPostgres,
    readonly proxy: DatabaseProxy,
    /** On the way of each vendor's webhooks. */
    readonly posts: Readonly<Record<'wms' | 'tms', LossyWire>>,
    readonly inside: ReadonlyMap<Seat, InsideControl>,
    readonly apart: Apart,
    readonly processes: Supervisor,
    private readonly secrets: ReadonlyMap<string, string>,
  ) {}

  /** @param preloads modules that every process loads before its app, beside those that faults need */
  static async start(preloads: readonly string[] = []): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-stage-'));
    const [postgres, wms, tms] = await Promise.all([MortalPostgres.start(), LossyWire.start(), LossyWire.start()]);
    const proxy = await DatabaseProxy.before(postgres.url);
    const seats = new Map<string, Seat>();
    const inside = new Map<Seat, InsideControl>();
    const launch = (name: string, url: string) => {
      const seat = seats.get(url) ?? seatOf(name, [...seats.values()]);
      seats.set(url, seat);
      if (!inside.has(seat)) {
        const own = join(folder, seat.replace('/', '-'));
        mkdirSync(own, { recursive: true });
        inside.set(seat, new InsideControl(own));
      }
      const { nodeArgs, env } = inside.get(seat) as InsideControl;
      const posts: Record<string, string> = name === 'sandbox' ? { WMS_URL: wms.url, TMS_URL: tms.url } : {};
      return { nodeArgs: [...nodeArgs, ...preloads.flatMap((file) => ['--import', file])], env: { ...env, ...posts } };
    };
    const apart = await Apart.start(SPEED, {
      more: { 'order-to-ship': 2, 'ship-to-settle': 2, 'inventory-sync': 2 },
      database: { url: proxy.through(postgres.url), drop: () => postgres.dispose() },
      launch,
    });
    wms.target = apart.urls['wms'] as string;
    tms.target = apart.urls['tms'] as string;
    const supervisor = new Supervisor(apart, (url) => seats.get(url) as Seat);
    const secrets = await registerPartners(postgres.url, apart.landscape);
    return new Stage(folder, postgres, proxy, { wms, tms }, inside, apart, supervisor, secrets);
  }

  /** An access token of one of our own people or a partner; undefined while none is given. */
  async tokenOf(client: string): Promise<string | undefined> {
    const secret = this.secrets.get(`partner-${client}`);
    try {
      if (client === 'approver') return await this.apart.approverToken();
      return await (secret ? this.apart.token(`partner-${client}`, secret) : this.apart.token());
    } catch {
      return undefined;
    }
  }

  /** The vendors' control surface, tried again while their process is away. */
  async control(method: string, path: string, body?: unknown): Promise<Json> {
    const world = this.apart.world('identity');
    for (const deadline = Date.now() + 60_000; ; await sleep(200)) {
      try {
        return await world.control(method, path, body);
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** Bodies of webhooks that never arrived. */
  get lost(): readonly string[] {
    return Object.values(this.posts).flatMap(({ kept }) => kept);
  }

  /** Webhooks come twice and overtake each other from now on; without a disorder not any more, and none is on its way. */
  async disturbPosts(disorder?: Disorder): Promise<void> {
    for (const post of Object.values(this.posts)) post.disorder = disorder;
    if (!disorder) await Promise.all(Object.values(this.posts).map((post) => post.delivered()));
  }

  /** Nothing strikes any more, and everything runs with the right clock. */
  async calm(): Promise<void> {
    for (const control of this.inside.values()) {
      control.disarm();
      control.clock(0);
    }
    this.proxy.disarm();
    for (const post of Object.values(this.posts)) post.keeps = false;
    for (const vendor of VENDORS) await this.control('DELETE', `/${vendor}/faults`);
    await this.processes.allReady();
  }

  async dispose(): Promise<void> {
    this.processes.stop();
    await this.apart.dispose();
    await sleep(0);
    await Promise.all([this.proxy.stop(), ...Object.values(this.posts).map((post) => post.stop())]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const seatOf = (name: string, taken: readonly Seat[]): Seat =>
  `${name}/${taken.filter((seat) => seat.startsWith(`${name}/`)).length + 1}` as Seat;
