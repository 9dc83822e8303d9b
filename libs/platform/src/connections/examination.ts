import { VendorError } from '../http/index.js';
import type { Connection } from './connection.types.js';

/** `fits`: as we assume; `differs`: it answers, and otherwise than we assume; `fails`: it does not answer; `left-out`: nothing to look at. */
export type Verdict = 'fits' | 'differs' | 'fails' | 'left-out';

/** What was looked at of a system, and what came of it, in plain words. */
export interface Finding {
  readonly what: string;
  readonly verdict: Verdict;
  readonly says: string;
}

/** Thrown by a look that finds nothing to look at. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere';
}

/** Walks a system by calls that change nothing: each look stands for itself, so that one that fails hides no other. */
export class Examination {
  readonly findings: Finding[] = [];

  /** @param onFinding told of each at once: a walk takes a while */
  constructor(private readonly onFinding: (finding: Finding) => void = () => undefined) {}

  /**
   * @param look what it saw, in words, and what of it is otherwise than we assume
   * @returns whether the system answered
   */
  async look(
    what: string,
    look: () => Promise<{ readonly saw: string; readonly differs?: readonly string[] }>,
  ): Promise<boolean> {
    try {
      const { saw, differs = [] } = await look();
      if (differs.length === 0) this.note({ what, verdict: 'fits', says: saw });
      for (const says of differs) this.note({ what, verdict: 'differs', says });
      return true;
    } catch (error) {
      if (error instanceof NothingThere) {
        this.note({ what, verdict: 'left-out', says: error.message });
        return true;
      }
      this.note({ what, verdict: 'fails', says: wordsOf(error) });
      return false;
    }
  }

  /** How each walk begins. @returns whether there is anything to go on with */
  access({ port, descriptor }: Connection): Promise<boolean> {
    return this.look('access', async () => {
      await port.ping();
      return { saw: `${descriptor.label} lets us in` };
    });
  }

  private note(finding: Finding): void {
    this.findings.push(finding);
    this.onFinding(finding);
  }
}

const wordsOf = (error: unknown): string => {
  const { message } = error as Error;
  return error instanceof VendorError ? `${error.kind}: ${message}` : message;
};

/** The first few of many, and how many more there are. */
export function someOf(all: readonly string[], most = 5): string {
  const more = all.length - most;
  return `${all.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
