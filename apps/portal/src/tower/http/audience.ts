import type { Audience } from '../../session/portal-endpoint.js';

/** Who may look; administrators are whatever others are. */
export const WATCHERS: readonly Audience[] = ['viewer', 'operator', 'approver'];
/** Who may work on cases: what each may do there, their tokens say. */
export const WORKERS: readonly Audience[] = ['operator', 'approver'];
export const ADMINISTRATORS: readonly Audience[] = ['administrator'];
