import { isoDateSchema, schemeSchema } from '../../../data/model/index.ts';
import { definitionOf } from '../../collections/changed-villages.ts';
import type { CollectionDefinition, PropertyDefinition } from '../../collections/index.ts';
import { COLLECTIONS, queryableTypes } from '../../collections/index.ts';
import type { Cql2Expression, Cql2Literal } from '../../cql2/expression.ts';
import { FILTER_LANGUAGES, type FilterLanguage, parseCql2 } from '../../cql2/parse.ts';
import { BadInputError } from '../../errors/index.ts';
import { EXPORT_LANGUAGES, type ExportLanguage } from '../../export/words/index.ts';
import type { ItemsQuery, Store } from '../../store/store.ts';
import { readBbox, readChoice, readDatetime, readWhole, rejectUnknown } from '../parameters.ts';
import { CRS84 } from './collection.ts';
import { readSince, SINCE } from './since.ts';

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 10_000;
/** More than any collection has. */
const MAX_ROWS = 1e9;

const ITEMS_PARAMETERS = [
  'bbox',
  'datetime',
  'limit',
  'offset',
  'filter',
  'filter-lang',
  'filter-crs',
  'sortby',
  'properties',
  'f',
  'lang',
] as const;

/** Which villages the indicators of provinces count; provinces only. */
export const VILLAGES_FILTER = 'villages-filter';

/** Parameters that one collection has beside its queryables. */
const OWN_PARAMETERS: Partial<Record<CollectionDefinition['id'], readonly string[]>> = {
  provinces: [VILLAGES_FILTER],
  villages: [SINCE],
};

/** A query to `/items`, checked. */
export interface ItemsRequest {
  /** The collection with the properties that its features have in this answer. */
  definition: CollectionDefinition;
  /** `limit` is null where it was left out. */
  query: ItemsQuery;
  /** Everything that leaves rows out, as it was asked; null: nothing. */
  filterText: string | null;
  /** Of titles and notes in files. */
  language: ExportLanguage;
}

/** The page of GeoJSON that a query asks for. Larger limits, however large, are served as the largest, as the standard asks. */
export function pageOf(query: ItemsQuery): ItemsQuery & { limit: number } {
  return { ...query, limit: Math.min(MAX_LIMIT, query.limit ?? DEFAULT_LIMIT) };
}

/** Reads and checks the parameters of `/items`; throws BadInputError that names what is wrong. */
export function readItemsQuery(
  store: Store,
  collection: CollectionDefinition,
  parameters: Map<string, string>,
): ItemsRequest {
  const { id } = collection;
  const queryables = Object.keys(collection.properties);
  const isOfProvinces = id === 'provinces';
  rejectUnknown(parameters, [...ITEMS_PARAMETERS, ...(OWN_PARAMETERS[id] ?? []), ...queryables]);
  const time = readTime(collection, parameters.get('datetime'));
  const days = time.at === 'all' ? null : readSince(store, parameters, time.at);
  const definition = definitionOf(id, { since: days?.since });
  const names = Object.keys(definition.properties);
  const conditions = queryables.flatMap((name) => {
    const text = parameters.get(name);
    return text === undefined ? [] : [equality(name, collection.properties[name], text)];
  });
  const language = readChoice(parameters, 'filter-lang', FILTER_LANGUAGES) ?? 'cql2-text';
  readChoice(parameters, 'filter-crs', [CRS84]);
  const filterText = parameters.get('filter');
  if (filterText !== undefined) {
    conditions.push(parseCql2(filterText, language, queryableTypes(definition)));
  }
  const all = [...conditions, ...time.conditions];
  return {
    definition,
    filterText: filterTextOf(parameters, queryables),
    language: readChoice(parameters, 'lang', EXPORT_LANGUAGES) ?? EXPORT_LANGUAGES[0],
    query: {
      bbox: readBbox(parameters.get('bbox')),
      at: days?.at ?? time.at,
      ...(days ? { since: days.since } : {}),
      ...(isOfProvinces
        ? {
            scheme: readChoice(parameters, 'scheme', schemeSchema.options),
            villages: readVillagesFilter(parameters.get(VILLAGES_FILTER), language),
          }
        : {}),
      filter:
        all.length === 0 ? null : all.length === 1 ? (all[0] ?? null) : { op: 'and', args: all },
      sortby: readSortby(parameters.get('sortby'), names),
      limit: parameters.has('limit')
        ? Math.min(
            MAX_ROWS,
            readWhole(parameters, 'limit', { min: 1, max: Infinity, fallback: DEFAULT_LIMIT }),
          )
        : null,
      offset: readWhole(parameters, 'offset', { min: 0, max: 1e9, fallback: 0 }),
      properties: readProperties(parameters.get('properties'), names),
    },
  };
}

function readVillagesFilter(
  text: string | undefined,
  language: FilterLanguage,
): Cql2Expression | null {
  if (text === undefined) return null;
  try {
    return parseCql2(text, language, queryableTypes(COLLECTIONS.villages));
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    throw new BadInputError(error.errors.map((one) => ({ ...one, field: VILLAGES_FILTER })));
  }
}

/** What leaves rows out, or villages uncounted, as a person may read it under a table. */
function filterTextOf(parameters: Map<string, string>, names: readonly string[]): string | null {
  const conditions = [...parameters].filter(
    ([name]) => names.includes(name) || ['bbox', 'limit', 'offset', VILLAGES_FILTER].includes(name),
  );
  const filter = parameters.get('filter');
  const parts = [
    ...(filter === undefined ? [] : [filter]),
    ...conditions.map(([name, value]) =>
      name === VILLAGES_FILTER ? `${name}: ${value}` : `${name} = ${value}`,
    ),
  ];
  return parts.join('; ') || null;
}

/**
 * What `datetime` asks. Villages and schools answer as they stood at the instant, or at the end of
 * an interval; provinces with the units in force then, or at any time within an interval.
 */
export function readTime(
  definition: CollectionDefinition,
  text: string | undefined,
): { at: ItemsQuery['at']; conditions: Cql2Expression[] } {
  const datetime = readDatetime(text);
  if (datetime === null) return { at: null, conditions: [] };
  if ('at' in datetime) return { at: datetime.at, conditions: [] };
  if (definition.id !== 'provinces') return { at: datetime.to, conditions: [] };
  const conditions: Cql2Expression[] = [];
  const validFrom = { kind: 'property', name: 'valid_from', type: 'date' } as const;
  const validTo = { kind: 'property', name: 'valid_to', type: 'date' } as const;
  const day = (value: string) => ({ kind: 'literal', type: 'date', value }) as const;
  if (datetime.to) conditions.push({ op: '<=', left: validFrom, right: day(datetime.to) });
  if (datetime.from) {
    conditions.push({
      op: 'or',
      args: [
        { op: 'isNull', value: validTo },
        { op: '>=', left: validTo, right: day(datetime.from) },
      ],
    });
  }
  return { at: 'all', conditions };
}

/** `name=value` as a condition; the value must be of the property's type. */
function equality(
  name: string,
  property: PropertyDefinition | undefined,
  text: string,
): Cql2Expression {
  const type = property?.type ?? 'string';
  if (property?.enum && !property.enum.includes(text)) {
    throw BadInputError.of(name, text, `must be one of: ${property.enum.join(', ')}`);
  }
  const right = literalOf(name, type, text);
  return { op: '=', left: { kind: 'property', name, type: right.type }, right };
}

function literalOf(name: string, type: PropertyDefinition['type'], text: string): Cql2Literal {
  if (type === 'number' || type === 'integer') {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw BadInputError.of(name, text, 'must be a number');
    return { kind: 'literal', type: 'number', value };
  }
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false')
      throw BadInputError.of(name, text, 'must be true or false');
    return { kind: 'literal', type: 'boolean', value: text === 'true' };
  }
  if (type === 'date' && !isoDateSchema.safeParse(text).success) {
    throw BadInputError.of(name, text, 'must be a date that exists, written YYYY-MM-DD');
  }
  return { kind: 'literal', type: type === 'date' ? 'date' : 'string', value: text };
}

function readSortby(text: string | undefined, names: readonly string[]): ItemsQuery['sortby'] {
  if (text === undefined) return [];
  return text.split(',').map((term) => {
    const property = term.replace(/^[+\- ]/, '');
    if (!names.includes(property)) {
      throw BadInputError.of(
        'sortby',
        text,
        `“${property}” is not a property; known: ${names.join(', ')}`,
      );
    }
    return { property, descending: term.startsWith('-') };
  });
}

function readProperties(text: string | undefined, names: readonly string[]): string[] | null {
  if (text === undefined) return null;
  const wanted = text === '' ? [] : text.split(',');
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw BadInputError.of(
      'properties',
      text,
      `“${unknown}” is not a property; known: ${names.join(', ')}`,
    );
  }
  return [...new Set(wanted)];
}
