import type { Parser } from '@lezer/common';
import { parser as java } from '@lezer/java';
import { parser as python } from '@lezer/python';

const PARSERS: Readonly<Record<'python' | 'java', Parser>> = { python, java };

/** What of a text the grammar of its language does not know: the line, and what stands there. Empty of what is well-formed. */
export function mistakesIn(language: keyof typeof PARSERS, text: string): string[] {
  const found: string[] = [];
  PARSERS[language].parse(text).iterate({
    enter: ({ type, from }) => {
      if (!type.isError) return;
      const before = text.slice(0, from).split('\n');
      found.push(`line ${before.length}: ${text.slice(from).split('\n', 1)[0]}`);
    },
  });
  return found;
}
