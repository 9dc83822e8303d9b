import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './embedded-postgres/index.js';

/** Everything secret of one installation: generated on its first start, kept in `DATA_DIR/secrets.json`. */
export interface Secrets {
  readonly internalSecret: string;
  readonly databasePassword: string;
  readonly operator: { readonly clientId: string; readonly clientSecret: string };
  /** Who decides about what the operator proposes. */
  readonly approver: { readonly clientId: string; readonly clientSecret: string };
  readonly portal: { readonly username: string; readonly password: string };
  /** Partner id → secret of its client; a partner new to the landscape gets one when it is met. */
  readonly partners: Readonly<Record<string, string>>;
  /** What the simulated vendors ask of us, and sign with. */
  readonly vendors: VendorSecrets;
}

export interface VendorSecrets {
  readonly sapPassword: string;
  readonly stowpointApiKey: string;
  readonly stowpointWebhookSecret: string;
  readonly freighthubClientSecret: string;
  readonly freighthubWebhookSecret: string;
}

/** The secrets of this data directory, made where there are none. Of two first starts at once, one's secrets win. */
export function loadSecrets(dataDir: string): Secrets {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const known = read(dataDir);
    return known ? withApprover(dataDir, known) : create(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new StartFailure(`There is no space left on the disk of ${dataDir}.`);
    if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) {
      throw new StartFailure(`The data directory ${dataDir} cannot be used (${code}). Choose another with DATA_DIR.`);
    }
    throw error;
  }
}

/** An installation that was made before there was one gets it when it starts next. */
function withApprover(dataDir: string, secrets: Secrets): Secrets {
  if ((secrets as Partial<Secrets>).approver) return secrets;
  const complete = { ...secrets, approver: newApprover() };
  replaceFile(join(dataDir, 'secrets.json'), complete);
  return complete;
}

const newApprover = (): Secrets['approver'] => ({ clientId: 'approver', clientSecret: random() });

/** The client secret of every partner, adding those that are new. */
export function partnerSecrets(
  dataDir: string,
  secrets: Secrets,
  partnerIds: readonly string[],
): Record<string, string> {
  const fresh = partnerIds.filter((id) => !secrets.partners[id]);
  const partners = { ...secrets.partners, ...Object.fromEntries(fresh.map((id) => [id, random()])) };
  if (fresh.length > 0) replaceFile(join(dataDir, 'secrets.json'), { ...secrets, partners });
  return partners;
}

/** Writes a file of ours alone in one step, so that a reader never meets half of it. */
export function replaceFile(file: string, content: unknown): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function read(dataDir: string): Secrets | undefined {
  const file = join(dataDir, 'secrets.json');
  try {
    const secrets: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isWhole(secrets)) return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StartFailure(`${file} is damaged; put back its copy, or remove DATA_DIR to begin anew.`);
}

function isWhole(value: unknown): value is Secrets {
  const { internalSecret, databasePassword, operator, portal, partners, vendors } = (value ?? {}) as Partial<Secrets>;
  return (
    [internalSecret, databasePassword, operator?.clientSecret, portal?.password].every(
      (secret) => typeof secret === 'string' && secret !== '',
    ) && [partners, vendors].every((part) => typeof part === 'object' && part !== null)
  );
}

function create(dataDir: string): Secrets {
  const secrets: Secrets = {
    internalSecret: random(),
    databasePassword: random(),
    operator: { clientId: 'operator', clientSecret: random() },
    approver: newApprover(),
    portal: { username: 'operator', password: random() },
    partners: {},
    vendors: {
      sapPassword: random(),
      stowpointApiKey: random(),
      stowpointWebhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
      freighthubClientSecret: random(),
      freighthubWebhookSecret: random(),
    },
  };
  const file = join(dataDir, 'secrets.json');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(dataDir) ?? secrets;
  } finally {
    rmSync(draft, { force: true });
  }
}

const random = () => randomBytes(32).toString('base64url');
