import type { Tone } from '../ui/badge.js';

/** Words of the process in words of people: `pod-received` → `pod received`. */
export const words = (text: string): string => text.replaceAll('-', ' ').replaceAll(':', ': ');

const TONES: Readonly<Record<string, Tone>> = {
  held: 'bad',
  failed: 'bad',
  disputed: 'bad',
  exception: 'bad',
  'cancel-requested': 'warn',
  'cancel-rejected': 'warn',
  short: 'warn',
  pending: 'warn',
  unclear: 'warn',
  closed: 'good',
  ok: 'good',
  cancelled: 'plain',
};

/** Of a state or an outcome; whatever is under way is neither good nor bad. */
export const toneOf = (state: string): Tone => TONES[state] ?? 'accent';

export const SEVERITY_TONES = { low: 'plain', medium: 'warn', high: 'bad' } as const;

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** In its two largest units: `2 d 3 h`, `340 ms`. @param seconds not negative */
export function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  let rest = Math.round(seconds);
  return UNITS.slice(first, first + 2)
    .flatMap(([unit, size]) => {
      const whole = Math.floor(rest / size);
      rest -= whole * size;
      return whole > 0 ? [`${whole} ${unit}`] : [];
    })
    .join(' ');
}
