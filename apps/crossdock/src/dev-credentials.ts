import { join } from 'node:path';
import type { CrossdockConfig, PartnerKind } from '#platform/config';
import { replaceFile, type Secrets } from './secrets.js';

/** `dev-credentials.json`: what a person or a script needs to call this installation. Its shape is published. */
export interface DevCredentials {
  readonly baseUrl: string;
  readonly sandboxUrl: string;
  readonly operator: { readonly clientId: string; readonly clientSecret: string };
  /** A second operator: decides about what the first one proposes, and nothing else. */
  readonly approver: { readonly clientId: string; readonly clientSecret: string };
  readonly partners: readonly {
    readonly id: string;
    readonly kind: PartnerKind;
    readonly clientId: string;
    readonly clientSecret: string;
  }[];
  readonly portal: { readonly url: string; readonly username: string; readonly password: string };
}

export function devCredentials(
  config: CrossdockConfig,
  secrets: Secrets,
  partners: Readonly<Record<string, string>>,
): DevCredentials {
  return {
    baseUrl: config.publicUrl,
    sandboxUrl: `http://127.0.0.1:${config.sandboxPort}`,
    operator: secrets.operator,
    approver: secrets.approver,
    partners: config.landscape.partners.map(({ id, kind }) => ({
      id,
      kind,
      clientId: `partner-${id}`,
      clientSecret: partners[id] as string,
    })),
    portal: { url: `${config.publicUrl}/portal`, ...secrets.portal },
  };
}

export function writeDevCredentials(dataDir: string, credentials: DevCredentials): void {
  replaceFile(join(dataDir, 'dev-credentials.json'), credentials);
}
