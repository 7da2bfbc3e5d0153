import type { Basis, Source } from '../../../data/model/index.ts';
import { basisSchema } from '../../../data/model/index.ts';
import { definitionOf } from '../../collections/changed-villages.ts';
import { DataChangedError } from '../../errors/index.ts';
import type { CollectionId, ItemsProvenance, ItemsQuery, ItemsReader } from '../store.ts';
import { type FeatureRow, featureColumns, featureText } from './feature-text.ts';
import { orderBy, type StatementCache, where } from './items.ts';
import type { Relation, SqlValue } from './relations.ts';

type RowId = string | number;

/**
 * Finds the rows of an answer in one pass; their features are then read by row id, so that neither
 * sorting nor filtering is done again for any part.
 *
 * @param version answers the present version of the data
 */
export function openItems(
  statement: StatementCache,
  collection: CollectionId,
  relation: Relation,
  query: ItemsQuery,
  groupBy: string | null,
  version: () => string,
): Omit<ItemsReader, 'scheme'> {
  const openedAt = version();
  const found = findRows(statement, relation, query, groupBy);
  const names = query.properties ?? Object.keys(definitionOf(collection, query).properties);
  const finished = query.properties ? null : relation.featureTable;

  function readFinished(table: string, ids: string): Buffer {
    const text = statement(`
      SELECT CAST(group_concat(f.text, ',') AS BLOB) FROM json_each(?) AS page
      CROSS JOIN ${table} AS f ON f.id = page.value`)
      .pluck()
      .get(ids) as Buffer | null;
    return text ?? Buffer.alloc(0);
  }

  function readRows(ids: string): Buffer {
    // CROSS JOIN keeps the order of the ids.
    const rows = statement(`
      SELECT ${featureColumns(relation, names)} FROM json_each(:ids) AS wanted CROSS JOIN ${relation.from}
      WHERE ${relation.idColumn} = wanted.value ORDER BY wanted.key`).all({
      ...relation.params,
      ids,
    }) as FeatureRow[];
    return Buffer.from(rows.map((row) => featureText(collection, row, names)).join(','));
  }

  return {
    size: found.ids.length,
    groups: found.groups,
    provenance: selectProvenance(statement, relation, found.ids),
    features(start, end) {
      const ids = JSON.stringify(found.ids.slice(start, end));
      const features = finished ? readFinished(finished, ids) : readRows(ids);
      if (version() !== openedAt) throw new DataChangedError();
      return features;
    },
  };
}

/** The row ids of an answer in its order, brought together by the values of a property where one is named. */
function findRows(
  statement: StatementCache,
  relation: Relation,
  query: ItemsQuery,
  groupBy: string | null,
): Pick<ItemsReader, 'groups'> & { ids: readonly RowId[] } {
  const condition = where(relation, query);
  const group = groupBy && relation.columns[groupBy];
  const found = statement(`
    SELECT ${relation.idColumn} ${group ? `, ${group}` : ''} FROM ${relation.from}
    WHERE ${condition.sql} ORDER BY ${orderBy(relation, query)} LIMIT ? OFFSET ?`);
  const values = [relation.params, ...condition.params, query.limit ?? -1, query.offset];
  if (!group) {
    const ids = found.pluck().all(...values) as RowId[];
    return { ids, groups: ids.length > 0 ? [{ value: null, size: ids.length }] : [] };
  }
  const byValue = new Map<SqlValue, RowId[]>();
  for (const [id, value] of found.raw().all(...values) as [RowId, SqlValue][]) {
    const ids = byValue.get(value);
    if (ids) ids.push(id);
    else byValue.set(value, [id]);
  }
  return {
    ids: [...byValue.values()].flat(),
    groups: [...byValue].map(([value, { length: size }]) => ({
      value: value === null ? null : String(value),
      size,
    })),
  };
}

interface ProvenanceRow {
  basis: string | null;
  source: string | null;
  observed_basis: string | null;
  observed_source: string | null;
  size: number;
}

/** What the rows are and where they come from, as their records and the observations behind them say. */
function selectProvenance(
  statement: StatementCache,
  relation: Relation,
  ids: readonly RowId[],
): ItemsProvenance {
  const { basis, source, observation } = relation.provenance;
  const rows = statement(`
    SELECT ${basis} AS basis, ${source} AS source, ${observation?.basis ?? 'NULL'} AS observed_basis,
      ${observation?.source ?? 'NULL'} AS observed_source, count(*) AS size
    FROM json_each(:ids) AS wanted CROSS JOIN ${relation.from} ${observation?.join ?? ''}
    WHERE ${relation.idColumn} = wanted.value GROUP BY 1, 2, 3, 4`).all({
    ...relation.params,
    ids: JSON.stringify(ids),
  }) as ProvenanceRow[];
  const bases: Record<Basis, number> = { reported: 0, derived: 0, sample: 0 };
  for (const row of rows) {
    for (const name of row.basis?.split(',') ?? []) {
      const known = basisSchema.safeParse(name);
      if (known.success) bases[known.data] += row.size;
    }
  }
  const named = rows.flatMap((row) => [row.source, row.observed_source]);
  const sources = named.flatMap((list) => list?.split(',') ?? []);
  return {
    bases,
    hasSample: bases.sample > 0 || rows.some((row) => row.observed_basis === 'sample'),
    sources: statement(
      'SELECT * FROM source WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    ).all(JSON.stringify(sources)) as Source[],
  };
}
