import { type ReactNode, useId } from 'react';
import css from './field.module.css';

export interface Option {
  readonly value: string;
  readonly words: string;
}

/** One of several, by the device's own list: it is known to every keyboard, screen reader and phone. */
export function Choice({
  label,
  value,
  any,
  options,
  onChange,
}: {
  label: string;
  value: string;
  /** What it is called when nothing is chosen. Absent: something has to be. */
  any?: string;
  /** Each as it is said in words, where those are not what is chosen. */
  options: readonly (string | Option)[];
  onChange: (value: string) => void;
}) {
  const known = options.map((each): Option => (typeof each === 'string' ? { value: each, words: each } : each));
  const isKnown = value === '' || known.some((each) => each.value === value);
  const all = isKnown ? known : [{ value, words: value }, ...known];
  return (
    <label className={css.field}>
      <span className={css.label}>{label}</span>
      <select className={css.input} value={value} onChange={({ target }) => onChange(target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {all.map((option) => (
          <option key={option.value} value={option.value} dir="auto">
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function TextField({
  label,
  note,
  value,
  required = false,
  filter = false,
  lines = 1,
  type = 'text',
  placeholder,
  autoComplete,
  suggested,
  onChange,
}: {
  label: string;
  note?: ReactNode;
  value: string;
  required?: boolean;
  /** One of several ways to narrow a list: nobody expects that it has to be filled in. */
  filter?: boolean;
  lines?: number;
  type?: 'text' | 'number' | 'date' | 'datetime-local' | 'email' | 'password';
  placeholder?: string;
  autoComplete?: 'new-password' | 'off';
  /** What is likely; anything else may be written all the same. */
  suggested?: readonly string[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  const own = {
    id,
    className: css.input,
    value,
    required,
    placeholder,
    autoComplete,
    dir: 'auto',
    'aria-describedby': note ? `${id}-note` : undefined,
  } as const;
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
        {required || filter ? '' : ' (optional)'}
      </label>
      {lines > 1 ? (
        <textarea {...own} rows={lines} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...own}
          type={type}
          list={suggested && `${id}-suggested`}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {suggested && (
        <datalist id={`${id}-suggested`}>
          {suggested.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {note && (
        <span className={css.note} id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}
