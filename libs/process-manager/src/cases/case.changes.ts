import { randomUUID } from 'node:crypto';
import { type Changes, type Draft, type OpenedCase, without } from '../changes.js';
import type { Emit } from '../emitter.js';
import type { Instance } from '../instance.js';
import type { Decision, Input, ProcessDefinition } from '../process.js';
import { causeOf } from './cause.js';
import { dueAtOf } from './due.js';

const RANK = { low: 0, medium: 1, high: 2 } as const;
const TRIES_AGAIN = ['retry', 'edit'];

/** What one decision does to the cases of its instance. */
export interface CasesOf<S> {
  readonly definition: ProcessDefinition<S>;
  readonly instance: Draft<Instance<S>>;
  readonly changes: Changes<S>;
  readonly emit: Emit;
}

/** Those that are open of what is told to end, each once. @param commands keys of those that the decision issued */
export function closeCases<S>(
  { definition, instance, changes, emit }: CasesOf<S>,
  closings: NonNullable<Decision<S>['close']>,
  input: Input,
  commands: readonly string[],
): void {
  for (const { code, resolution } of closings) {
    const id = instance.openCases[code];
    if (!id) continue;
    const by = input.kind === 'action' ? input.by : undefined;
    const again = input.kind === 'action' && input.caseCode === code && TRIES_AGAIN.includes(input.action);
    changes.closed.push({ id, resolution, ...(by && { by }), ...(again && { triedBy: commands }) });
    instance.openCases = without(instance.openCases, code);
    const data = {
      caseId: id,
      process: definition.name,
      instanceId: instance.id,
      code,
      resolution,
      ...(by && { by }),
    };
    emit({ type: 'exception.resolved', subject: instance.id, data });
  }
}

/**
 * One that is open already is told of anew.
 * @param input what was decided on
 * @param commandKey of the command that they are about
 */
export function openCases<S>(
  { definition, instance, changes, emit }: CasesOf<S>,
  { state, open = [] }: Decision<S>,
  input: Input,
  commandKey: string | undefined,
): void {
  for (const opening of open) {
    const known = instance.openCases[opening.code];
    const id = known ?? randomUUID();
    const dueAt = dueAtOf(definition, state, opening, input.now);
    const cause = causeOf(opening, input);
    const opened = { ...opening, id, instance: instance.id, cause, dueAt, ...(commandKey && { commandKey }) };
    if (known) {
      renew(changes, opened);
      continue;
    }
    changes.opened.push(opened);
    instance.openCases = { ...instance.openCases, [opening.code]: id };
    const { code, title, owner } = opening;
    emit({
      type: 'exception.opened',
      subject: instance.id,
      data: { caseId: id, process: definition.name, instanceId: instance.id, code, title, owner, dueAt },
    });
  }
}

/** What is wrong has changed since its case opened, or is told once more. Its clock goes on, and it is never less severe. */
function renew<S>({ opened, renewed }: Changes<S>, anew: OpenedCase): void {
  const { id } = anew;
  const before = opened.find((each) => each.id === id) ?? renewed.get(id);
  const severity = before && RANK[before.severity] > RANK[anew.severity] ? before.severity : anew.severity;
  const commandKey = anew.commandKey ?? before?.commandKey;
  const next = { ...anew, severity, ...(commandKey && { commandKey }) };
  const at = opened.findIndex((each) => each.id === id);
  if (at < 0) renewed.set(id, next);
  else opened[at] = { ...next, dueAt: opened[at]?.dueAt ?? anew.dueAt };
}
