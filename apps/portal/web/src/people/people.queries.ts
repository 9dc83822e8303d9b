import type { InvitedPersonView, PersonOfPartnerView } from '../../../src/desk/desk.view.js';
import { pagesOf } from '../app/paging.js';
import { useSend } from '../app/send.js';

/** Owners look after the others, developers after all else of the partner's, viewers change nothing. */
export const ROLES = ['owner', 'developer', 'viewer'] as const;
export type PersonRole = (typeof ROLES)[number];

/** Nobody yet: only an invitation is taken back. Whoever has signed in once stays somebody, also without a password. */
export const isNewcomer = ({ status, lastSignInAt }: PersonOfPartnerView) => status !== 'active' && !lastSignInAt;

/** @param base where a partner's people are asked for, below `/portal/api`: its desk, or administration */
export const peopleAt = (base: string) => pagesOf<PersonOfPartnerView>(['people', base], base, {});

export const useActOnPeople = <T = PersonOfPartnerView>(base: string) => useSend<T>(base, [['people', base]]);
export const useInvitePerson = (base: string) => useActOnPeople<InvitedPersonView>(base);
