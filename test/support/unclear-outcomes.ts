import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EffectContext, Repeat } from '#platform/connections';
import { VendorError } from '#platform/http';
import { FAULT_MODES, type FaultMode } from '../../apps/sandbox/src/core/fault.rules.js';

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
  /** The same command, as people edited it after it had failed. */
  readonly edited?: {
    run(port: Port, context: EffectContext): Promise<unknown>;
    /** Whether the vendor's own book has it in this form. */
    stands(): Promise<boolean>;
  };
}

/** A vendor's system with an adapter that speaks to it. */
export interface Bench<Port, Command extends string> {
  readonly vendor: FaultyVendor;
  /** A new instance, as after a crash. @param timeoutMs longest that it waits for an answer */
  connect(timeoutMs?: number): Port;
  readonly trials: Readonly<Record<Command, () => Promise<Trial<Port>>>>;
  /** Trials of commands that were given before, by their names in `Matrix.also`. */
  readonly also?: Readonly<Record<string, () => Promise<Trial<Port>>>>;
  stop(): Promise<void>;
}

/** Everything that is tried on one adapter. */
export interface Matrix<Port, Command extends string> {
  readonly label: string;
  readonly repeats: Readonly<Record<Command, Repeat | null>>;
  /** Commands that people may edit: their trials have an edited form. */
  readonly editable?: readonly Command[];
  /** Commands that call otherwise where one like it was given before, each with a trial of its own by the name. */
  readonly also?: Readonly<Record<string, Command>>;
  /** Each test has one to itself while it runs. */
  start(): Promise<Bench<Port, Command>>;
}

const ATTEMPTS = 5;
const PATIENCE_MS = 120_000;
/** How long a first attempt waits for an answer that does not come. */
const IMPATIENCE_MS = 150;

/** What is special about a mode: how long the vendor waits, how long the first attempt does. */
const TIMES: Partial<Record<FaultMode, Omit<Blow, 'mode'>>> = {
  slow: { delayMs: 20 },
  hang: { timeoutMs: IMPATIENCE_MS },
  'commit-then-hang': { timeoutMs: IMPATIENCE_MS },
};
/** Commits once the first attempt has been given up, while its repeat is under way, or after that. */
const LATE = { mode: 'slow', delayMs: 2 * IMPATIENCE_MS, timeoutMs: IMPATIENCE_MS } as const;
const LAST = { ...LATE, delayMs: 7 * IMPATIENCE_MS } as const;

/**
 * Every command × every fault mode × every call of the command that the fault can strike: with the repeats that the
 * process manager makes, the vendor's book holds the effect once and the answer is the right one; also when the answer
 * is thrown away and an instance that knows nothing of it repeats.
 */
export function unclearOutcomes<Port, Command extends string>(matrix: Matrix<Port, Command>): void {
  const all = Object.entries(matrix.repeats) as [Command, Repeat | null][];
  const commands = all.flatMap(([command, repeat]) =>
    repeat ? [{ name: command as string, command, late: repeat.late }] : [],
  );
  const others = Object.entries(matrix.also ?? {}).flatMap(([name, command]) => {
    const repeat = matrix.repeats[command];
    return repeat ? [{ name, command: undefined, late: repeat.late }] : [];
  });
  const missing = all.flatMap(([command, repeat]) => (repeat ? [] : [command]));
  describe(`${matrix.label}, when nobody knows whether it happened`, () => {
    const idle: Bench<Port, Command>[] = [];
    // No jitter between the attempts at one call: what is tried here are the attempts at the command.
    beforeAll(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
    afterAll(() => Promise.all(idle.map((bench) => bench.stop())));
    const onBench = async (work: (bench: Bench<Port, Command>) => Promise<void>) => {
      const bench = idle.pop() ?? (await matrix.start());
      await work(bench).finally(() => idle.push(bench));
    };

    it.each(missing)('%s is refused, or not there: the vendor cannot do it', { timeout: PATIENCE_MS }, (command) =>
      onBench(async ({ trials, connect }) => {
        const [part = '', method] = command.split('.');
        const port = connect();
        if (method) return expect(port).not.toHaveProperty(part);
        const trial = await trials[command]();
        const attempt = trial.run(port, { mayHaveHappened: false });
        await expect(attempt).rejects.toMatchObject({ code: 'capability-missing' });
        expect(await trial.effects()).toBe(0);
      }),
    );

    describe.concurrent.each([...commands, ...others])('$name', { timeout: PATIENCE_MS }, ({ name, command, late }) => {
      it.each(FAULT_MODES)('has one effect, whichever of its calls meets %s', (mode) =>
        onBench((bench) => strikeEach(bench, name, { mode, ...TIMES[mode] }, happenedOnce(bench))),
      );

      it(`has one effect where the vendor commits after it was looked up: ${late}`, () =>
        onBench((bench) => strikeEach(bench, name, LATE, happenedLate)));

      if (command && matrix.editable?.includes(command))
        it.each(FAULT_MODES)('edited after %s stands as edited, or is told to be there otherwise', (mode) =>
          onBench((bench) => editAfterEach(bench, command, { mode, ...TIMES[mode] })),
        );

      if (late === 'swept')
        it('has one effect in the end where the vendor commits after its repeat', () =>
          onBench((bench) => strikeEach(bench, name, LAST, sweptLater(bench))));
    });
  });
}

/** Runs one trial per call of the command, until the fault strikes none any more. */
export async function strikeEach<Port, Command extends string>(
  { vendor, trials, also, connect }: Bench<Port, Command>,
  name: string,
  { timeoutMs, ...fault }: Blow,
  check: Check<Port>,
): Promise<void> {
  for (let after = 0; ; after++) {
    const begin = trials[name as Command] ?? also?.[name];
    if (!begin) throw new Error(`${name} has no trial`);
    const trial = await begin();
    await vendor.strike({ ...fault, after });
    const outcome = await settled(connect(timeoutMs), connect(), trial);
    if (!(await vendor.calm())) return expect(after, 'calls that were struck').toBeGreaterThan(0);
    try {
      await check(trial, outcome);
    } catch (error) {
      throw new Error(`${name} after ${fault.mode} of call ${after + 1}`, { cause: error });
    }
  }
}

/** Done again in its edited form, when nobody knows whether the first one is there. */
async function editAfterEach<Port, Command extends string>(
  { vendor, trials, connect }: Bench<Port, Command>,
  command: Command,
  { timeoutMs, ...fault }: Blow,
): Promise<void> {
  for (let after = 0; ; after++) {
    const trial = await trials[command]();
    const { edited } = trial;
    if (!edited) throw new Error(`${command} has no edited form to try`);
    await vendor.strike({ ...fault, after });
    await trial.run(connect(timeoutMs), { mayHaveHappened: false }).catch(() => undefined);
    if (!(await vendor.calm())) return expect(after, 'calls that were struck').toBeGreaterThan(0);
    const said = await edited.run(connect(), { mayHaveHappened: true }).then(
      () => 'done',
      ({ kind, code, message }: { kind?: string; code?: string; message: string }) => kind ?? code ?? message,
    );
    expect(said, `after ${fault.mode} of call ${after + 1}`).toBe((await edited.stands()) ? 'done' : 'conflict');
    expect(await trial.effects()).toBeLessThanOrEqual(1);
  }
}

const happenedLate: Check<unknown> = async (trial, outcome) => {
  if (outcome instanceof Error) throw outcome;
  await sleep(LATE.delayMs);
  expect(await trial.effects()).toBe(1);
};

const sweptLater =
  <Port>({ connect }: Bench<Port, string>): Check<Port> =>
  async (trial, outcome) => {
    if (outcome instanceof Error) throw outcome;
    await sleep(LAST.delayMs);
    // A document that nothing comes after is a matter of reconciliation.
    if (trial.next) expect(await trial.next(connect())).toBe(0);
  };

/** Once, and the same answer is given to whoever knows nothing of the first. */
export const happenedOnce =
  <Port>({ connect }: Bench<Port, string>): Check<Port> =>
  async (trial, outcome) => {
    if (outcome instanceof Error) throw outcome;
    expect(await trial.effects()).toBe(1);
    expect(await trial.run(connect(), { mayHaveHappened: true })).toEqual(outcome);
    expect(await trial.effects()).toBe(1);
  };

/** A fault, and how long the first attempt that meets it waits. */
type Blow = Omit<Fault, 'after'> & { readonly timeoutMs?: number };
type Check<Port> = (trial: Trial<Port>, outcome: unknown) => Promise<void>;

/** As the process manager does: again while an outcome is not final. @returns the answer, or why there is none */
async function settled<Port>(first: Port, then: Port, trial: Trial<Port>): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await trial.run(attempt === 1 ? first : then, { mayHaveHappened: attempt > 1 });
    } catch (error) {
      if (attempt === ATTEMPTS || !isTriedAgain(error)) return error;
    }
  }
}

const FINAL: readonly string[] = ['rejected', 'not-found', 'conflict'];
const isTriedAgain = (error: unknown): boolean => error instanceof VendorError && !FINAL.includes(error.kind);
