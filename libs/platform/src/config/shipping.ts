/** What becomes of goods that a warehouse did not find: shipped later, not at all, or held until the order desk decides. */
export const SHORT_PICK_RULES = ['backorder', 'ship-short', 'hold'] as const;
export type ShortPickRule = (typeof SHORT_PICK_RULES)[number];

/** Whether another item than the ordered one may be shipped for it. */
export const SUBSTITUTION_RULES = ['refuse', 'accept'] as const;
export type SubstitutionRule = (typeof SUBSTITUTION_RULES)[number];

/** How much more than was ordered is still taken and billed; where both are named, the smaller counts. */
export interface OverShipTolerance {
  /** Of the line's ordered quantity. */
  readonly percent?: number;
  /** In the unit of the line. */
  readonly quantity?: number;
}

export interface OverShipRule extends OverShipTolerance {
  /** Items with a tolerance of their own, instead of the general one. */
  readonly skus?: Readonly<Record<string, OverShipTolerance>>;
}

/** How what is shipped may differ from what was ordered. */
export interface ShippingRules {
  readonly shortPick?: ShortPickRule;
  readonly overShip?: OverShipRule;
  readonly substitution?: SubstitutionRule;
}

/** The enterprise's rules, and those that it agreed with single customers. */
export interface ShippingAgreements {
  readonly default?: ShippingRules;
  /** By ERP customer number; what one leaves out, the default says. */
  readonly customers?: Readonly<Record<string, ShippingRules>>;
}

/** The rules that count for a customer. */
export const shippingRulesOf = (agreements: ShippingAgreements | undefined, customer: string): ShippingRules => ({
  ...agreements?.default,
  ...agreements?.customers?.[customer],
});
