/** Money in integer minor units (cents for EUR) of an ISO 4217 currency. Never a float. */
export interface Money {
  /** @asType integer */
  readonly amount: number;
  readonly currency: string;
}

/** A quantity with its UN/ECE Rec 20 unit (`EA`, `CS`, `KGM`); `base` is the same amount in the item's base unit. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly base?: { readonly value: number; readonly unit: string };
}

/**
 * UTC instant, ISO 8601 with `Z`.
 * @format date-time
 */
export type Instant = string;

/**
 * ISO 8601 with the source's own offset kept (`2026-11-24T08:00:00+01:00`), or with `Z` where the source speaks UTC.
 * @format date-time
 */
export type ZonedInstant = string;

/**
 * Calendar day without a zone, `YYYY-MM-DD`.
 * @format date
 */
export type LocalDate = string;
