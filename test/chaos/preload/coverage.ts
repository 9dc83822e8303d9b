import type { InsideControl } from './control.js';
import { tellPassage } from './passages.js';

/** A moment of a commit or call, and whether a process of its app was killed at it. */
export interface Failpoint {
  readonly app: string;
  /** As `tellPassage` tells it. */
  readonly passage: string;
  readonly isStruck: boolean;
  /** How many processes passed it, of how many that the app had. */
  readonly lives: number;
  readonly ofLives: number;
}

/** Every failpoint that is known: two of each commit and call that was ever passed, whichever process of its app it was. */
export type Coverage = readonly Failpoint[];

type Controls = Iterable<readonly [seat: string, control: Pick<InsideControl, 'passages' | 'strikes'>]>;

export function coverageOf(inside: Controls): Coverage {
  const byApp = Map.groupBy(inside, ([seat]) => seat.split('/')[0] as string);
  return [...byApp].flatMap(([app, seats]) => {
    const passages = seats.flatMap(([, control]) => control.passages());
    const kills = seats.flatMap(([, control]) => control.strikes()).filter(({ kind }) => kind === 'kill');
    const struck = new Set(kills.map(tellPassage));
    const lives = new Map<string, number>();
    for (const { what, name, lives: more } of passages)
      for (const moment of ['before', 'after'] as const) {
        const passage = tellPassage({ moment, what, name });
        lives.set(passage, (lives.get(passage) ?? 0) + more);
      }
    const ofLives = Math.max(0, ...lives.values());
    return [...lives].map(([passage, each]) => ({ app, passage, isStruck: struck.has(passage), lives: each, ofLives }));
  });
}

/** Why it was never struck. */
export function whyMissed({ passage, lives, ofLives }: Failpoint): string {
  if (lives === 1) return 'passed by one process only, and not again';
  return `passed by ${lives} of ${ofLives} processes, ${passage.startsWith('after') ? 'and not to its end' : 'none of them'} while it was looked for`;
}
