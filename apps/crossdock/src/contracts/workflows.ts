import { type BreakingChange, changeOf } from '#platform/compatibility';
import { type ContractFile, filesOf } from './contract-files.js';

interface Step {
  readonly stepId: string;
  readonly outputs?: object;
}

interface Workflow {
  readonly workflowId: string;
  readonly inputs?: { readonly required?: readonly string[] };
  readonly outputs?: object;
  readonly steps: readonly Step[];
}

export interface Arazzo {
  readonly arazzo: string;
  readonly workflows: readonly Workflow[];
}

/** @throws GateRefusal when there are none, or one cannot be read */
export const arazzoFiles = (folder: string): ContractFile<Arazzo>[] =>
  filesOf(folder, 'arazzo/*.json', 'Arazzo workflows', isArazzo);

const isArazzo = (value: unknown): value is Arazzo =>
  typeof value === 'object' && value !== null && 'arazzo' in value && 'workflows' in value;

/**
 * What in an API's workflows breaks whoever runs them by the names that they had: a workflow, a step or an output that
 * is gone, an input that has become necessary. What a step does may change with the operations that it calls.
 */
export function breakingWorkflows(before: Arazzo, after: Arazzo): BreakingChange[] {
  return before.workflows.flatMap((workflow) => {
    const path = ['workflows', workflow.workflowId];
    const now = after.workflows.find(({ workflowId }) => workflowId === workflow.workflowId);
    if (!now) return [changeOf({ action: 'remove', path })];
    const required = (now.inputs?.required ?? []).filter((name) => !workflow.inputs?.required?.includes(name));
    return [
      ...required.map((name) => changeOf({ action: 'add', path: [...path, 'inputs', 'required', name] })),
      ...lostOutputs(workflow, now, path),
      ...workflow.steps.flatMap((step) => {
        const at = [...path, 'steps', step.stepId];
        const then = now.steps.find(({ stepId }) => stepId === step.stepId);
        return then ? lostOutputs(step, then, at) : [changeOf({ action: 'remove', path: at })];
      }),
    ];
  });
}

function lostOutputs(before: Pick<Step, 'outputs'>, after: Pick<Step, 'outputs'>, path: readonly string[]) {
  return Object.keys(before.outputs ?? {})
    .filter((name) => !(name in (after.outputs ?? {})))
    .map((name) => changeOf({ action: 'remove', path: [...path, 'outputs', name] }));
}
