import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Badge } from '../ui/badge.js';
import { Page } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import { problem } from './catalog.queries.js';

export function ProblemPage() {
  const { code } = useParams({ from: '/problems/$code' });
  const query = useQuery(problem(code));
  return (
    <Answer page={code} query={query}>
      {({ status, title, help }) => (
        <Page
          title={title}
          eyebrow={
            <>
              <Badge tone={status < 500 ? 'warn' : 'bad'}>HTTP {status}</Badge>
              <code>{code}</code>
            </>
          }
          lead={help}
        >
          {null}
        </Page>
      )}
    </Answer>
  );
}
