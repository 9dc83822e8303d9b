import type { FastifyRequest } from 'fastify';

/** By which a page says that somebody did something in it just now: a boolean of RFC 9651, `?1`. */
export const IN_USE = 'crossdock-in-use';

/**
 * Whether somebody is there. What a page that was left open asks by itself says nothing of that, and keeps no sign-in
 * alive; whatever changes something does.
 */
export const isUse = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  (method !== 'GET' && method !== 'HEAD') || headers[IN_USE] === '?1';
