import type { RouteClass } from '../../config/plan.js';

/** Tells until the contract is whole that a route counts otherwise than its method does. */
export const COUNTS_AS = 'x-counts-as';

/** What a route counts as that does not say so itself. @param method in capitals */
export const routeClassOf = (method: string): RouteClass => (method === 'GET' || method === 'HEAD' ? 'read' : 'write');
