import { readFileSync } from 'node:fs';

/** The snippets of a guide in one language, as they stand there. */
export const snippetsOf = (guide: string, language: string): string[] =>
  [...readFileSync(`docs/guides/${guide}.md`, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, tag]) => tag === language)
    .map(([, , text = '']) => text);

/** What is typed in the transcripts of a guide, command by command, without the prompt. */
export const commandsOf = (guide: string): string[] =>
  snippetsOf(guide, 'console').flatMap((text) =>
    [...text.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command = '']) => command),
  );
