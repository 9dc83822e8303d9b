import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './now.module.css';
import type { OrdersFilter } from './tower.queries.js';

export function Figures({ children }: { children: ReactNode }) {
  return <dl className={css.figures}>{children}</dl>;
}

export function Figure({
  name,
  value,
  tone = 'plain',
  to,
  children,
}: {
  name: string;
  value: number | string;
  tone?: 'plain' | 'good' | 'bad';
  /** Orders that it counts. */
  to?: OrdersFilter;
  children?: ReactNode;
}) {
  const shown = typeof value === 'number' ? value.toLocaleString() : value;
  return (
    <div className={css.figure}>
      <dt>{name}</dt>
      <dd className={`${css.value} ${css[tone]}`}>
        {to ? (
          <Link to="/tower/orders" search={to}>
            {shown}
          </Link>
        ) : (
          shown
        )}
      </dd>
      {children && <dd className={css.beside}>{children}</dd>}
    </div>
  );
}
