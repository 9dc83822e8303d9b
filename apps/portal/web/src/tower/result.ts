import { words } from './words.js';

export type Schema = Readonly<Record<string, unknown>>;
export interface Member {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
}
export type Values = Readonly<Record<string, string>>;

/** Under which the whole result is kept where it is written as JSON. */
export const WHOLE = '';
const PLAIN: ReadonlySet<string | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

/** The schema's members where each is a plain value; a schema of another form is answered in JSON. */
export function membersOf(schema: Schema): readonly (readonly [name: string, member: Member])[] | undefined {
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, Member>);
  const plain = members.every(([, member]) => member.enum || PLAIN.has(member.type));
  return members.length > 0 && plain && !schema['oneOf'] && !schema['anyOf'] ? members : undefined;
}

export const isRequired = (schema: Schema, name: string) =>
  ((schema['required'] ?? []) as readonly string[]).includes(name);

/** What is sent; whether it is what the case wants, the process says. */
export function resultOf(schema: Schema, values: Values): Readonly<Record<string, unknown>> | Error {
  const members = membersOf(schema);
  if (!members) {
    try {
      return JSON.parse(values[WHOLE] ?? '') as Record<string, unknown>;
    } catch {
      return new Error('The result is not JSON.');
    }
  }
  const missing = members.find(([name]) => isRequired(schema, name) && !values[name]);
  if (missing) return new Error(`Say ${words(missing[0])}.`);
  return Object.fromEntries(
    members.filter(([name]) => values[name]).map(([name, { type }]) => [name, typed(values[name] ?? '', type)]),
  );
}

function typed(text: string, type: string | undefined): string | number | boolean {
  if (type === 'boolean') return text === 'true';
  return type === 'integer' || type === 'number' ? Number(text) : text;
}
