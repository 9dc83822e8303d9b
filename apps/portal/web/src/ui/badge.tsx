import type { ReactNode } from 'react';
import css from './badge.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info' | 'accent';

/** A state in a word. The word says it; the colour only repeats it. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${css.badge} ${css[tone]}`}>{children}</span>;
}

const VERBS: Readonly<Record<string, Tone>> = {
  GET: 'accent',
  POST: 'good',
  PUT: 'warn',
  PATCH: 'warn',
  DELETE: 'bad',
};

export function Method({ verb }: { verb: string }) {
  return <span className={`${css.method} ${css[VERBS[verb] ?? 'plain']}`}>{verb}</span>;
}

export type Layer = 'partner' | 'process' | 'system' | 'platform';

export function LayerTag({ layer }: { layer: Layer }) {
  return <span className={`${css.layer} ${css[`of-${layer}`]}`}>{layer}</span>;
}
