import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * What the address names after its `#` is brought into view and focused, also where it is drawn long after the page was
 * opened: the router looks for it once only, before there is anything. What was opened by hand stays where it is.
 */
export function useNamed<E extends HTMLElement>(
  id: string | undefined,
): { readonly ref: RefObject<E | null>; readonly named: boolean } {
  const ref = useRef<E>(null);
  const named = useRouterState({ select: ({ location }) => location.hash === id });
  const opened = useRouterState({ select: ({ location }) => location.state.opened });
  useEffect(() => {
    if (!named || opened) return;
    ref.current?.scrollIntoView();
    ref.current?.focus({ preventScroll: true });
  }, [named, opened]);
  return { ref, named };
}
