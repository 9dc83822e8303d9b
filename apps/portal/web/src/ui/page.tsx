import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { isolated } from './isolated.js';
import { useNamed } from './named.js';
import css from './page.module.css';

const PRODUCT = 'Crossdock';

/** A page's head and body; its title is the document's, beside the product's name where it is not that already. */
export function Page({
  title,
  eyebrow,
  lead,
  actions,
  wide = false,
  children,
}: {
  title: string;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Takes the whole width, for tables and maps. */
  wide?: boolean;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = title === PRODUCT ? PRODUCT : `${isolated(title)} · ${PRODUCT}`;
  }, [title]);
  return (
    <div className={wide ? css.wide : css.page}>
      <header className={css.head}>
        <div className={css.titles}>
          {eyebrow && <div className={css.eyebrow}>{eyebrow}</div>}
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Section({
  title,
  note,
  id,
  children,
}: {
  title: string;
  note?: ReactNode;
  /** Addresses name it after their `#`. */
  id?: string;
  children: ReactNode;
}) {
  const { ref } = useNamed<HTMLElement>(id);
  return (
    <section ref={ref} className={css.section} id={id} tabIndex={id === undefined ? undefined : -1}>
      <div className={css.sectionHead}>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        {note && <span className={css.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
