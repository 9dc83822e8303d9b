import { type CaseKinds, termsOfKind } from '#process-manager';

const DAY = 86_400_000;

/** Every kind of case that the process opens, but for commands that failed: those are in `outcomes.ts`. */
export const CASES = {
  'missing:goods': {
    when: 'A carrier was asked, and the goods were never issued.',
    owner: 'transport-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['assign', 'abandon'],
  },
  'missing:tender': {
    when: 'The goods have left, and no carrier is known to have accepted them.',
    owner: 'transport-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['assign', 'abandon'],
  },
  'missing:invoice': {
    when: 'No carrier has billed the shipment.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['assign', 'abandon'],
  },
  'missing:proof': {
    when: 'The shipment is billed, and its delivery is not proven.',
    owner: 'transport-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['assign'],
  },
  'tender-unknown': {
    when: 'An invoice comes for a shipment that nobody was asked to carry.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['assign', 'abandon'],
  },
  disputed: {
    when: 'An invoice differs from what was tendered by more than the rules allow.',
    owner: 'freight-audit',
    severity: 'low',
    dueInMs: 5 * DAY,
    actions: ['resolve', 'assign', 'abandon'],
  },
  'dispute-by-hand': {
    when: 'An invoice is disputed, and the TMS takes no disputes.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: DAY,
    actions: ['resolve', 'assign'],
  },
  'second-invoice': {
    when: 'A further invoice comes that is no correction or credit of the one that counts.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 3 * DAY,
    actions: ['resolve', 'assign'],
  },
  'undo-supplement': {
    when: 'Somebody wants a supplement taken back of which money is in the books: a second person decides.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['abandon', 'assign'],
  },
  'goods-after-end': {
    when: 'Goods leave after a person said that there is nothing to settle.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['resolve', 'assign'],
  },
} as const satisfies CaseKinds;

/** What a case of that kind says of itself. */
export const ofKind = (kind: keyof typeof CASES) => termsOfKind(CASES[kind]);
