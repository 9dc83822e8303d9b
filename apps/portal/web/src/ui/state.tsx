import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '../app/http.js';
import { SignIn } from '../app/sign-in.js';
import { Button } from './button.js';
import { Page } from './page.js';
import css from './state.module.css';
import { roughly } from './time.js';

/** What a query has to say, or that it is under way, or why it failed and what to do. */
export function Answer<T>({
  query,
  rows = 4,
  page,
  children,
}: {
  query: UseQueryResult<T>;
  /** It is all that is on the page: what the page is called meanwhile. */
  page?: string;
  /** Height of what stands there meanwhile. */
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined)
    return (
      <>
        {query.isError && (
          <div className={css.old}>
            <p>
              What stands here is not of now: <bdi>{query.error.message}</bdi>
            </p>
            <UsedUp error={query.error} />
          </div>
        )}
        {children(query.data)}
      </>
    );
  const meanwhile = query.isError ? (
    <Failure error={query.error} retry={() => void query.refetch()} />
  ) : (
    <Skeleton rows={rows} />
  );
  return page === undefined ? meanwhile : <Page title={page}>{meanwhile}</Page>;
}

export function Skeleton({ rows }: { rows: number }) {
  return (
    <div className={css.skeleton} role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.bar} />
      ))}
    </div>
  );
}

/** A whole list with nothing in it: what that means, and what comes next. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.state}>
      <Inbox aria-hidden="true" size={28} />
      <p className={css.title}>{title}</p>
      <div className={css.text}>{children}</div>
      {action}
    </div>
  );
}

/** A part of a page with nothing in it: a line, not a box. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={css.nothing}>{children}</p>;
}

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 401)
    return (
      <Empty title="You are not signed in" action={<SignIn />}>
        What stands here is for people who are.
      </Empty>
    );
  return (
    <div className={`${css.state} ${css.failure}`} role="alert">
      <CircleAlert aria-hidden="true" size={28} />
      <p className={css.title} dir="auto">
        {error.message}
      </p>
      <UsedUp error={error} />
      {problem?.type && (
        <p className={css.text}>
          <a href={problem.type}>What this means</a>
        </p>
      )}
      {problem?.correlationId && (
        <p className={css.text}>
          Correlation <code>{problem.correlationId}</code>
        </p>
      )}
      {retry && <Button onPress={retry}>Try again</Button>}
    </div>
  );
}

/** A partner's pages count against its quotas, as all that is called in its name. */
function UsedUp({ error }: { error: Error }) {
  if (!(error instanceof Problem) || error.code !== 'quota-exceeded') return null;
  return (
    <p className={css.text}>
      A quota is used up{error.retryAfter ? ` and begins anew in ${roughly(error.retryAfter)}` : ''}. Nothing was done
      and nothing was lost: try again then. <a href="/portal/guides/quotas">How to need less, or get more</a>
    </p>
  );
}

/** What is wrong in a form, in ours or in the server's words; each wrong member by its name. */
export function Refused({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <div className={css.refused} role="alert">
      <p dir="auto">{error.message}</p>
      <UsedUp error={error} />
      {error instanceof Problem &&
        error.errors.map(({ pointer, message }) => (
          <p key={`${pointer} ${message}`}>
            <code>{pointer}</code> {message}
          </p>
        ))}
    </div>
  );
}
