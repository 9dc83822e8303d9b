import type { CrossdockConfig } from '#platform/config';
import { loadConfig } from '#platform/config';
import { sandboxLandscape } from './sandbox-landscape.js';
import { loadSecrets, type Secrets } from './secrets.js';

/** The configuration from the environment; where it is silent, from what this installation generated. */
export function configure(): { config: CrossdockConfig; secrets: Secrets | undefined } {
  const { env } = process;
  // An installation with a database of its own and in earnest brings its secrets along; nothing is made up for it.
  const generates = !env.DATABASE_URL || env.PROFILE === 'sandbox';
  if (!generates) return { config: withLocalServices(loadConfig(env)), secrets: undefined };
  const placeholder = { internalSecret: 'x'.repeat(32), databaseUrl: 'postgresql://embedded' };
  const { dataDir, sandboxPort, profile } = loadConfig(env, placeholder);
  const secrets = loadSecrets(dataDir);
  const landscape = sandboxLandscape(sandboxPort, secrets.vendors);
  const config = loadConfig(env, {
    internalSecret: secrets.internalSecret,
    databaseUrl: placeholder.databaseUrl,
    ...(profile === 'sandbox' && { landscape }),
  });
  return { config: withLocalServices(config), secrets };
}

/** In one process the APIs reach each other directly, whatever address the outside uses. */
function withLocalServices(config: CrossdockConfig): CrossdockConfig {
  const local = localUrl(config);
  const serviceUrls = Object.fromEntries(
    Object.entries(config.serviceUrls).map(([name, url]) => [name, url === config.publicUrl ? local : url]),
  ) as CrossdockConfig['serviceUrls'];
  return { ...config, serviceUrls };
}

export function localUrl({ host, port }: CrossdockConfig): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
