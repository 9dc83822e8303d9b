import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Menu as MenuIcon, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button.js';
import { AREAS, type Area } from './areas.js';
import { FindAnything } from './find.js';
import { me } from './me.js';
import { PersonMenu } from './person.js';
import css from './shell.module.css';
import { ThemeMenu } from './theme-menu.js';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What stands around every page: where one is, where one may go, and the search that finds all of it. */
export function Shell() {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const person = useQuery(me).data?.person;
  const [open, setOpen] = useState(false);
  const areas = AREAS.filter(({ isFor }) => !isFor || (person && isFor(person)));
  const area = areas.find(({ paths }) => paths.some((path) => pathname.startsWith(path))) ?? (areas[0] as Area);

  useEffect(() => {
    setOpen(false);
    window.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        Skip to content
      </a>
      <header className={css.top}>
        <Button
          kind="bare"
          className={css.burger}
          aria-label={open ? 'Close menu' : 'Menu'}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {open ? <X aria-hidden="true" size={20} /> : <MenuIcon aria-hidden="true" size={20} />}
        </Button>
        <Link to="/" className={css.brand}>
          <Mark />
          <span>Crossdock</span>
        </Link>
        <nav className={css.areas} aria-label="Areas">
          <AreaLinks areas={areas} current={area} className={css.area} />
        </nav>
        <div className={css.tools}>
          <FindAnything />
          <ThemeMenu />
          <PersonMenu person={person} />
        </div>
      </header>
      <div className={css.body}>
        <nav className={css.side} aria-label={area.name} data-open={open || undefined}>
          <div className={css.areasInMenu}>
            <AreaLinks areas={areas} current={area} className={css.item} />
          </div>
          <p className={css.areaName}>{area.name}</p>
          {area.pages.map(({ to, name, icon: Icon, exact }) => (
            <Link key={to} to={to} className={css.item} activeOptions={{ exact: exact ?? false }}>
              <Icon aria-hidden="true" size={16} />
              {name}
            </Link>
          ))}
          <p className={css.zone}>{ZONE === 'UTC' ? 'Times in UTC' : `Times in ${ZONE}; in UTC on hover`}</p>
        </nav>
        <main id="main" tabIndex={-1} className={css.main}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** In the bar at the top, and in the menu where there is no room for it. */
function AreaLinks({
  areas,
  current,
  className,
}: {
  areas: readonly Area[];
  current: Area;
  className: string | undefined;
}) {
  return areas.map((area) => (
    <Link
      key={area.name}
      to={area.to}
      className={className}
      data-current={area === current || undefined}
      activeOptions={{ exact: true }}
    >
      {area.name}
    </Link>
  ));
}

/** Goods that cross a dock. */
function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6" fill="var(--accent)" />
      <path
        d="M5 9h11l-3-3M21 17H10l3 3"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
