// What the portal's server tells its web application of trying calls out.

export interface TryOutView {
  readonly available: boolean;
  /** Id of the partner in whose sandbox it is. */
  readonly as?: string;
}
