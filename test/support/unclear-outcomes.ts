import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EffectContext, Repeat } from '#platform/connections';
import { VendorError } from '#platform/http';

/** Fault modes of the sandbox (its README). */
export const FAULT_MODES = [
  'error',
  'rate-limit',
  'hang',
  'slow',
  'garbage',
  'reset',
  'commit-then-hang',
  'commit-then-reset',
  'ok-with-error',
  'ok-without-effect',
  'down',
] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

export interface Fault {
  readonly mode: FaultMode;
  /** Calls that pass before the one that it strikes. */
  readonly after: number;
  readonly delayMs?: number;
}

/** A vendor's system whose bad days are ordered call by call. */
export interface FaultyVendor {
  strike(fault: Fault): Promise<void>;
  /** Nothing fails any more. @returns whether the fault struck */
  calm(): Promise<boolean>;
}

/** One command, with all that comes before it done. */
export interface Trial<Port> {
  run(port: Port, context: EffectContext): Promise<unknown>;
  /** How often the effect stands in the vendor's own book. */
  effects(): Promise<number>;
  /** Where a late double is swept by what comes next in the life of its document. @returns how many are still too many */
  next?(port: Port): Promise<number>;
}

/** Everything that is tried on one adapter. */
export interface Matrix<Port, Command extends string> {
  readonly label: string;
  readonly repeats: Readonly<Record<Command, Repeat | null>>;
  /** Longest that the adapter waits for an answer. */
  readonly timeoutMs: number;
  start(): Promise<FaultyVendor>;
  stop(): Promise<void>;
  /** A new instance, as after a crash. */
  connect(): Port;
  readonly trials: Readonly<Record<Command, () => Promise<Trial<Port>>>>;
}

const ATTEMPTS = 5;
/** Answers in time. */
const SLOW_MS = 20;

/**
 * Every command × every fault mode × every call of the command that the fault can strike: with the repeats that the
 * process manager makes, the vendor's book holds the effect once and the answer is the right one; also when the answer
 * is thrown away and an instance that knows nothing of it repeats.
 */
export function unclearOutcomes<Port, Command extends string>(matrix: Matrix<Port, Command>): void {
  const commands = (Object.entries(matrix.repeats) as [Command, Repeat | null][]).flatMap(([command, repeat]) =>
    repeat ? [{ command, repeat }] : [],
  );
  describe(`${matrix.label}, when nobody knows whether it happened`, () => {
    let vendor: FaultyVendor;
    beforeAll(async () => {
      vendor = await matrix.start();
    }, 60_000);
    afterAll(() => matrix.stop());

    /** Runs one trial per call of the command, until the fault strikes none any more. */
    const strikeEach = async (command: Command, fault: Omit<Fault, 'after'>, check: Check<Port>) => {
      for (let after = 0; ; after++) {
        const trial = await matrix.trials[command]();
        await vendor.strike({ ...fault, after });
        const outcome = await settled(matrix.connect(), trial);
        if (!(await vendor.calm())) return after;
        try {
          await check(trial, outcome);
        } catch (error) {
          throw new Error(`${command} after ${fault.mode} of call ${after + 1}`, { cause: error });
        }
      }
    };
    const happenedOnce: Check<Port> = async (trial, outcome) => {
      if (outcome instanceof Error) throw outcome;
      expect(await trial.effects()).toBe(1);
      expect(await trial.run(matrix.connect(), { mayHaveHappened: true })).toEqual(outcome);
      expect(await trial.effects()).toBe(1);
    };

    describe.each(commands)('$command', ({ command, repeat }) => {
      it.each(FAULT_MODES)(
        'has one effect, whichever of its calls meets %s',
        async (mode) => {
          const fault = mode === 'slow' ? { mode, delayMs: SLOW_MS } : { mode };
          expect(await strikeEach(command, fault, happenedOnce)).toBeGreaterThan(0);
        },
        60_000,
      );

      it(`has one effect where the vendor commits after it was looked up: ${repeat.late}`, async () => {
        const delayMs = matrix.timeoutMs * 1.5;
        const check: Check<Port> = async (trial, outcome) => {
          if (outcome instanceof Error) throw outcome;
          await sleep(delayMs);
          if (repeat.late === 'swept') expect(await trial.next?.(matrix.connect())).toBe(0);
          else expect(await trial.effects()).toBe(1);
        };
        expect(await strikeEach(command, { mode: 'slow', delayMs }, check)).toBeGreaterThan(0);
      }, 60_000);
    });
  });
}

type Check<Port> = (trial: Trial<Port>, outcome: unknown) => Promise<void>;

/** As the process manager does: again while an outcome is not final. @returns the answer, or why there is none */
async function settled<Port>(port: Port, trial: Trial<Port>): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await trial.run(port, { mayHaveHappened: attempt > 1 });
    } catch (error) {
      if (attempt === ATTEMPTS || !isTriedAgain(error)) return error;
    }
  }
}

const FINAL: readonly string[] = ['rejected', 'not-found', 'conflict'];
const isTriedAgain = (error: unknown): boolean => error instanceof VendorError && !FINAL.includes(error.kind);
