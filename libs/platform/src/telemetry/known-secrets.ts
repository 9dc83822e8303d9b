export const CENSORED = '[redacted]';

/** Shorter ones are words of everyday texts: to take those out would garble what is told and hide nothing. */
const SHORTEST = 8;
/** Tokens and sessions come and go: so many are known of those that were used last. */
const MOST_PASSING = 100;

const lasting = new Set<string>();
const passing = new Set<string>();
/** The longest first: one may be the beginning of another. */
let known: readonly string[] = [];

/**
 * Has a credential taken out of whatever is told from now on, by whoever it is told: a vendor may show what it was sent in
 * the words of its refusal.
 * @param value one, or several separated by spaces while they rotate
 */
export function keepSecret(value: string): void {
  for (const each of value.split(/\s+/)) for (const form of formsOf(each)) lasting.add(form);
  learn();
}

/** … of whatever gives access in the headers of a call: tokens, keys, cookies. */
export function keepSecretHeaders(headers: Readonly<Record<string, string>>): void {
  let learned = false;
  for (const [name, value] of Object.entries(headers)) {
    if (!GIVES_ACCESS.test(name)) continue;
    for (const each of credentialsOf(name, value)) {
      if (each.length < SHORTEST || passing.has(each) || lasting.has(each)) continue;
      passing.add(each);
      learned = true;
    }
  }
  for (const oldest of passing) {
    if (passing.size <= MOST_PASSING) break;
    passing.delete(oldest);
  }
  if (learned) learn();
}

/** A text without credentials that are known, whatever else it says. */
export function withoutKnownSecrets(text: string): string {
  let left = text;
  for (const secret of known) if (left.includes(secret)) left = left.replaceAll(secret, CENSORED);
  return left;
}

const GIVES_ACCESS = /authorization|cookie|token|api-?key|secret/i;

/** Scheme and credentials (RFC 9110 11.4), or the values of cookies (RFC 6265 4.2), or a key alone. */
function credentialsOf(name: string, value: string): readonly string[] {
  if (/cookie/i.test(name)) return value.split(';').map((pair) => pair.slice(pair.indexOf('=') + 1).trim());
  return [value.slice(value.indexOf(' ') + 1)];
}

/** As it is, in a URL, inside of JSON, and in base64. */
function formsOf(value: string): readonly string[] {
  const bare = value.replace(/^whsec_/, '');
  const forms = [
    value,
    bare,
    encodeURIComponent(value.toWellFormed()),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64'),
  ];
  return value.length < SHORTEST ? [] : forms.filter(({ length }) => length >= SHORTEST);
}

function learn(): void {
  known = [...new Set([...lasting, ...passing])].sort((a, b) => b.length - a.length);
}
