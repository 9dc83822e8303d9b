import { Choice, TextField } from '../ui/field.js';
import { isRequired, membersOf, type Schema, type Values, WHOLE } from './result.js';
import { words } from './words.js';

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
