import { readFileSync } from 'node:fs';

/** The snippets of a guide in one language, as they stand there. */
export const snippetsOf = (guide: string, language: string): string[] =>
  [...readFileSync(`docs/guides/${guide}.md`, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, tag]) => tag === language)
    .map(([, , text = '']) => text);
