import { useQuery } from '@tanstack/react-query';
import type { ChangelogView } from '../../../src/changelog/changelog.view.js';
import type { ApiDetailView } from '../../../src/portal.view.js';
import { Section } from '../ui/page.js';
import { Answer, Nothing } from '../ui/state.js';
import css from './api.module.css';
import { changelog } from './catalog.queries.js';
import { ChangeList } from './changes.js';
import guides from './guides.module.css';

/** What has become of the contract of a version: as it is written, and as it is served. */
export function Changelog({ detail: { name, version } }: { detail: ApiDetailView }) {
  const query = useQuery(changelog(name, version));
  return (
    <Answer query={query} rows={6}>
      {(told) => (
        <>
          <SinceRelease of={told.sinceRelease} />
          {told.permitted.length > 0 && <Permitted of={told.permitted} />}
          {told.html && (
            <Section title="As it was told">
              <article
                className={guides.prose}
                dangerouslySetInnerHTML={{ __html: told.html.replace(/<h1[^>]*>.*?<\/h1>/s, '') }}
              />
            </Section>
          )}
        </>
      )}
    </Answer>
  );
}

function SinceRelease({ of }: { of: ChangelogView['sinceRelease'] }) {
  return (
    <Section title="Since its last release" note={of && `of ${of.released}`}>
      {!of && <Nothing>It was never released: what is served may still change in any way.</Nothing>}
      {of && of.changes.length === 0 && <Nothing>What is served is what was released.</Nothing>}
      {of && <ChangeList changes={of.changes} />}
    </Section>
  );
}

function Permitted({ of }: { of: ChangelogView['permitted'] }) {
  return (
    <Section title="Let through for a reason" note="what could have broken somebody, and why it did not have to wait">
      {of.map(({ released, reason, by, changes }) => (
        <div key={`${released} ${reason}`} className={css.change}>
          <p>{reason}</p>
          <p className={css.quiet}>
            released {released}, by {by}
          </p>
          <details>
            <summary>
              {changes.length} {changes.length === 1 ? 'place' : 'places'} of the contract
            </summary>
            <ul>
              {changes.map((each) => (
                <li key={each}>
                  <code className={css.place}>{each}</code>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </Section>
  );
}
