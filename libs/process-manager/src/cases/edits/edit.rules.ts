/** What of one type of command a person may change before it is done again. */
export interface EditRule {
  /** JSON Pointers into the payload: these members and all below them. */
  readonly members: readonly string[];
  /** The form of the payload as far as it may be edited, with the rules that its members must keep. */
  readonly form: new () => object;
}

/** By type of command; the others are not edited. */
export type EditRules = Readonly<Partial<Record<string, EditRule>>>;
