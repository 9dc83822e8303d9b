import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * What the address names after its `#` is brought into view and focused, also where it is drawn long after the page was
 * opened: the router looks for it once only, before there is anything.
 */
export function useNamed<E extends HTMLElement>(
  id: string | undefined,
): { readonly ref: RefObject<E | null>; readonly named: boolean } {
  const ref = useRef<E>(null);
  const named = useRouterState({ select: ({ location }) => location.hash === id });
  useEffect(() => {
    if (!named) return;
    ref.current?.scrollIntoView();
    ref.current?.focus({ preventScroll: true });
  }, [named]);
  return { ref, named };
}
