import { Injectable } from '@nestjs/common';

/** How long a request waits for its turn. */
export const TURN_WAIT_MS = 10_000;
/** What all that wait may hold in memory together. */
const WAITING_BYTES = 64 * 1024 * 1024;
/** What a request holds that has no body. */
const LEAST_BYTES = 8 * 1024;

/** A request that asks for its turn. */
export interface Asking {
  /** How many of its partner may be in work. */
  readonly limit: number;
  /** Of its body. */
  readonly bytes: number;
  /** Has something done when the request has ended, at whatever moment that is. */
  readonly ended: (end: () => void) => void;
  /** Whether its turn would be of no use to it. */
  readonly isVain: () => boolean;
}

/** `vain`: its turn would have been of no use. `refused`: none came in time, too many wait, or it has ended before. */
export type Outcome = 'turn' | 'vain' | 'refused';

interface Waiting {
  readonly bytes: number;
  readonly isVain: () => boolean;
  readonly settle: (outcome: Outcome) => void;
}

interface Line {
  working: number;
  /** In the order in which they came. */
  readonly waiting: Set<Waiting>;
  /** What they hold in memory. */
  bytes: number;
}

/**
 * How many requests of one partner are in work at a time, in this process. More wait for their turn, so that a partner
 * who sends his whole quota at once gets all of it; one who waits too long is refused. What waits is bounded: partners
 * that have something waiting share the memory for it evenly, so that none of them takes another's room.
 */
@Injectable()
export class Concurrency {
  private readonly lines = new Map<string, Line>();
  /** Partners that have something waiting. */
  private crowded = 0;

  /** Takes a turn, and gives it back when the request has ended. */
  async enter(partner: string, asking: Asking): Promise<Outcome> {
    const line = this.lines.get(partner) ?? { working: 0, waiting: new Set(), bytes: 0 };
    this.lines.set(partner, line);
    const outcome = line.working < asking.limit ? this.begin(line) : await this.wait(line, asking);
    if (outcome === 'turn') asking.ended(() => this.leave(partner, line));
    return outcome;
  }

  /** Something was used up: whoever waits in vain is told so now. */
  reconsider(partner: string): void {
    for (const each of this.lines.get(partner)?.waiting ?? []) if (each.isVain()) each.settle('vain');
  }

  inWork(partner: string): number {
    return this.lines.get(partner)?.working ?? 0;
  }

  private begin(line: Line): 'turn' {
    line.working += 1;
    return 'turn';
  }

  private wait(line: Line, { bytes: body, isVain, ended }: Asking): Promise<Outcome> | Outcome {
    if (isVain()) return 'vain';
    const bytes = LEAST_BYTES + body;
    const share = WAITING_BYTES / (this.crowded + (line.waiting.size === 0 ? 1 : 0));
    if (line.bytes + bytes > share) return 'refused';
    return new Promise((resolve) => {
      const waiting: Waiting = {
        bytes,
        isVain,
        settle: (outcome) => {
          clearTimeout(timer);
          this.remove(line, waiting);
          resolve(outcome);
        },
      };
      const timer = setTimeout(() => waiting.settle('refused'), TURN_WAIT_MS);
      this.add(line, waiting);
      ended(() => {
        if (line.waiting.has(waiting)) waiting.settle('refused');
      });
    });
  }

  private add(line: Line, waiting: Waiting): void {
    if (line.waiting.size === 0) this.crowded += 1;
    line.waiting.add(waiting);
    line.bytes += waiting.bytes;
  }

  private remove(line: Line, waiting: Waiting): void {
    line.waiting.delete(waiting);
    line.bytes -= waiting.bytes;
    if (line.waiting.size === 0) this.crowded -= 1;
  }

  private leave(partner: string, line: Line): void {
    const [next] = line.waiting;
    // The turn goes to the next one, who counts as working already.
    if (next) next.settle('turn');
    else line.working -= 1;
    if (line.working === 0) this.lines.delete(partner);
  }
}
