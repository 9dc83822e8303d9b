import { ControlProblem } from './control.problem.js';
import { type FaultRule, matches, pathPattern } from './fault.rules.js';
import type { Store } from './store.js';

export interface StoredRule {
  readonly rule: FaultRule;
  readonly position: number;
  /** Null: any number of times. */
  readonly left: number | null;
}

/** The bad days ordered for each vendor; they outlive a restart. Used inside `Store.run` only. */
export class Faults {
  constructor(private readonly store: Store) {}

  /** @throws ControlProblem for a path that is no pattern */
  replace(vendor: string, rules: readonly FaultRule[]): void {
    rules.forEach(({ match }, index) => {
      try {
        if (match?.path !== undefined) pathPattern(match.path);
      } catch (error) {
        const pointer = `/${index}/match/path`;
        const message = (error as Error).message;
        throw new ControlProblem('validation-failed', 'The body is not valid.', [
          { pointer, code: 'pattern', message },
        ]);
      }
    });
    this.clear(vendor);
    rules.forEach((rule, position) => {
      this.store.write(
        'INSERT INTO faults (vendor, position, rule, times_left) VALUES (?, ?, ?, ?)',
        vendor,
        position,
        JSON.stringify(rule),
        rule.times ?? null,
      );
    });
  }

  clear(vendor: string): void {
    this.store.write('DELETE FROM faults WHERE vendor = ?', vendor);
  }

  list(vendor: string): StoredRule[] {
    return this.store
      .rows<{ rule: string; position: number; times_left: number | null }>(
        'SELECT rule, position, times_left FROM faults WHERE vendor = ? ORDER BY position',
        vendor,
      )
      .map(({ rule, position, times_left }) => ({
        rule: JSON.parse(rule) as FaultRule,
        position,
        left: times_left,
      }));
  }

  /** The first rule that applies to the call and happens to strike. */
  strike(vendor: string, method: string, urls: readonly string[]): StoredRule | undefined {
    return this.list(vendor).find(
      (stored) =>
        stored.left !== 0 &&
        matches(stored.rule, method, urls) &&
        !this.lets(vendor, stored) &&
        (stored.rule.probability === undefined || Math.random() < stored.rule.probability),
    );
  }

  /** It has struck once more. */
  count(vendor: string, { position, left }: StoredRule): void {
    if (left === null) return;
    this.store.write(
      'UPDATE faults SET times_left = times_left - 1 WHERE vendor = ? AND position = ?',
      vendor,
      position,
    );
  }

  /** Whether the call is one of those that pass first; each is counted. */
  private lets(vendor: string, { position, rule }: StoredRule): boolean {
    const { after = 0 } = rule;
    if (after === 0) return false;
    this.store.write(
      'UPDATE faults SET rule = ? WHERE vendor = ? AND position = ?',
      JSON.stringify({ ...rule, after: after - 1 }),
      vendor,
      position,
    );
    return true;
  }
}
