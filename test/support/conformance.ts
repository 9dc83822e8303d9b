import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import type { SystemDescriptor } from '#platform/connections';

/** What an adapter is held to, whatever it connects: each suite has a test of each, or says why its port has none. */
export const RULES = {
  operations: 'every operation asks as the vendor wants to be asked, and its answer becomes canonical',
  'business errors': 'a refusal is told in the words of the vendor, and nothing was done',
  'auth expiry': 'access that ended is renewed and the call made again; access that is refused is told as such',
  paging: 'a listing is whole and has each thing once, whatever the size of its pages',
  'rate limit': 'a call that was turned away is told as not processed, and done once after it',
  'unclear outcome': 'what may have happened is found by our reference, and has one effect',
  'partial failure': 'what fails in part is told apart, and can be finished',
  'change feed': 'nothing is left out: equal time stamps, wrong clocks, what ends or is deleted meanwhile',
  webhooks: 'only what the vendor signed, and signed just now, is taken; told twice it is one; in turn',
  'units and currencies': 'units are Rec 20 and money minor units of its own currency; what cannot be said is refused',
  'time zones': 'a time says its offset, or is left out',
  'unknown fields and codes': 'what nobody knows harms nothing, and is kept and reported',
  'limits of the vendor': 'what the vendor cannot hold is refused before anything is sent, with the name of the field',
  capabilities: 'what is declared is there, and what is not is refused as such',
} as const;

export type RuleName = keyof typeof RULES;

type Test = (context: TestContext) => unknown;

interface RuleOptions {
  /** A capability without which there is nothing to test. */
  readonly needs?: string;
  readonly timeoutMs?: number;
}

/** One test of one rule, named by both. */
export type Rule = (name: RuleName, what: string, test: Test, options?: RuleOptions) => void;

/** The same, where the adapter declares the capability; else it is skipped, and says why. */
export const needing =
  (rule: Rule, capability: string): Rule =>
  (name, what, test, options) =>
    rule(name, what, test, { ...options, needs: options?.needs ?? capability });

type Described = Pick<SystemDescriptor, 'label' | 'capabilities' | 'maturity'>;

/**
 * The suite of one adapter. Of an experimental one a test that fails is a to-do, and all of them are listed in the end.
 * @param port as it is called: `ERP`
 * @param without rules that this port has nothing of, and why
 */
export function conformanceSuite(
  { label, capabilities, maturity }: Described,
  port: string,
  without: Partial<Record<RuleName, string>>,
  suite: (rule: Rule) => void,
): void {
  const covered = new Set<RuleName>();
  const toDo = new Map<RuleName, string[]>();
  let count = 0;

  const rule: Rule = (name, what, test, { needs, timeoutMs } = {}) => {
    covered.add(name);
    count += 1;
    it(`${name}: ${what}`, { ...(timeoutMs && { timeout: timeoutMs }) }, async (context) => {
      if (needs) context.skip(!capabilities.includes(needs), `${label} declares no ${needs}`);
      try {
        await test(context);
      } catch (error) {
        if (maturity === 'stable' || isSkip(error)) throw error;
        const task = `${subjectOf(context)} ${what}`.trim();
        toDo.set(name, [...(toDo.get(name) ?? []), task]);
        throw new ToDo(name, task, error);
      }
    });
  };

  describe(`${label} as ${port}`, () => {
    afterAll(() => {
      if (toDo.size > 0) console.log(listOf(`${label} as ${port}`, toDo, count));
    });
    suite(rule);
    it('is held to every rule that its port has', () => {
      expect([...covered, ...Object.keys(without)].sort()).toEqual(Object.keys(RULES).sort());
    });
  });
}

/** What an adapter does not do yet. Where it failed is in its cause: what matters is what is to be done. */
class ToDo extends Error {
  override readonly name = 'ToDo';
  constructor(rule: RuleName, task: string, cause: unknown) {
    const [why] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    super(`to do: ${rule}: ${task} (${why})`);
    this.stack = `${this.name}: ${this.message}`;
  }
}

const subjectOf = ({ task }: TestContext): string => {
  const name = task.suite?.name ?? '';
  return / as (an ERP|a WMS|a TMS)$/.test(name) ? '' : name;
};

/** How vitest ends a test that says of itself that it is to be skipped. */
const isSkip = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'VITEST_PENDING';

function listOf(title: string, toDo: ReadonlyMap<RuleName, readonly string[]>, count: number): string {
  const open = [...toDo.values()].flat().length;
  const rules = [...toDo].map(([name, tasks]) =>
    [`  ${name}: ${RULES[name]}`, ...tasks.map((task) => `    to do: ${name}: ${task}`)].join('\n'),
  );
  return [`${title}: ${open} of ${count} to do`, ...rules].join('\n');
}
