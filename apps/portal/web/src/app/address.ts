import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

// What a page shows of what it could show stands in its address: it can be sent to a colleague, and Back leads to what
// was seen before.

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What is open was opened from this page: closing it is going back. */
    opened?: true;
  }
}

/** For a link to what is opened from the page that is looked at. */
export const OPENED = { opened: true } as const;

type Search = Readonly<Record<string, unknown>>;

/** What is asked for beside the one, and that one if there is a value for it. */
function asking(before: Search, name: string, value: string): Search {
  const { [name]: _, ...others } = before;
  return value ? { ...others, [name]: value } : others;
}

/**
 * Narrows the page by what its address asks for. An empty value asks for all.
 * @param replace for what is written letter by letter: not each of them is a step that Back leads to
 */
export function useChoose<F extends object>(replace = false) {
  const navigate = useNavigate();
  return useCallback(
    (name: keyof F & string) => (value: string) =>
      void navigate({ to: '.', search: (before: Search) => asking(before, name, value), resetScroll: false, replace }),
    [navigate, replace],
  );
}

/** Opens and closes what the address names under `name`. */
export function useOpening(name = 'open') {
  const navigate = useNavigate();
  const { history } = useRouter();
  return useMemo(() => {
    const to = (value: string) => ({
      to: '.' as const,
      search: (before: Search) => asking(before, name, value),
      resetScroll: false,
    });
    return {
      open: (value: string) => void navigate({ ...to(value), state: OPENED }),
      close: () => {
        if (history.location.state.opened) history.back();
        else void navigate({ ...to(''), replace: true });
      },
    };
  }, [navigate, history, name]);
}
