import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import {
  apiPath,
  CHECKS_PATH,
  FIGURES_PATH,
  historyPath,
  provinceFiguresPath,
  provinceVillagesPath,
  SOURCES_PATH,
  summaryPath,
  unitsPath,
  villagePath,
} from '../../data/api/addresses.ts';
import { schemeBeside } from '../../data/figures/schemes.ts';
import { type Scheme, searchAnswerSchema, summarySchema } from '../../data/model/index.ts';
import { getJson } from './get.ts';
import {
  checksAnswerSchema,
  figuresAnswerSchema,
  historyAnswerSchema,
  provinceUnitsSchema,
  schoolPageSchema,
  sourcesAnswerSchema,
  villagePageSchema,
} from './schemas.ts';

/** What a query loads, for the bar that says so. */
export type Subject =
  | 'summary'
  | 'figures'
  | 'checks'
  | 'sources'
  | 'search'
  | 'province'
  | 'village'
  | 'school'
  | 'items'
  | 'history'
  | 'story'
  | 'register';

/** Indicators of the country and its provinces; the last answer stays while another date loads. */
export function summaryQuery(date: string | null, scheme: Scheme | null) {
  return queryOptions({
    queryKey: ['summary', date, scheme],
    queryFn: ({ signal }) => getJson(summaryPath(date, scheme), summarySchema, signal),
    placeholderData: keepPreviousData,
    meta: { subject: 'summary' satisfies Subject },
  });
}

/** The summary at an earlier date to compare with; nothing is asked where there is none. */
export function earlierSummaryQuery(date: string | null, scheme: Scheme | null) {
  return queryOptions({
    queryKey: ['summary', date, scheme],
    queryFn: date
      ? ({ signal }) => getJson(summaryPath(date, scheme), summarySchema, signal)
      : skipToken,
    meta: { subject: 'summary' satisfies Subject },
  });
}

/** Published figures of the whole programme. There are few, so they come together. */
export function figuresQuery() {
  return queryOptions({
    queryKey: ['figures'],
    queryFn: async ({ signal }) =>
      (await getJson(FIGURES_PATH, figuresAnswerSchema, signal)).figures,
    meta: { subject: 'figures' satisfies Subject },
  });
}

/** Published figures of one province. */
export function provinceFiguresQuery(scheme: Scheme, province: string) {
  return queryOptions({
    queryKey: ['figures', scheme, province],
    queryFn: async ({ signal }) =>
      (await getJson(provinceFiguresPath(scheme, province), figuresAnswerSchema, signal)).figures,
    meta: { subject: 'figures' satisfies Subject },
  });
}

/** Reconciliation of the published figures. */
export function checksQuery() {
  return queryOptions({
    queryKey: ['checks'],
    queryFn: async ({ signal }) => (await getJson(CHECKS_PATH, checksAnswerSchema, signal)).checks,
    meta: { subject: 'checks' satisfies Subject },
  });
}

/** Every source by its id. */
export function sourcesQuery() {
  return queryOptions({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => {
      const { sources } = await getJson(SOURCES_PATH, sourcesAnswerSchema, signal);
      return new Map(sources.map((source) => [source.id, source]));
    },
    meta: { subject: 'sources' satisfies Subject },
  });
}

/** Places by name; a shorter question is not worth asking. */
export function searchQuery(text: string) {
  const q = text.trim();
  return queryOptions({
    queryKey: ['search', q],
    queryFn:
      q.length >= 2
        ? ({ signal }) => getJson(apiPath('/api/search', { q }), searchAnswerSchema, signal)
        : skipToken,
    placeholderData: keepPreviousData,
    meta: { subject: 'search' satisfies Subject },
  });
}

/**
 * One village as it stood at a date; null where the register has none of this code. Asked of the
 * collection, which answers with nothing, where the item's own address would be an error.
 */
export function villageQuery(code: string, date: string | null) {
  return queryOptions({
    queryKey: ['village', code, date],
    queryFn: async ({ signal }) =>
      (await getJson(villagePath(code, date), villagePageSchema, signal)).features[0] ?? null,
    // The same village at another date stays until the new answer is there; another village does not.
    placeholderData: (previous) => (previous?.properties.code === code ? previous : undefined),
    meta: { subject: 'village' satisfies Subject },
  });
}

/** Every observation of a village's coverage. */
export function historyQuery(code: string) {
  return queryOptions({
    queryKey: ['history', code],
    queryFn: async ({ signal }) =>
      (await getJson(historyPath(code), historyAnswerSchema, signal)).observations,
    meta: { subject: 'history' satisfies Subject },
  });
}

/** One school; null where the register has none of this code. */
export function schoolQuery(code: string) {
  return queryOptions({
    queryKey: ['school', code],
    queryFn: async ({ signal }) =>
      (
        await getJson(
          apiPath('/api/collections/schools/items', { code, limit: 1 }),
          schoolPageSchema,
          signal,
        )
      ).features[0] ?? null,
    meta: { subject: 'school' satisfies Subject },
  });
}

/** The uncovered villages of a province: at most a few hundred, so they come in one page. */
export function provinceVillagesQuery(scheme: Scheme, code: string, date: string | null) {
  return queryOptions({
    queryKey: ['items', 'province-villages', scheme, code, date],
    queryFn: ({ signal }) =>
      getJson(provinceVillagesPath(scheme, code, date), villagePageSchema, signal),
    meta: { subject: 'items' satisfies Subject },
  });
}

/**
 * The province that one of a former administrative map became part of, or those that one of the
 * newest was formed from. Asked for one by one: every unit with its outline would be a hundred kilobytes.
 */
export function relatedUnitsQuery(scheme: Scheme, code: string) {
  return queryOptions({
    queryKey: ['related-units', scheme, code],
    queryFn: async ({ signal }) => {
      const [next, before] = [schemeBeside(scheme, 'after'), schemeBeside(scheme, 'before')];
      if (!next) return before ? units({ scheme: before, successor_code: code }, signal) : [];
      const [own] = await units({ scheme, code }, signal);
      return own?.successor_code ? units({ scheme: next, code: own.successor_code }, signal) : [];
    },
    staleTime: Number.POSITIVE_INFINITY,
    meta: { subject: 'province' satisfies Subject },
  });
}

async function units(equal: Record<string, string>, signal: AbortSignal) {
  const { features } = await getJson(unitsPath(equal), provinceUnitsSchema, signal);
  return features.map((feature) => feature.properties);
}
