declare const brand: unique symbol;

/** A string that was parsed and found valid; only the parser makes one. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The text is not a valid identifier of the kind; `kind` and `reason` are fit for a problem's detail. */
export class InvalidIdentifier extends Error {
  constructor(
    readonly kind: string,
    readonly value: string,
    readonly reason: string,
  ) {
    super(`${JSON.stringify(value)} is not a valid ${kind}: ${reason}`);
    this.name = 'InvalidIdentifier';
  }
}
