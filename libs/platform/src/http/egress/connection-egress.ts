import type { Egress } from './listed-targets.js';

const guarded = new Map<string, Egress>();

/**
 * Has every client of a connection held to where its calls may go, however it comes to be made: by the connection, so that
 * no adapter has to pass it on.
 */
export function guardCalls(connection: string, egress: Egress): void {
  guarded.set(connection, egress);
}

/** The connection is no more. Clients that there are stay guarded. */
export function forgetGuard(connection: string): void {
  guarded.delete(connection);
}

/** Undefined for a connection of the landscape file, whose addresses whoever runs the product has named. */
export const egressOf = (connection: string): Egress | undefined => guarded.get(connection);
