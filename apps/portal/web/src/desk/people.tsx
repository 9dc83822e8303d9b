import { useQuery } from '@tanstack/react-query';
import { me } from '../app/me.js';
import { People } from '../people/people.js';
import { Page } from '../ui/page.js';
import { deskOf } from './desk.queries.js';
import { useEnvironment } from './environment.js';

export function PeoplePage() {
  const { environment } = useEnvironment();
  const isOwner = useQuery(me).data?.person?.roles.includes('owner') ?? false;
  return (
    <Page
      wide
      title="People"
      lead={
        isOwner
          ? 'Who signs in for you. Each has a sign-in of their own: what is done is on record as theirs.'
          : 'Who signs in for you. An owner among them invites others.'
      }
    >
      <People base={`${deskOf(environment)}/people`} mayAct={isOwner} />
    </Page>
  );
}
