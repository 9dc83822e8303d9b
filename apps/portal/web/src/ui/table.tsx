import type { ReactNode } from 'react';
import css from './table.module.css';

/** Rows and columns. On a narrow screen it scrolls in itself; the page does not. */
export function Table({
  label,
  head,
  numbers = [],
  children,
}: {
  label: string;
  head: readonly string[];
  /** Of the head, columns whose figures are compared: they end at the same place. */
  numbers?: readonly string[];
  children: ReactNode;
}) {
  const columns = head.flatMap((title, nth) => (numbers.includes(title) ? [css[`n${nth + 1}`]] : []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe: scrollable-region-focusable)
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      <table className={[css.table, ...columns].join(' ')}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
