import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Gate, type GateResult, runGate } from '../../apps/crossdock/src/contracts/gate.js';
import { release } from '../../apps/crossdock/src/contracts/release.js';

export const PARTNER = 'partner/partner.v1.json';
export const EVENTS = 'asyncapi/v1.json';
export const WORKFLOWS = 'arazzo/order-to-ship.v1.json';

// biome-ignore lint/suspicious/noExplicitAny: a contract that is broken on purpose has no type
export type Broken = any;

/** Beside which the one that is broken stands. */
const WMS = 'system/wms.v1.json';

/** A copy of some of the committed contracts, released as they are, to be broken one at a time. */
export class PlantedContracts {
  readonly root = mkdtempSync(join(tmpdir(), 'crossdock-gates-'));
  readonly folder = join(this.root, 'openapi');

  constructor() {
    for (const file of [PARTNER, WMS, EVENTS, WORKFLOWS]) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(join('openapi', file), join(this.folder, file));
    }
    release(this.folder);
  }

  plant(file: string, breakIt: (contract: Broken) => void): void {
    const contract = JSON.parse(readFileSync(join(this.folder, file), 'utf8'));
    breakIt(contract);
    writeFileSync(join(this.folder, file), JSON.stringify(contract));
  }

  run(gate: Gate): Promise<GateResult> {
    return runGate(gate, { folder: this.folder });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
