import { ApiProperty } from '@nestjs/swagger';
import type { Checklist, ScenarioStanding } from './certification.js';

export class StepDto {
  @ApiProperty({ example: 'Confirm the short pick' })
  title: string;

  @ApiProperty({ enum: ['open', 'failed', 'passed'], example: 'failed' })
  state: string;

  /** What is wrong, or what is awaited. */
  @ApiProperty({ required: false, example: 'line 10 has 10 pieces instead of 7' })
  why?: string;

  /** Correlation ids of your calls that show it. */
  @ApiProperty({ type: [String], example: ['4bf92f3577b34da6a3ce929d0e0e4736'] })
  evidence: string[];
}

export class RunDto {
  /** Counts your tries at the scenario. */
  @ApiProperty({ type: 'integer', example: 1 })
  number: number;

  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  startedAt: string;

  @ApiProperty({ enum: ['running', 'failed', 'passed'], example: 'running' })
  state: string;

  /** What was placed in your sandbox, by the names that the task uses. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { fulfilment: 'sandbox-900000011-F1' },
  })
  refs: Record<string, string>;

  /** What you are to do in this run. */
  @ApiProperty({ type: [String], example: ['Accept the fulfilment sandbox-900000011-F1.'] })
  task: string[];

  @ApiProperty({ type: () => [StepDto] })
  steps: StepDto[];

  @ApiProperty({ example: '2026-11-25T09:01:00.000Z' })
  judgedAt: string;
}

export class ScenarioDto {
  @ApiProperty({ example: 'short-pick' })
  id: string;

  @ApiProperty({ example: 'Confirm with a short pick' })
  title: string;

  /** Before production credentials. */
  @ApiProperty({ example: true })
  required: boolean;

  /** Once passed, it stays so. */
  @ApiProperty({ enum: ['not-started', 'running', 'failed', 'passed'], example: 'running' })
  state: string;

  /** What it is about; names in braces are placed when it starts. */
  @ApiProperty({ type: [String], example: ['Accept the fulfilment {fulfilment}.'] })
  task: string[];

  /** The last one. */
  @ApiProperty({ type: () => RunDto, required: false })
  run?: RunDto;
}

export class CertificationDto {
  @ApiProperty({ example: '3pl-north' })
  partnerId: string;

  /** `certified` once every required scenario is passed; `active` after an operator's approval. */
  @ApiProperty({ enum: ['invited', 'onboarding', 'certified', 'active', 'suspended'], example: 'onboarding' })
  status: string;

  @ApiProperty({ type: () => [ScenarioDto] })
  scenarios: ScenarioDto[];
}

export const toScenario = ({ scenario, passed, run }: ScenarioStanding): ScenarioDto => ({
  id: scenario.id,
  title: scenario.title,
  required: scenario.required,
  state: passed ? 'passed' : (run?.state ?? 'not-started'),
  task: [...scenario.task],
  ...(run && {
    run: {
      number: run.number,
      startedAt: run.startedAt.toISOString(),
      state: run.state,
      refs: { ...run.refs },
      task: scenario.task.map((line) => line.replaceAll(/\{(\w+)\}/g, (all, name: string) => run.refs[name] ?? all)),
      steps: run.steps.map(({ title, state, why, evidence }) => ({
        title,
        state,
        evidence: [...evidence],
        ...(why && { why }),
      })),
      judgedAt: run.judgedAt.toISOString(),
    },
  }),
});

export const toCertification = ({ partner, standings }: Checklist): CertificationDto => ({
  partnerId: partner.id,
  status: partner.status,
  scenarios: standings.map(toScenario),
});
