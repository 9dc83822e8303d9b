/** A gate that could not do its work: it refuses, because what was not checked is not right. */
export class GateRefusal extends Error {
  override readonly name = 'GateRefusal';
}

/** What a gate looks at. */
export interface GateInput {
  /** Folder of the contracts, `openapi`. */
  readonly folder: string;
}

export interface Gate {
  readonly name: string;
  /**
   * What is wrong, one line each; nothing when all is well.
   * @throws GateRefusal when it could not look
   */
  check(input: GateInput): Promise<readonly string[]>;
}

export interface GateResult {
  readonly outcome: 'passed' | 'failed' | 'could-not-run';
  readonly findings: readonly string[];
}

/** Runs one gate. Whatever it throws, it has not run. */
export async function runGate(gate: Gate, input: GateInput): Promise<GateResult> {
  try {
    const findings = await gate.check(input);
    return { outcome: findings.length === 0 ? 'passed' : 'failed', findings };
  } catch (error) {
    const reason = error instanceof GateRefusal ? error.message : `${(error as Error).stack ?? error}`;
    return { outcome: 'could-not-run', findings: [`${gate.name} could not run: ${reason}`] };
  }
}
