import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Copy } from './copy.js';
import css from './secret.module.css';

/** What is shown once: it is in this page alone, and gone with it. */
export function Secret({
  title,
  values,
  onKept,
  children,
}: {
  title: string;
  /** What it is called, and what is copied. */
  values: readonly (readonly [name: string, value: string])[];
  onKept: () => void;
  children?: ReactNode;
}) {
  return (
    <div className={css.secret} role="status">
      <p>
        <strong>{title}</strong> It is shown now and never again.
      </p>
      {values.map(([name, value]) => (
        <div key={name} className={css.value}>
          <span>{name}</span>
          <code>{value}</code>
          <Copy text={value} what={name} />
        </div>
      ))}
      {children}
      <div>
        <Button onPress={onKept}>I have kept it</Button>
      </div>
    </div>
  );
}
