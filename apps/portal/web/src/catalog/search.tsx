import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { FoundView } from '../../../src/portal.view.js';
import { useChoose } from '../app/address.js';
import { FEWEST_LETTERS, searching } from '../app/searching.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import css from './api.module.css';

/** What a search finds, at an address that can be sent on. */
export function SearchPage() {
  const { q = '' } = useSearch({ from: '/search' });
  const words = q.trim();
  const query = useQuery(searching(words));
  return (
    <Page
      title="Search"
      lead="APIs, operations, fields, events, errors, processes, systems and guides, by any of their words."
    >
      <Words key={q} asked={q} />
      {words.length < FEWEST_LETTERS ? (
        <Empty title="What do you look for?">Try “who sends SSCC”, “confirmations” or “precondition-failed”.</Empty>
      ) : (
        <Answer query={query} rows={6}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={`Nothing is called “${words}”`}>Every word has to be found: leave one out.</Empty>
            ) : (
              <ul className={css.found} aria-label="Results">
                {items.map((found) => (
                  <Found key={found.id} of={found} />
                ))}
              </ul>
            )
          }
        </Answer>
      )}
    </Page>
  );
}

function Words({ asked }: { asked: string }) {
  const [written, setWritten] = useState(asked);
  const choose = useChoose<{ q: string }>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    choose('q')(written.trim());
  };
  return (
    <search>
      <form className={css.words} onSubmit={send}>
        <TextField filter label="Words" value={written} onChange={setWritten} />
        <Button type="submit" kind="primary">
          Search
        </Button>
      </form>
    </search>
  );
}

function Found({ of: { kind, title, text, href } }: { of: FoundView }) {
  const [to = '/', hash] = href.split('#');
  return (
    <li>
      <Badge>{kind}</Badge>{' '}
      <Link to={to} {...(hash && { hash })}>
        {title}
      </Link>
      <p className={css.quiet}>{text}</p>
    </li>
  );
}
