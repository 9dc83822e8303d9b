import type { ReactNode } from 'react';
import { useNamed } from './named.js';
import { Scroller } from './scroller.js';
import css from './table.module.css';

/** Rows and columns. On a narrow screen it scrolls in itself and says so; the page does not. */
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
    <Scroller label={label}>
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
    </Scroller>
  );
}

/** A row that addresses name after their `#`. */
export function NamedRow({ id, children }: { id: string; children: ReactNode }) {
  const { ref } = useNamed<HTMLTableRowElement>(id);
  return (
    <tr ref={ref} tabIndex={-1} id={id}>
      {children}
    </tr>
  );
}
