import { CENSORED } from './known-secrets.js';
import { isSecret, namesSecret, redactedText } from './redaction.js';

/** Names of what tells of a person, whatever their case and separators. */
const PERSONAL = /^(e-?mail|phone|telephone|mobile|street|signed-?by|given-?by|first-?name|last-?name|contact-?name)$/i;
/** Beside one of these a `name` is a person's or a household's; elsewhere it names a thing. */
const OF_PERSONS = /^(e-?mail|phone|telephone|mobile|street|postal-?code)$/i;
const DEEPEST = 12;
/** Of a longer text only the beginning is kept: looking for secrets in it would cost too much. */
const LONGEST_TEXT = 2_000;
/** Of a name whose meaning is kept. */
const LONGEST_NAME = 60;

/** A message as records keep it for long: without secrets and without what tells of persons. What it says of goods stays. */
export function withoutPrivateData(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (depth === DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((member) => withoutPrivateData(member, depth + 1));
  const members = Object.entries(value).map(([name, member]) => ({ name, member, means: meaningOf(name) }));
  const ofPerson = members.some(({ means }) => means.besidePersons);
  return Object.fromEntries(
    members.map(({ name, member, means }) => {
      const personal = means.personal || (ofPerson && means.named);
      const hidden = (means.secret && isSecret(name, member)) || (personal && member !== null && member !== undefined);
      return [name, hidden ? CENSORED : withoutPrivateData(member, depth + 1)];
    }),
  );
}

/** What a member's name says of it. */
interface Meaning {
  readonly secret: boolean;
  readonly personal: boolean;
  readonly besidePersons: boolean;
  readonly named: boolean;
}

/** Messages have the same few names again and again; what else callers make up is not kept for ever. */
const meanings = new Map<string, Meaning>();
const MOST_MEANINGS = 2_000;

function meaningOf(name: string): Meaning {
  const known = meanings.get(name);
  if (known) return known;
  const meaning = {
    secret: namesSecret(name),
    personal: PERSONAL.test(name),
    besidePersons: OF_PERSONS.test(name),
    named: /^name$/i.test(name),
  };
  if (meanings.size < MOST_MEANINGS && name.length <= LONGEST_NAME) meanings.set(name, meaning);
  return meaning;
}

const text = (value: string) =>
  value.length <= LONGEST_TEXT
    ? impersonal(redactedText(value))
    : `${impersonal(redactedText(value.slice(0, LONGEST_TEXT))).toWellFormed()}… (${value.length} characters)`;

const MAIL_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const impersonal = (value: string) => (value.includes('@') ? value.replace(MAIL_ADDRESS, CENSORED) : value);
