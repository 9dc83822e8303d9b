import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ApiDetailView, ChangeView, VersionView } from '../../../src/portal.view.js';
import { useChoose } from '../app/address.js';
import { Badge, Method, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/menu.js';
import { Answer, Nothing } from '../ui/state.js';
import css from './api.module.css';
import { difference } from './catalog.queries.js';
import { Details } from './details.js';

const TONES: Readonly<Record<string, Tone>> = { added: 'good', removed: 'bad', changed: 'warn' };

/** What differs between this version and another, operation by operation. */
export function Changes({ detail: { name, version, versions } }: { detail: ApiDetailView }) {
  const others = versions.map((each) => each.version).filter((each) => each !== version);
  const { from: asked = '' } = useSearch({ from: '/apis/$name/$version' });
  const from = others.includes(asked) ? asked : (others[0] ?? version);
  const choose = useChoose<{ from: string }>();
  const query = useQuery(difference(name, version, from));
  const guide = guideBetween(versions, from, version);
  return (
    <>
      <p className={css.pick}>
        From
        <Choices
          label="Compare with"
          trigger={<Button>{from}</Button>}
          chosen={from}
          options={others.map((id) => ({ id, name: id }))}
          onChoose={choose('from')}
        />
        to {version}
        {guide && <a href={guide}>How to move</a>}
      </p>
      <Answer query={query}>
        {({ items }) => (items.length === 0 ? <Nothing>Nothing differs.</Nothing> : <ChangeList changes={items} />)}
      </Answer>
    </>
  );
}

/** Of the earlier one of the two, whichever that is. */
const guideBetween = (versions: readonly VersionView[], one: string, other: string): string | undefined =>
  versions.find(
    ({ version, successor }) => (version === one && successor === other) || (version === other && successor === one),
  )?.migrationGuide;

/** Operation by operation. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return changes.map(({ kind, method, path, summary, details, breaks }) => (
    <div key={`${method} ${path}`} className={css.change}>
      <div className={css.changeHead}>
        <Badge tone={TONES[kind] ?? 'plain'}>{kind}</Badge>
        {breaks && <Badge tone="bad">breaks callers</Badge>}
        <Method verb={method} />
        <code>{path}</code>
        <span className={css.quiet}>{summary}</span>
      </div>
      <Details details={details} />
    </div>
  ));
}
