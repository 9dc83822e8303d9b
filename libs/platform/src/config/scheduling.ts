/** When work of a process is to be done, where it differs from what the product brings along. */
export interface Scheduling {
  /** Cron or RRULE. */
  readonly expression?: string;
  /** IANA name of the zone whose clock it follows. */
  readonly zone?: string;
}

/** By process, then by the name of the work. */
export type Schedulings = Readonly<Record<string, Readonly<Record<string, Scheduling>>>>;
