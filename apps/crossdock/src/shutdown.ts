/** Everything must be gone within ten seconds of the signal; past this it goes the hard way. */
const HARD_STOP_MS = 9_000;

interface Stoppable {
  readonly name: string;
  stop(): Promise<void>;
}

/**
 * Ends what was started, last first. Signals count from the first moment on: during the boot they abort it, a second
 * one ends the process at once (Postgres and the sandbox notice by themselves that we are gone).
 */
export class Shutdown {
  private readonly started: Stoppable[] = [];
  private readonly controller = new AbortController();
  private running?: Promise<void>;
  private hardStop?: NodeJS.Timeout;

  /** A signal came: the end is wanted, and no failure. */
  requested = false;

  get underWay(): boolean {
    return this.running !== undefined;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Registers something to stop; stopped right away where the shutdown is under way already. */
  async add(stoppable: Stoppable): Promise<void> {
    if (this.running) {
      await stoppable.stop();
      this.signal.throwIfAborted();
    }
    this.started.push(stoppable);
  }

  /** Calls back once for the first signal; the boot or the running product then calls `stop`. */
  listen(onSignal: (signal: NodeJS.Signals) => void): void {
    let received = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        received += 1;
        if (received === 1) {
          this.requested = true;
          this.limit();
          this.callOff(new Error(`stopped by ${signal}`));
          onSignal(signal);
        } else process.exit(130);
      });
    }
  }

  /** Ends what is still being started. */
  callOff(reason: Error): void {
    this.controller.abort(reason);
  }

  stop(): Promise<void> {
    this.callOff(new Error('stopping'));
    this.limit();
    this.running ??= this.stopAll();
    return this.running;
  }

  /** From the signal on, also where part of the boot cannot be called off and is waited for first. */
  private limit(): void {
    this.hardStop ??= setTimeout(() => {
      process.stderr.write('  Something would not stop in time; ending it by force.\n');
      process.exit(1);
    }, HARD_STOP_MS);
  }

  private async stopAll(): Promise<void> {
    for (const stoppable of this.started.reverse()) {
      try {
        await stoppable.stop();
      } catch (error) {
        process.stderr.write(`  ${stoppable.name} did not stop cleanly: ${(error as Error).message}\n`);
      }
    }
    clearTimeout(this.hardStop);
  }
}
