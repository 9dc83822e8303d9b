import type { ConnectionConfig, Landscape, SystemKind } from '../config/index.js';
import { type PointerError, ProblemError } from '../errors/index.js';
import { type ListedTargets, RefusedTarget } from '../http/index.js';
import { InvalidConnection } from './connect.js';
import type { ConnectionAdapter } from './connection.kind.js';
import type { Credentials, NewConnection } from './connection.record.js';

const LONGEST_CREDENTIAL = 10_000;

/** What is wrong with what an operator wants to connect, all of it at once and pointed to; never a value. */
export async function faultsOf(
  wanted: NewConnection,
  credentials: Credentials,
  { adapter, egress, landscape }: { adapter: ConnectionAdapter; egress: ListedTargets; landscape: Landscape },
): Promise<PointerError[]> {
  const shapes = [...misplaced(wanted, adapter), ...illFormed(credentials), ...unknownCodes(wanted, landscape)];
  const targets = await Promise.all(
    targetsOf(wanted, credentials).map(({ pointer, text }) => refusalOf(egress, pointer, text)),
  );
  const all = [...shapes, ...targets.flat()];
  // Of credentials that are no texts the adapter has nothing to say.
  return all.length > 0 ? all : faultsOfConfig(wanted, credentials, adapter);
}

/** @throws ProblemError `validation-failed` where there is something */
export function refuseFaults(faults: readonly PointerError[]): void {
  if (faults.length > 0)
    throw new ProblemError('validation-failed', 'It cannot be connected like this.', { errors: faults });
}

/** What options hold is shown. */
const misplaced = ({ options }: NewConnection, { secrets, label }: ConnectionAdapter): PointerError[] =>
  Object.keys(options)
    .filter((name) => secrets.includes(name))
    .map((name) =>
      fault(
        `/options/${escaped(name)}`,
        'secret-in-options',
        `${name} of ${label} is a secret: give it among the credentials`,
      ),
    );

const illFormed = (credentials: Credentials): PointerError[] =>
  Object.entries(credentials)
    .filter(([, value]) => typeof value !== 'string' || value.length > LONGEST_CREDENTIAL)
    .map(([name]) =>
      fault(
        `/credentials/${escaped(name)}`,
        'is-string',
        `${name} must be a text of at most ${LONGEST_CREDENTIAL} characters`,
      ),
    );

function unknownCodes({ kind, warehouses, suppliers }: NewConnection, landscape: Landscape): PointerError[] {
  const glns = new Set(landscape.warehouses.map(({ gln }) => gln));
  const scacs = new Set(landscape.carriers.map(({ scac }) => scac));
  return [
    ...unfit('warehouses', warehouses, kind !== 'tms', kind),
    ...unfit('suppliers', suppliers, kind === 'erp', kind),
    ...Object.keys(warehouses)
      .filter((gln) => !glns.has(gln))
      .map((gln) =>
        fault(`/warehouses/${escaped(gln)}`, 'unknown-warehouse', `${gln} is no warehouse of the landscape`),
      ),
    ...Object.keys(suppliers)
      .filter((scac) => !scacs.has(scac))
      .map((scac) => fault(`/suppliers/${escaped(scac)}`, 'unknown-carrier', `${scac} is no carrier of the landscape`)),
  ];
}

function unfit(
  member: string,
  codes: Readonly<Record<string, unknown>>,
  fits: boolean,
  kind: SystemKind,
): PointerError[] {
  if (!fits && Object.keys(codes).length > 0)
    return [fault(`/${member}`, 'not-of-this-kind', `a ${kind.toUpperCase()} has no ${member} of its own`)];
  return Object.entries(codes)
    .filter(([, code]) => typeof code !== 'string' || code.length < 1 || code.length > 40)
    .map(([name]) => fault(`/${member}/${escaped(name)}`, 'length', 'a code is a text of 1 to 40 characters'));
}

interface Target {
  readonly pointer: string;
  readonly text: string;
}

/** Whatever an adapter could call: the address, and each URL among options and credentials. */
function targetsOf(
  { baseUrl, options }: Pick<NewConnection, 'baseUrl' | 'options'>,
  credentials: Credentials,
): Target[] {
  return [
    { pointer: '/baseUrl', text: baseUrl },
    ...urlsIn(options, '/options'),
    ...urlsIn(credentials, '/credentials'),
  ];
}

function urlsIn(value: unknown, pointer: string): Target[] {
  if (typeof value === 'string') return /^\s*https?:/i.test(value) ? [{ pointer, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => urlsIn(member, `${pointer}/${escaped(name)}`));
}

/** Where calls with the credentials may go. A change of it asks for them anew: whoever may change an address does not learn them by it. */
export const originsOf = (connection: Pick<NewConnection, 'baseUrl' | 'options'>): ReadonlySet<string> =>
  new Set(targetsOf(connection, {}).flatMap(({ text }) => (URL.canParse(text) ? [new URL(text).origin] : [])));

async function refusalOf(egress: ListedTargets, pointer: string, text: string): Promise<PointerError[]> {
  try {
    const url = await egress.check(text);
    const hasMore = pointer === '/baseUrl' && (url.search || url.hash);
    return hasMore ? [fault(pointer, 'invalid-url', 'the URL must have no query and no fragment')] : [];
  } catch (error) {
    if (error instanceof RefusedTarget) return [fault(pointer, error.code, error.message)];
    throw error;
  }
}

function faultsOfConfig(wanted: NewConnection, credentials: Credentials, adapter: ConnectionAdapter): PointerError[] {
  const { id, kind, vendor, baseUrl, options } = wanted;
  const connection: ConnectionConfig = { id, kind, vendor, baseUrl, options, credentials };
  const placeOf = (property: string): string => {
    if (property === 'baseUrl') return '/baseUrl';
    const isCredential = property in credentials || (!(property in options) && adapter.secrets.includes(property));
    return `/${isCredential ? 'credentials' : 'options'}/${escaped(property)}`;
  };
  try {
    adapter.check(connection);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConnection)) throw error;
    return error.faults.map(({ property, rule, message }) => fault(placeOf(property), kebab(rule), message));
  }
}

const fault = (pointer: string, code: string, message: string): PointerError => ({ pointer, code, message });

/** RFC 6901 3. */
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

const kebab = (rule: string) =>
  rule === 'whitelistValidation' ? 'unknown-member' : rule.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
