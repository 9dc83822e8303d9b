import { CENSORED, isSecret, redactedText } from './redaction.js';

/** Names of what tells of a person, whatever their case and separators. */
const PERSONAL = /^(e-?mail|phone|telephone|mobile|street|signed-?by|first-?name|last-?name|contact-?name)$/i;
/** Beside one of these a `name` is a person's or a household's; elsewhere it names a thing. */
const OF_PERSONS = /^(e-?mail|phone|telephone|mobile|street|postal-?code)$/i;
const DEEPEST = 12;
/** Of a longer text only the beginning is kept: looking for secrets in it would cost too much. */
const LONGEST_TEXT = 2_000;

/** A message as records keep it for long: without secrets and without what tells of persons. What it says of goods stays. */
export function withoutPrivateData(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (depth === DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((member) => withoutPrivateData(member, depth + 1));
  const members = Object.entries(value);
  const ofPerson = members.some(([name]) => OF_PERSONS.test(name));
  return Object.fromEntries(
    members.map(([name, member]) => {
      const hidden = isSecret(name, member) || (isPersonal(name, ofPerson) && member !== null && member !== undefined);
      return [name, hidden ? CENSORED : withoutPrivateData(member, depth + 1)];
    }),
  );
}

const isPersonal = (name: string, ofPerson: boolean) => PERSONAL.test(name) || (ofPerson && /^name$/i.test(name));

const text = (value: string) =>
  value.length <= LONGEST_TEXT
    ? redactedText(value)
    : `${redactedText(value.slice(0, LONGEST_TEXT)).toWellFormed()}… (${value.length} characters)`;
