/** Handling units were loaded on the truck. */
export interface PalletLoaded {
  readonly fulfilmentId: string;
  readonly ssccs: readonly string[];
}
