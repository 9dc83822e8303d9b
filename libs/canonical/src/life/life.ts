/**
 * The life of one kind of entity as data: every state it can be in and where it may go from there.
 * Deciders move within it, the portal draws it, and tests hold the two against each other.
 */
export interface Life<S extends string = string> {
  readonly entity: string;
  readonly initial: S;
  /** From each state to those that may follow. A state without any is terminal. */
  readonly transitions: Readonly<Record<S, readonly S[]>>;
  /** The ends, where something may follow even on one: nothing is awaited there any more. */
  readonly ends?: readonly S[];
  /** What makes it go from one to another, `from > to`, where that needs a word. */
  readonly why?: Readonly<Partial<Record<`${S} > ${S}`, string>>>;
}

export function statesOf<S extends string>(life: Life<S>): readonly S[] {
  return Object.keys(life.transitions) as S[];
}

export function isTerminal<S extends string>(life: Life<S>, state: S): boolean {
  return life.ends ? life.ends.includes(state) : life.transitions[state].length === 0;
}

/** A life spelled out: each state, each end, and each way from one to another with its word. */
export function waysOf<S extends string>(life: Life<S>) {
  const { entity, initial, transitions, why = {} } = life;
  const states = statesOf(life);
  return {
    entity,
    initial,
    states: [...states],
    ends: states.filter((state) => isTerminal(life, state)),
    transitions: states.flatMap((from) =>
      transitions[from].map((to) => {
        const word = (why as Readonly<Record<string, string | undefined>>)[`${from} > ${to}`];
        return { from, to, ...(word && { why: word }) };
      }),
    ),
  };
}

/** Whether `to` may directly follow `from`. Staying where one is counts as allowed: facts are told twice. */
export function mayFollow<S extends string>(life: Life<S>, from: S, to: S): boolean {
  return from === to || life.transitions[from].includes(to);
}

/** Whether `to` may ever be reached from `from`: facts may arrive late and skip states that they imply. */
export function mayReach<S extends string>(life: Life<S>, from: S, to: S): boolean {
  const seen = new Set<S>([from]);
  const open = [from];
  while (open.length > 0) {
    const state = open.pop() as S;
    if (state === to) return true;
    for (const next of life.transitions[state]) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
