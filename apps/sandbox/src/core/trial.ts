import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../sandbox.app.js';
import { TRIAL_SECRETS } from '../sandbox.settings.js';
import type { SandboxSettings } from './settings.js';

export interface Trial extends Sandbox {
  readonly directory: string;
  /** Asks the control surface. */
  control(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** A sandbox for one spec, on any port, in a folder of its own that goes with it. Nothing acts by itself. */
export async function startTrial(given: Partial<SandboxSettings> = {}): Promise<Trial> {
  const directory = given.directory ?? (await mkdtemp(join(tmpdir(), 'sandbox-')));
  const nowhere = 'http://127.0.0.1:9';
  const sandbox = await startSandbox({
    port: 0,
    directory,
    speed: 0,
    webhookBases: { erp: nowhere, wms: nowhere, tms: nowhere },
    secrets: TRIAL_SECRETS,
    ...given,
  });
  return {
    ...sandbox,
    directory,
    control: async (method, path, body) => {
      const response = await fetch(`${sandbox.url}/_control${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    close: async () => {
      await sandbox.close();
      if (!given.directory) await rm(directory, { recursive: true, force: true });
    },
  };
}
