import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../src/portal.view.js';
import { me } from '../app/me.js';
import { useSend } from '../app/send.js';

const STALE = ['case', 'exceptions', 'order', 'settlements', 'now', 'drift', 'feeds'].map((key) => ['tower', key]);

/** Does something in the control tower: cases, mostly. */
export const useAct = <T = unknown>() => useSend<T>('/tower', STALE);

export function useHasRole(roles: readonly Role[]): boolean {
  const person = useQuery(me).data?.person;
  return person?.roles.some((role) => roles.includes(role)) ?? false;
}
