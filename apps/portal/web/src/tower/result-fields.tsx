import { Choice, TextField } from '../ui/field.js';
import { words } from './words.js';

type Schema = Readonly<Record<string, unknown>>;
interface Member {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
}
type Values = Readonly<Record<string, string>>;

/** Under which the whole result is kept where it is written as JSON. */
const WHOLE = '';
const PLAIN: ReadonlySet<string | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

/** The schema's members where each is a plain value; a schema of another form is answered in JSON. */
function membersOf(schema: Schema): readonly (readonly [name: string, member: Member])[] | undefined {
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, Member>);
  const plain = members.every(([, member]) => member.enum || PLAIN.has(member.type));
  return members.length > 0 && plain && !schema['oneOf'] && !schema['anyOf'] ? members : undefined;
}

const isRequired = (schema: Schema, name: string) => ((schema['required'] ?? []) as readonly string[]).includes(name);

/** What a case wants to be told (`resolveWith`, JSON Schema 2020-12). */
export function ResultFields({
  schema,
  values,
  onChange,
}: {
  schema: Schema;
  values: Values;
  onChange: (values: Values) => void;
}) {
  const members = membersOf(schema);
  const set = (name: string) => (value: string) => onChange({ ...values, [name]: value });
  if (!members)
    return (
      <TextField
        label="Result, as JSON"
        note={<code>{JSON.stringify(schema)}</code>}
        value={values[WHOLE] ?? ''}
        lines={5}
        required
        onChange={set(WHOLE)}
      />
    );
  return members.map(([name, member]) => {
    const required = isRequired(schema, name);
    const label = words(name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
    const options = member.enum ?? (member.type === 'boolean' ? ['true', 'false'] : undefined);
    const value = values[name] ?? '';
    if (options)
      return <Choice key={name} label={label} value={value} any="Choose …" options={options} onChange={set(name)} />;
    return (
      <TextField
        key={name}
        label={label}
        note={member.description}
        required={required}
        value={value}
        type={member.format === 'date' ? 'date' : member.type === 'string' ? 'text' : 'number'}
        onChange={set(name)}
      />
    );
  });
}

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
