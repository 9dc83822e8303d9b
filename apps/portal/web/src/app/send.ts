import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Asked, ask, askOpenly, Problem } from './http.js';

export interface Sending {
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** Entity tag of what is changed, or `*`. */
  readonly ifMatch?: string;
}

/**
 * Changes something. What is sent again, because no answer came, happens once.
 * @param base what paths begin with, below `/portal/api`
 * @param stale keys of what is asked anew after it
 */
export const useSend = <T = unknown>(base: string, stale: readonly QueryKey[]) =>
  useKeyed<T>((path, asked) => ask<T>(base + path, asked), stale);

/** As `useSend`, of what is open to whoever has a link. @param base what paths of the API begin with */
export const useOpenSend = <T = unknown>(base: string) =>
  useKeyed<T>((path, asked) => askOpenly<T>(base + path, asked), []);

function useKeyed<T>(send: (path: string, asked: Asked) => Promise<T>, stale: readonly QueryKey[]) {
  const client = useQueryClient();
  const last = useRef({ said: '', key: '' });
  return useMutation<T, Error, Sending>({
    // An answer may hold a secret: it goes with the page that shows it.
    gcTime: 0,
    mutationFn: ({ method = 'POST', path, body = {}, ifMatch }) => {
      const said = method + path + JSON.stringify(body);
      if (last.current.said !== said) last.current = { said, key: newKey() };
      const headers = { 'idempotency-key': `"${last.current.key}"`, ...(ifMatch && { 'if-match': ifMatch }) };
      return send(path, { method, body, headers });
    },
    // A refusal is an answer: whoever tries again after it means another time. What is still under way has none yet.
    onError: (error) => {
      const isAnswer = error instanceof Problem && error.status >= 400 && error.status < 500;
      if (isAnswer && error.code !== 'idempotency-key-in-flight') last.current = { said: '', key: '' };
    },
    onSuccess: () => {
      last.current = { said: '', key: '' };
      for (const queryKey of stale) void client.invalidateQueries({ queryKey });
    },
  });
}

/** `crypto.randomUUID` is for secure contexts alone, and a portal within a company may have no TLS. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
