import { CENSORED, withoutKnownSecrets } from './known-secrets.js';

/** Names of what is never in a log, whatever their case and separators: `x-api-key`, `clientSecret`, `set-cookie`. */
const NAMES = 'authorization|cookie|password|passwd|secret|token|api[-_]?key|credential|private[-_]?key';
const SECRET_NAME = new RegExp(NAMES, 'i');

/** Secrets inside of texts: schemes of Authorization, webhook secrets, JWTs, user info of URLs. */
const SECRET_TEXTS: readonly [RegExp, string][] = [
  // What a logger was bound to comes past `redactedValue`.
  [new RegExp(`"([^"]*(?:${NAMES})[^"]*)":"(?:[^"\\\\]|\\\\.)*"`, 'gi'), `"$1":"${CENSORED}"`],
  [/\b(Bearer|Basic)\s+[\w~+/.=-]{6,}/gi, `$1 ${CENSORED}`],
  [/\bwhsec_[\w+/=-]+/g, `whsec_${CENSORED}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, CENSORED],
  [/\b(\w+:\/\/)[^\s/@"]+@/g, `$1${CENSORED}@`],
  [/\b((?:client_secret|password|access_token|api_?key)=)[^&\s"]+/gi, `$1${CENSORED}`],
];
const DEEPEST = 8;

/** Every text that one of them changes has one of these, and is not shorter. Most texts have none. */
const MAY_HOLD_SECRET = /["=@]|bearer|basic|whsec_|eyj/i;
const SHORTEST_SECRET = 6;

/** A log line without secrets: neither those that are known nor what looks like one. */
export function redactedText(line: string): string {
  if (line.length < SHORTEST_SECRET) return line;
  const left = MAY_HOLD_SECRET.test(line)
    ? SECRET_TEXTS.reduce((text, [pattern, censored]) => text.replace(pattern, censored), line)
    : line;
  return withoutKnownSecrets(left);
}

/** The members of a log line, those of secret names censored at whatever depth. */
export function redactedValue(members: object): Record<string, unknown> {
  return walk(members, 0) as Record<string, unknown>;
}

function walk(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || isOfItsOwn(value)) return value;
  if (depth === DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((member) => walk(member, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, isSecret(name, member) ? CENSORED : walk(member, depth + 1)]),
  );
}

export const namesSecret = (name: string): boolean => SECRET_NAME.test(name);

/** How many tokens there are is no secret. */
export const isSecret = (name: string, member: unknown) =>
  namesSecret(name) && member !== undefined && member !== null && !['number', 'boolean'].includes(typeof member);

const isOfItsOwn = (value: object) => value instanceof Error || value instanceof Date || 'toJSON' in value;

/** What of an error says how it happened. Not its parameters, bodies and details: those hold what people wrote. */
const TOLD = ['code', 'kind', 'status', 'statusCode', 'vendorCode', 'constraint', 'table', 'query'] as const;

/** An error as a log tells it, with its causes. */
export function tellError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return walk(error, 0);
  const { name, message, stack, cause } = error;
  const members = error as unknown as Readonly<Record<string, unknown>>;
  const told = TOLD.filter((member) => members[member] !== undefined).map((member) => [member, members[member]]);
  return {
    type: name,
    message,
    stack,
    ...Object.fromEntries(told),
    ...(cause !== undefined && depth < DEEPEST && { cause: tellError(cause, depth + 1) }),
  };
}
