import type { Role } from '../../../src/portal.view.js';

/** Who may look. */
export const WATCHERS: readonly Role[] = ['viewer', 'operator', 'approver', 'administrator'];
/** Who may work on cases. */
export const OPERATORS: readonly Role[] = ['operator', 'administrator'];
/** Who may decide about what somebody else proposed. */
export const APPROVERS: readonly Role[] = ['approver', 'administrator'];
/** Who may have versions end. */
export const ADMINISTRATORS: readonly Role[] = ['administrator'];
/** Who may read the audit trail. */
export const AUDITORS: readonly Role[] = ['operator', 'approver', 'administrator'];
