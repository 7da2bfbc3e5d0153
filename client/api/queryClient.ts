import { QueryClient } from '@tanstack/react-query';
import { isWorthRetrying } from './errors.ts';

/** The one cache of what the server said. The register changes by imports, so five minutes count as fresh. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        // The browser's guess about being online is wrong on local networks; asking is the test.
        networkMode: 'always',
      },
    },
  });
}
