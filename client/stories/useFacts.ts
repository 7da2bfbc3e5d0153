import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Scheme, Story } from '../../data/model/index.ts';
import { type Facts, momentsOf } from '../../data/story/index.ts';
import { checksQuery, figuresQuery, sourcesQuery, summaryQuery } from '../api/queries.ts';

export interface FactsState {
  /** Answers with null, empty lists where something is not there yet. */
  facts: Facts;
  /** True once everything that the story names was answered. */
  isComplete: boolean;
  error: Error | null;
}

/** What the references of a story are looked up in: the same answers of the API that the map shows. */
export function useFacts(story: Pick<Story, 'scenes'> | null): FactsState {
  const moments = useMemo(() => (story ? momentsOf(story) : []), [story]);
  const [figures, checks, sources] = useQueries({
    queries: [figuresQuery(), checksQuery(), sourcesQuery()],
  });
  const summaries = useQueries({
    queries: moments.map(({ date, scheme }) => ({
      ...summaryQuery(date, scheme),
      // The answer of another moment in its place would be a wrong number, not an old one.
      placeholderData: undefined,
    })),
  });
  const answers = summaries.map(({ data }) => data ?? null);
  const facts: Facts = {
    summary: (date: string | null, scheme: Scheme | null) =>
      answers[moments.findIndex((one) => one.date === date && one.scheme === scheme)] ?? null,
    figures: figures.data ?? [],
    checks: checks.data ?? [],
    sources: sources.data ?? new Map(),
  };
  const parts = [figures, checks, sources, ...summaries];
  return {
    facts,
    isComplete: story !== null && parts.every(({ isSuccess }) => isSuccess),
    error: parts.find(({ error }) => error)?.error ?? null,
  };
}
