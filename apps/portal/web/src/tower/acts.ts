import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Role } from '../../../src/portal.view.js';
import { ask, Problem } from '../app/http.js';
import { me } from '../app/me.js';

export interface Act {
  /** Below `/portal/api/tower`. */
  readonly path: string;
  readonly body: object;
}

/** Does something to cases. What is sent again, because no answer came, happens once. */
export function useAct<T = unknown>() {
  const client = useQueryClient();
  const last = useRef({ said: '', key: '' });
  return useMutation<T, Error, Act>({
    mutationFn: ({ path, body }) => {
      const said = path + JSON.stringify(body);
      if (last.current.said !== said) last.current = { said, key: newKey() };
      return ask<T>(`/tower${path}`, { method: 'POST', body, headers: { 'idempotency-key': last.current.key } });
    },
    // A refusal is an answer: whoever tries again after it means another time.
    onError: (error) => {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) last.current = { said: '', key: '' };
    },
    onSuccess: () => {
      last.current = { said: '', key: '' };
      for (const key of ['case', 'exceptions', 'order']) void client.invalidateQueries({ queryKey: ['tower', key] });
    },
  });
}

export function useHasRole(roles: readonly Role[]): boolean {
  const person = useQuery(me).data?.person;
  return person?.roles.some((role) => roles.includes(role)) ?? false;
}

/** `crypto.randomUUID` is for secure contexts alone, and a portal within a company may have no TLS. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
