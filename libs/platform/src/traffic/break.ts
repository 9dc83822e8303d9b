/** How a candidate contract would break what somebody does today. */
export interface Break {
  readonly partnerId: string;
  readonly environment: string;
  readonly operation: string;
  /** `breaks`: what was recorded would be refused, or lacks what it was given. `may-break`: it hangs on values, which are not recorded. */
  readonly severity: 'breaks' | 'may-break';
  // As `query/state`, `body/lines/*/lot`, `answer/items/*/eta`.
  readonly place: string;
  readonly what: string;
  /** When it was last seen done. */
  readonly lastAt: string;
}

export type Found = Pick<Break, 'severity' | 'place' | 'what'>;
