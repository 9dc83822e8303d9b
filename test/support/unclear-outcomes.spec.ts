import { describe, expect, it } from 'vitest';
import type { EffectContext } from '#platform/connections';
import { VendorError } from '#platform/http';
import { FAULT_MODES, type FaultMode } from '../../apps/sandbox/src/core/fault.rules.js';
import { type Bench, type Fault, happenedOnce, strikeEach } from './unclear-outcomes.js';

/** What an adapter may leave out. */
interface Care {
  readonly looksUp: boolean;
  readonly readsBack: boolean;
}

/** A vendor of one document per reference in memory, and an adapter as careful as it is told to be. */
function benchOf({ looksUp, readsBack }: Care): Bench<Adapter, 'make'> {
  const made: string[] = [];
  let fault: Fault | undefined;
  let calls = 0;
  const call = <T>(work: () => T, takeBack = () => {}): T => {
    const mode = fault && calls++ === fault.after ? fault.mode : undefined;
    if (mode === undefined || mode === 'slow') return work();
    if (!mode.startsWith('commit-then-') && mode !== 'ok-without-effect') throw new VendorError('unclear', mode);
    const answer = work();
    if (mode !== 'ok-without-effect') throw new VendorError('unclear', mode);
    takeBack();
    return answer;
  };
  const find = (reference: string) => call(() => made.find((each) => each === reference));
  const make = async (reference: string, { mayHaveHappened }: EffectContext) => {
    if (looksUp && mayHaveHappened && find(reference)) return reference;
    call(
      () => made.push(reference),
      () => made.pop(),
    );
    if (readsBack && !find(reference)) throw new VendorError('unclear', 'it is not there');
    return reference;
  };
  let count = 0;
  return {
    vendor: {
      strike: async (ordered) => {
        fault = ordered;
        calls = 0;
      },
      calm: async () => {
        const struck = calls > (fault?.after ?? 0);
        fault = undefined;
        return struck;
      },
    },
    connect: () => ({ make }),
    trials: {
      make: async () => {
        const reference = `r${++count}`;
        return {
          run: (adapter, context) => adapter.make(reference, context),
          effects: async () => made.filter((each) => each === reference).length,
        };
      },
    },
    stop: async () => undefined,
  };
}
interface Adapter {
  make(reference: string, context: EffectContext): Promise<string>;
}

/** Fault modes that the matrix catches an adapter at. */
async function caught(care: Care): Promise<FaultMode[]> {
  const modes: FaultMode[] = [];
  for (const mode of FAULT_MODES) {
    const bench = benchOf(care);
    await strikeEach(bench, 'make', { mode }, happenedOnce(bench)).catch(() => modes.push(mode));
  }
  return modes;
}

describe('the matrix of faults', () => {
  it('finds nothing at an adapter that looks up and reads back', async () => {
    expect(await caught({ looksUp: true, readsBack: true })).toEqual([]);
  });

  it('finds an adapter that does not look up', async () => {
    expect(await caught({ looksUp: false, readsBack: true })).toEqual(expect.arrayContaining(['commit-then-reset']));
  });

  it('finds an adapter that does not read back', async () => {
    expect(await caught({ looksUp: true, readsBack: false })).toEqual(['ok-without-effect']);
  });
});
