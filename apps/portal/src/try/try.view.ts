// What the portal's server tells its web application of trying calls out.

export interface TryOutView {
  readonly available: boolean;
  /**
   * Why not: nobody is signed in (any more), whoever is develops for no partner, the partner has no sandbox credentials, or
   * that cannot be told just now.
   */
  readonly reason?: 'signed-out' | 'no-partner' | 'no-sandbox' | 'unavailable';
  /** Id of the partner in whose sandbox it is. */
  readonly as?: string;
}
