import { setTimeout as sleep } from 'node:timers/promises';
import type { ScriptedAnswer } from '../../../../../test/support/scripted-vendor.js';
import type { Fault, FaultyVendor } from '../../../../../test/support/unclear-outcomes.js';

/** How a call is answered: for good, or with all that it did taken back. */
export interface Performance {
  perform(): ScriptedAnswer;
  performInVain(): ScriptedAnswer;
}

/** Bad days of the double, as the sandbox has them: what they look like on Tryton's wire. */
export class TrytonFaults implements FaultyVendor {
  #ordered: Fault | undefined;
  #passed = 0;
  #struck = false;

  async strike(fault: Fault): Promise<void> {
    this.#ordered = fault;
    this.#passed = 0;
    this.#struck = false;
  }

  async calm(): Promise<boolean> {
    this.#ordered = undefined;
    return this.#struck;
  }

  async answer({ perform, performInVain }: Performance): Promise<ScriptedAnswer> {
    const fault = this.#next();
    if (!fault) return perform();
    switch (fault.mode) {
      case 'slow':
        await sleep(fault.delayMs);
        return perform();
      case 'commit-then-hang':
        perform();
        return { hang: true };
      case 'commit-then-reset':
        perform();
        return { reset: true };
      case 'ok-without-effect':
        return performInVain();
      default:
        return LOOKS[fault.mode];
    }
  }

  #next(): Fault | undefined {
    const fault = this.#ordered;
    if (!fault || this.#struck) return undefined;
    this.#struck = this.#passed === fault.after;
    this.#passed += 1;
    return this.#struck ? fault : undefined;
  }
}

type Worked = 'slow' | 'commit-then-hang' | 'commit-then-reset' | 'ok-without-effect';

const LOOKS: Readonly<Record<Exclude<Fault['mode'], Worked>, ScriptedAnswer>> = {
  error: { status: 500, body: 'Internal Server Error' },
  'rate-limit': { status: 429, headers: { 'retry-after': '0' } },
  hang: { hang: true },
  garbage: { body: '{"id": 1, "result": [{"' },
  reset: { reset: true },
  'ok-with-error': { body: { id: 1, error: ['OperationalError', 'could not serialize access'] } },
  down: { status: 503, headers: { 'retry-after': '0' }, body: 'Service Unavailable' },
};
