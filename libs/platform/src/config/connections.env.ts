import { readFileSync } from 'node:fs';
import { isListable } from '../http/egress/listed-targets.js';
import { KEY_BYTES, type NamedKey } from '../secrets/index.js';

const KEY_ID = /^[A-Za-z0-9._-]{1,40}$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** Where a machine of a developer has its simulated vendors. */
const NEAR = ['localhost', '127.0.0.0/8', '::1/128'];

/** What an installation says of the connections that are added at run time. */
export interface ConnectionTerms {
  /** First the one that seals; none where they derive from the internal secret. */
  readonly keys: readonly NamedKey[];
  /** Networks, addresses and names that may be connected. */
  readonly addresses: readonly string[];
}

/** @param problems what is wrong is added here: never a key */
export function readConnectionTerms(
  env: Readonly<Record<string, string | undefined>>,
  profile: 'sandbox' | 'production',
  problems: string[],
): ConnectionTerms {
  return { keys: readKeys(env, problems), addresses: readAddresses(env, profile, problems) };
}

function readKeys(env: Readonly<Record<string, string | undefined>>, problems: string[]): NamedKey[] {
  const { CONNECTION_KEYS: given, CONNECTION_KEYS_FILE: file } = env;
  if (given && file) problems.push('CONNECTION_KEYS and CONNECTION_KEYS_FILE are both there: give one of them');
  const name = given ? 'CONNECTION_KEYS' : 'CONNECTION_KEYS_FILE';
  try {
    const keys = (given ?? (file ? readFileSync(file, 'utf8') : '')).split(/[,\s]+/).filter((entry) => entry !== '');
    if (file && keys.length === 0) problems.push(`${name} ${file} holds no key`);
    return keys
      .flatMap((entry, at) => readKey(entry, `${name}: entry ${at + 1}`, problems))
      .filter(once(name, problems));
  } catch (error) {
    problems.push(`${name} ${file}: ${(error as Error).message}`);
    return [];
  }
}

function readKey(entry: string, place: string, problems: string[]): NamedKey[] {
  const at = entry.indexOf(':');
  const [id, text] = [entry.slice(0, at), entry.slice(at + 1)];
  const key = BASE64.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (at > 0 && KEY_ID.test(id) && id !== DERIVED_KEY && key.length === KEY_BYTES) return [{ id, key }];
  problems.push(`${place} must be a name, a colon and ${KEY_BYTES} bytes in base64, as id:$(openssl rand -base64 32)`);
  return [];
}

const once = (name: string, problems: string[]) => {
  const seen = new Set<string>();
  return ({ id }: NamedKey) => {
    if (seen.has(id)) problems.push(`${name}: there are two keys of the name ${id}`);
    return !seen.has(id) && Boolean(seen.add(id));
  };
};

/** Name of the key that derives from the internal secret. It opens always, and seals where no other is given. */
export const DERIVED_KEY = 'internal-secret';

function readAddresses(
  { CONNECTION_ADDRESSES: given }: Readonly<Record<string, string | undefined>>,
  profile: 'sandbox' | 'production',
  problems: string[],
): readonly string[] {
  if (given === undefined) return profile === 'sandbox' ? NEAR : [];
  const entries = given.split(',').flatMap((entry) => entry.trim() || []);
  problems.push(
    ...entries
      .filter((entry) => !isListable(entry))
      .map((entry) => `CONNECTION_ADDRESSES: ${entry} is no host's name, no address and no network`),
  );
  return entries;
}
