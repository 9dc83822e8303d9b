import { QueryClient } from '@tanstack/react-query';
import { Problem } from './http.js';

/** What was asked is shown again at once and asked anew behind it; refusals are final, silence is tried twice more. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        !(error instanceof Problem && error.status >= 400 && error.status < 500) && failures < 2,
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});
