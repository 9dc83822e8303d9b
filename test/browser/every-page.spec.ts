import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { EVERY_PAGE } from './every-page.js';

/** Built by another compiler, for browsers: it is no part of this one's program. */
const ROUTER = resolve('apps/portal/web/src/app/router.tsx');

it('has a page of every route of the portal, so that none is without a picture', async () => {
  const { router } = (await import(ROUTER)) as { router: { routesByPath: Readonly<Record<string, unknown>> } };
  const shown = EVERY_PAGE.flatMap((pages) => Object.values(pages)).map((path) => path.replace(/[?#].*$/, '') || '/');
  const isShown = (route: string) => {
    const form = new RegExp(`^${route.replaceAll(/\$[a-z]+/gi, '[^/]+')}$`);
    return shown.some((path) => form.test(path));
  };
  const routes = Object.keys(router.routesByPath);
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !isShown(route.replace(/(.)\/$/, '$1')))).toEqual([]);
});
