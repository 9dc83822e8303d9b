import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SEEDED_SPEED } from './core/clock.js';
import type { SandboxSettings } from './core/settings.js';

/** Credentials of a sandbox that nobody gave any: good for specs, and for trying the vendors by hand. */
export const TRIAL_SECRETS = {
  sap: { username: 'CROSSDOCK', password: 'crossdock-trial' },
  wms: {
    apiKey: 'crossdock-trial',
    webhookSecret: `whsec_${Buffer.from('crossdock-trial-webhook-secret').toString('base64')}`,
  },
  tms: { clientId: 'crossdock', clientSecret: 'crossdock-trial', webhookSecret: 'crossdock-trial-webhook-secret' },
} as const;

/** Settings that cannot be used. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/** Reads the environment. @throws InvalidSettings */
export function readSettings(env: NodeJS.ProcessEnv): SandboxSettings {
  if (env.PROFILE === 'production') throw new InvalidSettings('PROFILE=production: simulated vendors are not for it.');
  const product = withoutSlash(env.CROSSDOCK_URL || 'http://127.0.0.1:3000');
  return {
    port: number(env, 'SANDBOX_PORT', 4_000, 65_535),
    directory: resolve(env.SANDBOX_DIR || join(env.DATA_DIR || '.crossdock', 'sandbox')),
    speed: number(env, 'SANDBOX_SPEED', SEEDED_SPEED, 1_000_000),
    webhookBases: {
      erp: product,
      wms: withoutSlash(env.WMS_URL || product),
      tms: withoutSlash(env.TMS_URL || product),
    },
    secrets: env.LANDSCAPE_FILE ? readSecrets(env.LANDSCAPE_FILE) : TRIAL_SECRETS,
  };
}

function number(env: NodeJS.ProcessEnv, name: string, otherwise: number, most: number): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (!(value >= 0 && value <= most)) throw new InvalidSettings(`${name} must be a number from 0 to ${most}.`);
  return value;
}

/** The vendors know the credentials that the product's landscape has for them. */
function readSecrets(file: string): SandboxSettings['secrets'] {
  try {
    const landscape = JSON.parse(readFileSync(file, 'utf8')) as {
      connections?: readonly { id: string; credentials?: Record<string, string> }[];
    };
    const given = (landscape.connections ?? []).map(({ id, credentials }) => [id, credentials ?? {}]);
    return { ...TRIAL_SECRETS, ...(Object.fromEntries(given) as SandboxSettings['secrets']) };
  } catch (error) {
    throw new InvalidSettings(`LANDSCAPE_FILE ${file} cannot be read: ${(error as Error).message}`);
  }
}

const withoutSlash = (url: string): string => url.replace(/\/$/, '');
