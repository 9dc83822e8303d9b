import { type Operation, operationsOf } from './contracts.js';
import { exampleBody } from './examples.js';
import { routesOf } from './routes.js';
import type { SignInProduct } from './signed-in.js';
import type { Json } from './world.js';

/** A route of the portal's own API, or what it passes on of an API that it leads to. */
export interface PortalRoute {
  readonly method: string;
  /** With its parameters as `:name`. */
  readonly path: string;
  /** What the operation behind it takes, where it leads to one. */
  readonly body?: Json;
}

const PREFIX = '/portal/api/';
const SPOKEN: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** What the routes that pass calls on lead to: the APIs, and what their paths begin with. As the router prints them. */
const THROUGH: Readonly<Record<string, { readonly apis: readonly string[]; readonly at: readonly string[] }>> = {
  '/portal/api/desk*': { apis: ['partner'], at: ['/portal/api/desk/production', '/portal/api/desk/sandbox'] },
  '/portal/api/try*': { apis: ['partner'], at: ['/portal/api/try'] },
  '/portal/api/administration*': { apis: ['partner-admin', 'catalog'], at: ['/portal/api/administration'] },
};

/**
 * Every route below `/portal/api`, read off the router; where one passes calls on, every operation of what it leads to.
 * @throws Error for a route that passes calls on and of which `THROUGH` does not say where to
 */
export async function portalRoutes({ app, url }: SignInProduct): Promise<PortalRoute[]> {
  const routes = routesOf(app).filter(({ method, path }) => path.startsWith(PREFIX) && SPOKEN.has(method));
  const operations = await operationsOf(url);
  const own = routes.filter(({ path }) => !path.endsWith('*'));
  const through = new Set(routes.flatMap(({ path }) => (path.endsWith('*') ? [path] : [])));
  return [...own, ...[...through].flatMap((path) => passedOn(path, operations))];
}

function passedOn(route: string, operations: readonly Operation[]): PortalRoute[] {
  const leads = THROUGH[route];
  if (!leads) throw new Error(`Say in THROUGH (test/support/portal-routes.ts) where ${route} leads to`);
  return operations
    .filter(({ api }) => leads.apis.includes(api))
    .flatMap((operation) =>
      leads.at.map((prefix) => ({
        method: operation.method,
        path: prefix + operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
        ...(operation.body && { body: exampleBody(operation) }),
      })),
    );
}

/** The parameters of a path, each with the segment before it: `webhooks/:id`, `:id/:act`. */
export const parametersOf = (path: string): string[] =>
  path.split('/').flatMap((segment, nth, all) => (segment.startsWith(':') ? [`${all[nth - 1]}/${segment}`] : []));

/** The path with each of its parameters filled in. @param filling by what `parametersOf` names them */
export const filledIn = (path: string, filling: (parameter: string) => string): string =>
  path
    .split('/')
    .map((segment, nth, all) =>
      segment.startsWith(':') ? encodeURIComponent(filling(`${all[nth - 1]}/${segment}`)) : segment,
    )
    .join('/');
