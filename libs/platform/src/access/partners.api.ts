import type { ApiName } from '../config/index.js';

/** The one API that tokens of partners are taken at; partners' quotas count what is called there, and nothing else. */
export const PARTNERS_API: ApiName = 'partner';
