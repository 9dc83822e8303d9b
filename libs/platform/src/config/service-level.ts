export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How soon exceptions of a customer's business are to be settled. */
export interface ServiceLevel {
  readonly name: string;
  /** ERP customer numbers; absent: everybody whom no other level names. */
  readonly customers?: readonly string[];
  /** At most so long from the opening to the due time of a case, by its severity, in milliseconds. */
  readonly dueWithinMs: Readonly<Partial<Record<Severity, number>>>;
}
