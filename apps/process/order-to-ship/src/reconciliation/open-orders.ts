import type { Instant, Money, Order, OrderState } from '#canonical';
import type { BookTerms } from '#platform/config';
import { type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';

/** An order that is under way here; the key is its id. */
export interface OurOrder extends Keyed, Moving {
  readonly erp: string;
  readonly orderNumber: string;
  readonly word: OrderState;
  /** Why it is held, where it is. */
  readonly heldFor?: string;
  /** What its ERP says, asked again because the order is not among those that are open there; `unknown` where it has none. */
  readonly there?: Order['status'] | 'unknown';
}

/** An order that is open in its ERP, under the id that it has here. */
export interface TheirOrder extends Keyed {
  readonly status: 'entered' | 'released';
  readonly net?: Money;
  readonly changedAt?: Instant;
  /** Where it stands here, though it is not under way. */
  readonly here?: { readonly word: OrderState; readonly updatedAt: Instant };
  /** As its ERP holds it: what may be started or released here. */
  readonly order?: Order;
}

export const OPEN_ORDER_CODES = [
  'unknown-here',
  'closed-here',
  'cancelled-here',
  'released-there',
  'held-there',
  'completed-there',
  'cancelled-there',
  'unknown-there',
] as const;
export type OpenOrderCode = (typeof OPEN_ORDER_CODES)[number];

/** Before anything was given to a warehouse. */
const EARLY: readonly OrderState[] = ['received', 'held'];
/** What an ERP holds an order for; anything else we hold it for ourselves. */
const HOLDS_OF_THE_ERP: readonly string[] = ['credit', 'delivery-block', 'not-released'];

/** Orders are counted: what each is worth is the ERP's to say. */
export const openOrderRules = (
  asOf: Instant,
  { settleMs }: Pick<BookTerms, 'settleMs'>,
): Rules<OurOrder, TheirOrder> => ({
  amountOf: () => 1,
  unitOf: () => 'order',
  judge: (ours, theirs): Judgement | undefined => {
    const code = ours ? (theirs ? ofBoth(ours, theirs) : ofOurs(ours)) : theirs && ofTheirs(theirs);
    if (!code) return undefined;
    const moves = underWay([ours, changeOf(theirs, asOf), theirs?.here], asOf, settleMs);
    if (moves) return moves;
    const figures = { here: ours?.word ?? theirs?.here?.word, there: theirs?.status ?? ours?.there, net: theirs?.net };
    return { kind: 'difference', difference: { code, ...figures } };
  },
});

/** A clock may be off by an hour. One that is further ahead says nothing of when its order changed. */
const MOST_AHEAD_MS = 2 * 3_600_000;

const changeOf = (theirs: TheirOrder | undefined, asOf: Instant): Partial<Moving> | undefined =>
  theirs?.changedAt !== undefined && Date.parse(theirs.changedAt) - Date.parse(asOf) < MOST_AHEAD_MS
    ? { updatedAt: theirs.changedAt }
    : undefined;

function ofBoth({ word, heldFor }: OurOrder, { status }: TheirOrder): OpenOrderCode | undefined {
  if (status === 'entered') return EARLY.includes(word) || isEnding(word) ? undefined : 'held-there';
  const waits = word === 'received' || (word === 'held' && HOLDS_OF_THE_ERP.includes(heldFor ?? ''));
  return waits ? 'released-there' : undefined;
}

const isEnding = (word: OrderState): boolean =>
  word === 'shipped' || word === 'invoiced' || word === 'cancel-requested';

function ofOurs({ word, there }: OurOrder): OpenOrderCode | undefined {
  if (there === 'completed') return 'completed-there';
  if (there === 'cancelled') return word === 'cancel-requested' ? undefined : 'cancelled-there';
  // Opened since the ERP listed what is open.
  return there === 'unknown' ? 'unknown-there' : undefined;
}

function ofTheirs({ here }: TheirOrder): OpenOrderCode | undefined {
  if (!here) return 'unknown-here';
  if (here.word === 'closed') return 'closed-here';
  // Begun since we listed what is under way.
  return here.word === 'cancelled' ? 'cancelled-here' : undefined;
}
