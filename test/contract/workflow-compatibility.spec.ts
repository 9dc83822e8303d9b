import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { type Broken, PlantedContracts, WORKFLOWS } from '../support/planted-contracts.js';

let contracts: PlantedContracts;
beforeEach(() => {
  contracts = new PlantedContracts();
});
afterEach(() => contracts.dispose());

const plant = (file: string, breakIt: (contract: Broken) => void) => contracts.plant(file, breakIt);
const run = () => contracts.run(compatibility);

describe('a change of the workflows that were released', () => {
  it.each<[string, (contract: Broken) => void, string]>([
    ['a workflow is gone', (contract) => contract.workflows.pop(), 'remove /workflows/'],
    ['a step is gone', ({ workflows }) => workflows[0].steps.pop(), '/steps/'],
    ['a step has another name', ({ workflows }) => Object.assign(workflows[0].steps[0], { stepId: 'x' }), '/steps/'],
    ['an output is gone', ({ workflows }) => delete workflows[0].outputs.orderId, '/outputs/orderId'],
    [
      'an output of a step is gone',
      ({ workflows }) => delete workflows[0].steps[0].outputs,
      '/steps/start/outputs/orderId',
    ],
    [
      'an input becomes necessary',
      ({ workflows }) => workflows[0].inputs.required.push('dock'),
      '/inputs/required/dock',
    ],
  ])('breaks when %s', async (_, breakIt, what) => {
    plant(WORKFLOWS, breakIt);
    const { outcome, findings } = await run();
    expect(outcome).toBe('failed');
    expect(findings.join()).toContain(`${WORKFLOWS} breaks what was released: `);
    expect(findings.join()).toContain(what);
  });

  it('breaks nothing when a workflow has a step and an output more, and other words', async () => {
    plant(WORKFLOWS, ({ workflows: [workflow] }) => {
      workflow.steps.push({ stepId: 'after', operationId: 'readOrder' });
      workflow.outputs.more = '$steps.start.outputs.orderId';
      workflow.summary = 'x';
    });
    expect(await run()).toEqual({ outcome: 'passed', findings: [] });
  });
});
