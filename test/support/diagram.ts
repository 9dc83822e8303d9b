import { readFileSync } from 'node:fs';
import { type Life, statesOf } from '#canonical';

/** States that a README's diagram lacks, arrows between states that the life does not allow, and words that are not the life's. */
export function faultsOfDiagram<S extends string>(readme: URL, life: Life<S>): string[] {
  const [, diagram = ''] = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(readFileSync(readme, 'utf8')) ?? [];
  const arrows = [...diagram.matchAll(/^\s*([\w*[\]-]+) --> ([\w*[\]-]+)(?:: (.*))?$/gm)].map(([, from, to, why]) => ({
    from,
    to,
    why,
  }));
  const drawn = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const isState = (word: string | undefined): word is S => (statesOf(life) as readonly string[]).includes(word ?? '');
  return [
    ...statesOf(life)
      .filter((state) => !drawn.has(state))
      .map((state) => `${state} is not drawn`),
    ...arrows
      .filter(({ from, to }) => from !== '[*]' && to !== '[*]')
      .filter(({ from, to }) => !isState(from) || !isState(to) || !life.transitions[from].includes(to))
      .map(({ from, to }) => `${from} --> ${to} is not of the ${life.entity}'s life`),
    ...arrows
      .filter(({ from, to }) => from !== '[*]' && to !== '[*]')
      .filter(
        ({ from, to, why }) => why !== (life.why as Readonly<Record<string, string>> | undefined)?.[`${from} > ${to}`],
      )
      .map(
        ({ from, to, why }) => `${from} --> ${to} is said to be "${why}" and is not so in the ${life.entity}'s life`,
      ),
  ];
}
