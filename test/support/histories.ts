import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { upcastEvent } from '#canonical';
import { applyInputs, asStored, type Changes, type Input, type ProcessDefinition } from '#process-manager';
import { inputTitle } from '../../libs/process-manager/src/input-title.js';

/** All that an instance was told, and of each of it what was decided: too much to be read, so it is kept as a hash. */
export interface History {
  readonly id: string;
  readonly told: readonly Input[];
  /** One for each that it was told, and one for how it stands in the end. */
  readonly decided: readonly string[];
}

/** After an input, with what it changed. */
export interface Taken<S> {
  readonly input: Input;
  readonly inputId: string;
  readonly changes: Changes<S>;
}

const INPUT = 'input-';
export const TRACEPARENT = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;

/** What came, without the names of parts and people. */
export const kindOf = (input: Input): string => inputTitle(input).replace(/:.*| by .*/, '');

/** All that an instance is told, one after the other, as the process manager has it decided. */
export function* takenIn<S>(definition: ProcessDefinition<S>, id: string, told: readonly Input[]): Generator<Taken<S>> {
  let instance: Parameters<typeof applyInputs<S>>[1] = {
    ...{ id, traceparent: TRACEPARENT, state: null, sequence: 0 },
    ...{ queues: {}, timers: {}, openCases: {}, refs: [] },
  };
  for (const [nth, input] of told.entries()) {
    const timerVersion = input.kind === 'timer' ? instance.timers[input.name] : undefined;
    const inputId = `${INPUT}${nth + 1}`;
    const versioned = timerVersion !== undefined && { timerVersion };
    const changes = applyInputs(definition, instance, [{ instance: id, id: inputId, input, ...versioned }]);
    instance = changes.instance;
    yield { input, inputId, changes };
  }
}

/** @param told as it came, or as it was kept */
export function historyOf<S>(definition: ProcessDefinition<S>, id: string, told: readonly Input[]): History {
  const again = told.map((input) =>
    input.kind === 'event' ? { ...input, event: upcastEvent(input.event) as typeof input.event } : input,
  );
  const decided: string[] = [];
  let last: Changes<S> | undefined;
  for (const { changes } of takenIn(definition, id, again)) {
    decided.push(hashOf(decisionIn(changes)));
    last = changes;
  }
  if (last) decided.push(hashOf(standingOf(definition, last)));
  return { id, told, decided };
}

/**
 * Ids of cases are random, when a command was decided is the wall's, and how soon a case is due follows the service levels. In
 * which words a person is told of a case is no decision.
 */
const decisionIn = <S>({ history, commands, timers, opened, renewed, closed, events }: Changes<S>): unknown => ({
  notes: history.map(({ note }) => note),
  failed: history.map(({ failure }) => failure !== undefined),
  commands: commands.map(({ key, type, target, payload }) => ({ key, type, target, payload })),
  timers: timers.map(({ name, payload, dueAt }) => ({ name, payload, dueAt })),
  cases: [...opened, ...renewed.values()].map(({ id: _, dueAt: __, title: ___, detail: ____, ...each }) => each),
  closed: closed.map(({ resolution, by }) => ({ resolution, by })),
  events: events.map(({ type, subject, data }) => {
    const { caseId: _, dueAt: __, ...said } = data as unknown as Record<string, unknown>;
    return { type, subject, said };
  }),
});

function standingOf<S>(definition: ProcessDefinition<S>, { instance }: Changes<S>): unknown {
  const { state, queues, timers, refs, openCases } = instance;
  const stands = state !== null && { status: definition.status(state), terminal: definition.terminal(state) };
  return { state, ...stands, queues, timers, refs, cases: Object.keys(openCases).sort() };
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(asStored(value)))
    .digest('base64url')
    .slice(0, 8);

/** Where a decider decides otherwise first, of each history in which it does. */
export function changedIn<S>(definition: ProcessDefinition<S>, histories: readonly History[]): string[] {
  return histories.flatMap(({ id, told, decided }, nth) => {
    const again = historyOf(definition, id, told).decided;
    const at = decided.findIndex((hash, step) => hash !== again[step]);
    if (at < 0) return [];
    const input = told[at];
    return [`history ${nth + 1}, ${input ? `input ${at + 1}: ${kindOf(input)}` : 'how it stands in the end'}`];
  });
}

export const readHistories = (file: URL): History[] =>
  existsSync(file) ? (JSON.parse(brotliDecompressSync(readFileSync(file)).toString()) as History[]) : [];

/** What hundreds of lives are told is the same over and over: of megabytes some ten thousand bytes are left. */
export function writeHistories(file: URL, histories: readonly History[]): void {
  const text = Buffer.from(JSON.stringify(asStored(histories)));
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  writeFileSync(file, brotliCompressSync(text, { params }));
}
