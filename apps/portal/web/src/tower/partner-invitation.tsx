import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssuedInvitationView } from '../../../src/administration/administration.view.js';
import { useSend } from '../app/send.js';
import { Ask } from '../ui/ask.js';
import { Button } from '../ui/button.js';
import { InvitationLink } from './partner-invite.js';
import { ADMIN, invitationsOf } from './partners.queries.js';

/** The link that a partner comes in by, while it is coming in. */
export function PartnerInvitation({ id }: { id: string }) {
  const latest = useQuery(invitationsOf(id)).data?.items[0];
  const [open, setOpen] = useState<'reissue' | 'withdrawal'>();
  const stale = [['administration'], ['people']];
  const issuing = useSend<IssuedInvitationView>(`${ADMIN}/invitations`, stale);
  const withdrawing = useSend(`${ADMIN}/invitations`, stale);
  if (!latest) return null;
  const path = `/${encodeURIComponent(latest.id)}`;
  const close = () => setOpen(undefined);
  const isAccepted = latest.status === 'accepted';
  return (
    <>
      <Button onPress={() => setOpen('reissue')}>{isAccepted ? 'Invite again' : 'Issue the link anew'}</Button>
      {latest.status === 'open' && (
        <Button kind="danger" onPress={() => setOpen('withdrawal')}>
          Withdraw the invitation
        </Button>
      )}
      {issuing.data && <InvitationLink issued={issuing.data} onKept={() => issuing.reset()} />}
      {open === 'reissue' && (
        <Ask
          title={isAccepted ? 'Invite it again?' : 'Issue the link anew?'}
          act="Issue it"
          isDanger={isAccepted}
          sending={issuing}
          sends={{ path: `${path}/reissue` }}
          onClose={close}
        >
          {isAccepted
            ? 'For a link that got out, or credentials that were lost. Who came by it, and whom those invited, are disabled at once, all its sandbox credentials end and its webhooks there are disabled. Whoever accepts the new link gets new credentials, may take the same user name again, and enables the webhooks that it knows.'
            : 'The link that is out is good no more.'}
        </Ask>
      )}
      {open === 'withdrawal' && (
        <Ask
          title="Withdraw the invitation?"
          act="Withdraw it"
          isDanger
          sending={withdrawing}
          sends={{ path: `${path}/withdrawal` }}
          onClose={close}
        >
          The link is good no more, and nobody comes in by it. What the partner has for its sandbox ends. It can be
          issued anew later.
        </Ask>
      )}
    </>
  );
}
