import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Apart, type AppName, type AppProcess } from '../../support/apart.js';
import { createTestDatabase } from '../../support/database.js';
import { freePorts } from '../../support/ports.js';
import type { World } from '../../support/world.js';
import { InsideControl, preloadArgs, type Safeguard } from '../preload/control.js';

/** At this speed an order is through in about ten seconds. */
export const SPEED = 7_200;

/** Which safeguards can be switched off in which app. */
const SABOTAGE: Partial<Readonly<Record<string, readonly Safeguard[]>>> = {
  erp: ['idempotency', 'fencing', 'look-up', 'unique-key'],
  wms: ['read-back'],
  'order-to-ship': ['outbox', 'compensation'],
  'ship-to-settle': [],
};

/** A process with the hold that there is on what happens inside of it. */
export interface Held {
  readonly process: AppProcess;
  readonly inside: InsideControl;
}

/** The product in processes of their own. There are two workers that settle, and each calls an ERP API of its own. */
export class Ground {
  private readonly inside = new Map<string, InsideControl>();
  readonly orders: World;
  readonly settlements: World;

  private constructor(
    readonly apart: Apart,
    readonly databaseUrl: string,
    private readonly folder: string,
    private readonly seconds: Partial<Record<AppName, string>>,
  ) {
    this.orders = apart.world('order-to-ship');
    this.settlements = apart.world('ship-to-settle');
  }

  static async start(): Promise<Ground> {
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-proofs-'));
    const database = await createTestDatabase();
    const seconds: Partial<Record<AppName, string>> = {};
    const inside = new Map<string, InsideControl>();
    const launch = (name: string, url: string) => {
      const safeguards = SABOTAGE[name];
      if (!safeguards) return {};
      const control = inside.get(url) ?? new InsideControl(join(folder, new URL(url).port));
      inside.set(url, control);
      const nodeArgs = preloadArgs('faults', ...safeguards.map((each) => `sabotage/${each}`));
      const erp = url === seconds['ship-to-settle'] && { ERP_URL: seconds.erp as string };
      return { nodeArgs, env: { ...control.env, ...erp } };
    };
    const apart = await Apart.start(SPEED, { launch, database });
    for (const name of ['erp', 'ship-to-settle'] as const) {
      const [port] = (await freePorts(1)) as [number];
      seconds[name] = `http://127.0.0.1:${port}`;
      await apart.add(name, seconds[name]);
    }
    const ground = new Ground(apart, database.url, folder, seconds);
    for (const [url, control] of inside) ground.inside.set(url, control);
    return ground;
  }

  first(name: AppName): Held {
    return this.at(this.apart.urls[name] as string);
  }

  second(name: 'erp' | 'ship-to-settle'): Held {
    return this.at(this.seconds[name] as string);
  }

  /** Those are off in every process that can be without, and no others. */
  switchOff(...safeguards: readonly Safeguard[]): void {
    for (const control of this.inside.values()) control.switchOff(...safeguards);
  }

  /** In the place of one that was killed. */
  async again({ process }: Held): Promise<void> {
    await this.apart.again(process).untilReady('/health/ready');
  }

  async dispose(): Promise<void> {
    await this.apart.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private at(url: string): Held {
    const process = this.apart.processes.find((each) => each.url === url) as AppProcess;
    return { process, inside: this.inside.get(url) as InsideControl };
  }
}
