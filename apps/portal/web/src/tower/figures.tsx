import { Link, type LinkProps } from '@tanstack/react-router';
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
  page,
  children,
}: {
  name: string;
  value: number | string;
  tone?: 'plain' | 'good' | 'bad';
  /** Orders that it counts. */
  to?: OrdersFilter;
  /** Where what it counts is shown. */
  page?: LinkProps['to'];
  children?: ReactNode;
}) {
  const shown = typeof value === 'number' ? value.toLocaleString() : value;
  return (
    <div className={css.figure}>
      <dt>{name}</dt>
      <dd className={`${css.value} ${css[tone]}`}>
        {to && (
          <Link to="/tower/orders" search={to}>
            {shown}
          </Link>
        )}
        {!to && page && <Link to={page}>{shown}</Link>}
        {!to && !page && shown}
      </dd>
      {children && <dd className={css.beside}>{children}</dd>}
    </div>
  );
}
