import { Injectable } from '@nestjs/common';

/** How long a request waits for its turn. */
export const TURN_WAIT_MS = 10_000;

interface Line {
  working: number;
  /** In the order in which they came; each takes its turn, or is told that it waited too long. */
  readonly waiting: Set<(turn: boolean) => void>;
}

/**
 * How many requests of one partner are in work at a time, in this process. More wait for their turn, so that a partner
 * who sends his whole quota at once gets all of it; one who waits too long is refused.
 */
@Injectable()
export class Concurrency {
  private readonly lines = new Map<string, Line>();

  /**
   * Takes a turn, and gives it back when `ended` is told, at whatever moment that is.
   * @returns false when none came in time, or when the request has ended before
   */
  async enter(partner: string, limit: number, ended: (end: () => void) => void): Promise<boolean> {
    const line = this.lines.get(partner) ?? { working: 0, waiting: new Set() };
    this.lines.set(partner, line);
    const hasTurn = line.working < limit ? this.begin(line) : this.wait(line, ended);
    if (!(await hasTurn)) return false;
    ended(() => this.leave(partner, line));
    return true;
  }

  inWork(partner: string): number {
    return this.lines.get(partner)?.working ?? 0;
  }

  private begin(line: Line): true {
    line.working += 1;
    return true;
  }

  private wait(line: Line, ended: (end: () => void) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (turn: boolean) => {
        clearTimeout(timer);
        line.waiting.delete(settle);
        resolve(turn);
      };
      const timer = setTimeout(() => settle(false), TURN_WAIT_MS);
      line.waiting.add(settle);
      ended(() => {
        if (line.waiting.has(settle)) settle(false);
      });
    });
  }

  private leave(partner: string, line: Line): void {
    const [next] = line.waiting;
    // The turn goes to the next one, who counts as working already.
    if (next) next(true);
    else line.working -= 1;
    if (line.working === 0) this.lines.delete(partner);
  }
}
