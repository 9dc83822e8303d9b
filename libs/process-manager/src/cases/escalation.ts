import type { ExceptionCase } from '../process.js';

const HOUR = 3_600_000;
type Severity = ExceptionCase['severity'];

/** Role → the one above it. Whoever is above nobody keeps the case. */
const ABOVE: Readonly<Record<string, string>> = {
  'order-desk': 'order-desk-lead',
  'warehouse-desk': 'warehouse-desk-lead',
  'transport-desk': 'transport-desk-lead',
  'freight-audit': 'freight-audit-lead',
  'order-desk-lead': 'operations-manager',
  'warehouse-desk-lead': 'operations-manager',
  'transport-desk-lead': 'operations-manager',
  'freight-audit-lead': 'finance-manager',
  'partner-integration': 'integration-lead',
  integration: 'integration-lead',
  'integration-lead': 'operations-manager',
};
const HIGHEST: ReadonlySet<string> = new Set(['operations-manager', 'finance-manager']);
/** Above a role that the table does not know. */
const LAST_RESORT = 'operations-manager';

const RAISED: Readonly<Record<Severity, Severity>> = { low: 'medium', medium: 'high', high: 'high' };

/** How long the next role has, by the severity that the case has now. */
const NEXT_DUE_MS: Readonly<Record<Severity, number>> = { low: 24 * HOUR, medium: 8 * HOUR, high: 2 * HOUR };

export interface Escalation {
  readonly owner: string;
  readonly severity: Severity;
  readonly dueInMs: number;
  /** There is a role above this one. */
  readonly goesOn: boolean;
}

/** Where a case goes that was not settled in time; null when its role is the highest. */
export function escalationOf(owner: string, severity: Severity): Escalation | null {
  if (HIGHEST.has(owner)) return null;
  const next = ABOVE[owner] ?? LAST_RESORT;
  const raised = RAISED[severity];
  return { owner: next, severity: raised, dueInMs: NEXT_DUE_MS[raised], goesOn: !HIGHEST.has(next) };
}
