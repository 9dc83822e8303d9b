import { type ReactNode, useId } from 'react';
import { Check } from './check.js';
import css from './field.module.css';

/** Several things that belong together, by one name. */
export function Group({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className={css.group} aria-describedby={note ? id : undefined}>
      <legend className={css.label}>{label}</legend>
      {note && (
        <p className={css.note} id={id}>
          {note}
        </p>
      )}
      {children}
    </fieldset>
  );
}

/** Any number of a list. What is chosen and no longer in it can be taken away all the same. */
export function Picks({
  label,
  note,
  options,
  chosen,
  onChange,
}: {
  label: string;
  note?: ReactNode;
  options: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  return (
    <Group label={label} note={note}>
      {[...new Set([...options, ...chosen])].map((each) => (
        <Check
          key={each}
          label={each}
          checked={chosen.includes(each)}
          onChange={(is) => onChange(is ? [...chosen, each] : chosen.filter((other) => other !== each))}
        />
      ))}
    </Group>
  );
}
