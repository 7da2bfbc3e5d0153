import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Bbox } from '../../data/model/index.ts';
import { apiPath, getJson, type Params } from '../api/get.ts';
import type { Subject } from '../api/queries.ts';
import type { Sort } from './DataTable.tsx';

/** Rows asked for at once. */
const PAGE = 200;

interface Page<Feature> {
  numberMatched: number;
  features: Feature[];
}

export interface ItemsRequest<Feature> {
  collection: 'villages' | 'schools';
  schema: z.ZodType<Page<Feature>>;
  /** False while what to ask for is not yet known. */
  isReady: boolean;
  /** Null: wherever. */
  bbox: Bbox | null;
  datetime: string | null;
  /** CQL2 text. */
  filter: string | null;
  sort: Sort;
}

/**
 * A collection as an array of any length: pages are asked for as they come into sight and kept in
 * the query cache. While another box or sorting loads, the rows of the last one stay.
 */
export function useItems<Feature>(request: ItemsRequest<Feature>) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const params = paramsOf(request);
  const head = useQuery({ ...pageQuery(request, params, 0), placeholderData: keepPreviousData });
  const total = head.data?.numberMatched ?? 0;
  const firstPage = Math.floor(range.first / PAGE);
  const lastPage = Math.floor(Math.min(range.last, Math.max(0, total - 1)) / PAGE);
  const wanted = Array.from(
    { length: Math.max(0, lastPage - firstPage + 1) },
    (_, at) => firstPage + at,
  )
    // The first page is the one above; while that is an old one, others would not fit to it.
    .filter((page) => page > 0 && !head.isPlaceholderData);
  const pages = useQueries({ queries: wanted.map((page) => pageQuery(request, params, page)) });

  return {
    total,
    isPending: head.isPending,
    isStale: head.isPlaceholderData,
    error: head.error ?? pages.find((page) => page.error)?.error ?? null,
    retry: () => {
      if (head.error) void head.refetch();
      for (const page of pages) if (page.error) void page.refetch();
    },
    rowAt: (index: number): Feature | undefined => {
      const page = Math.floor(index / PAGE);
      const data = page === 0 ? head.data : pages[wanted.indexOf(page)]?.data;
      return data?.features[index - page * PAGE];
    },
    onRange: (first: number, last: number) => {
      const isSame = Math.floor(first / PAGE) === firstPage && Math.floor(last / PAGE) === lastPage;
      if (!isSame) setRange({ first, last });
    },
  };
}

function paramsOf<Feature>({ bbox, datetime, filter, sort }: ItemsRequest<Feature>): Params {
  return {
    // Four decimals are 11 m; the same window then asks the same question.
    bbox: bbox?.map((degrees) => degrees.toFixed(4)).join(',') ?? null,
    datetime,
    filter,
    sortby: `${sort.descending ? '-' : ''}${sort.property}`,
    limit: PAGE,
  };
}

function pageQuery<Feature>(
  { collection, schema, isReady }: ItemsRequest<Feature>,
  params: Params,
  page: number,
) {
  return {
    queryKey: ['items', collection, params, page] as const,
    enabled: isReady,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      getJson(
        apiPath(`/api/collections/${collection}/items`, {
          ...params,
          offset: page === 0 ? null : page * PAGE,
        }),
        schema,
        signal,
      ),
    meta: { subject: 'items' satisfies Subject },
  };
}
