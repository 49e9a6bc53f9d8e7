import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { getSession } from '#contract/access/session.ts';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { type CallAnswer, type CallInput, call } from './call.ts';
import { CallRefused, isSignedOut } from './call-refused.ts';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // A session that ended anywhere shows the sign-in page in place; the address and the drafts stay.
      if (isSignedOut(error) && query.queryKey[0] !== getSession.name)
        queryClient.invalidateQueries({ queryKey: [getSession.name] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 1 && (!(error instanceof CallRefused) || error.status === 0 || error.status >= 500),
    },
  },
});

/** Reads an endpoint; the key of the cache is its name and input. */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { enabled?: boolean; keepPrevious?: boolean; refetchInterval?: number | false } = {},
): UseQueryResult<CallAnswer<E>> {
  return useQuery<CallAnswer<E>>({
    queryKey: [endpoint.name, input],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchInterval ?? false,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<CallAnswer<E>>>[0]);
}

/** Reads a keyset-paged endpoint page by page. */
export function usePages<E extends Endpoint>(endpoint: E, input: CallInput<E>, options: { enabled?: boolean } = {}) {
  return useInfiniteQuery({
    queryKey: [endpoint.name, input],
    queryFn: ({ signal, pageParam }) =>
      call(endpoint, { ...input, ...(pageParam === null ? {} : { after: pageParam }) } as CallInput<E>, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page as { next?: string | null }).next ?? undefined,
    enabled: options.enabled ?? true,
  });
}

export interface Act<E extends Endpoint> {
  /** Gives the answer, or `undefined` when refused (see `refusal`) or already under way. */
  run(input: CallInput<E>, onProgress?: (share: number) => void): Promise<CallAnswer<E> | undefined>;
  readonly isRunning: boolean;
  readonly refusal: unknown;
  reset(): void;
}

/**
 * Runs an act. A second click while the first is under way does nothing; a repeat after a lost answer carries the same
 * command id, so that the server does it once. Afterwards everything that was read is read again.
 */
export function useAct<E extends Endpoint>(endpoint: E): Act<E> {
  const client = useQueryClient();
  const running = useRef(false);
  const command = useRef<{ key: string; id: string } | undefined>(undefined);
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const run = useCallback(
    async (input: CallInput<E>, onProgress?: (share: number) => void) => {
      if (running.current) return undefined;
      running.current = true;
      setRunning(true);
      setRefusal(undefined);
      const key = JSON.stringify(input);
      if (command.current?.key !== key) command.current = { key, id: newId() };
      try {
        const answer = await call(endpoint, { commandId: command.current.id, ...input } as CallInput<E>, {
          onProgress,
        });
        command.current = undefined;
        if (endpoint.method !== 'GET') await client.invalidateQueries();
        return answer;
      } catch (error) {
        setRefusal(error);
        if (isSignedOut(error) && endpoint.permission !== 'public')
          await client.invalidateQueries({ queryKey: [getSession.name] });
        return undefined;
      } finally {
        running.current = false;
        setRunning(false);
      }
    },
    [endpoint, client],
  );
  return { run, isRunning, refusal, reset: useCallback(() => setRefusal(undefined), []) };
}
