import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import { guide, guides } from './catalog.queries.js';
import css from './guides.module.css';

export function GuidesPage() {
  const query = useQuery(guides);
  return (
    <Page title="Guides" lead="How things are done, from the first call to going live.">
      <Answer query={query}>
        {({ items }) => (
          <ul className={css.list}>
            {items.map(({ name, title }) => (
              <li key={name}>
                <Link to="/guides/$name" params={{ name }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Page>
  );
}

export function GuidePage() {
  const { name } = useParams({ from: '/guides/$name' });
  const query = useQuery(guide(name));
  return (
    <Answer page="Guide" query={query}>
      {({ title, html }) => (
        <Page title={title} eyebrow={<Link to="/guides">Guides</Link>}>
          <article
            className={css.prose}
            dangerouslySetInnerHTML={{ __html: html.replace(/<h1[^>]*>.*?<\/h1>/s, '') }}
          />
        </Page>
      )}
    </Answer>
  );
}
