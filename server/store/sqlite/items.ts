import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { definitionOf } from '../../collections/changed-villages.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import type { CollectionId, ItemsAnswer, ItemsQuery } from '../store.ts';
import { selectBoxedItems } from './boxed-items.ts';
import { type FeatureRow, featureColumns, featureText } from './feature-text.ts';
import { compileFilter } from './filter.ts';
import type { Relation, SqlValue } from './relations.ts';

interface Condition {
  sql: string;
  params: SqlValue[];
}

/** Prepared statements by their text: most requests differ in values only. */
export type StatementCache = (sql: string) => Statement;

export function createStatementCache(db: Database): StatementCache {
  const statements = new LRUCache<string, Statement>({ max: 200 });
  return (sql) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
}

/**
 * The bbox as SQL. Points go through the R-tree, whose 32-bit numbers are rounded outwards, and are
 * then compared exactly. A west greater than east crosses the antimeridian, as OGC has it.
 */
function bboxCondition(relation: Relation, query: ItemsQuery): Condition | null {
  if (!query.bbox) return null;
  const [west, south, east, north] = query.bbox;
  const { bbox, geometry } = relation;
  // The standard wants features without geometry to match any box (req/core/fc-bbox-response, C).
  if (!bbox || !geometry) return null;
  if (west > east) {
    return {
      sql: `(${bbox.east} >= ? OR ${bbox.west} <= ?) AND ${bbox.north} >= ? AND ${bbox.south} <= ?`,
      params: [west, east, south, north],
    };
  }
  const exact = `${bbox.east} >= ? AND ${bbox.west} <= ? AND ${bbox.north} >= ? AND ${bbox.south} <= ?`;
  const values = [west, east, south, north];
  if (geometry.kind !== 'point' || !geometry.rtree) return { sql: exact, params: values };
  const { table, id } = geometry.rtree;
  return {
    sql: `${id} IN (SELECT id FROM ${table} WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?) AND ${exact}`,
    params: [...values, ...values],
  };
}

/** The conditions of a query as SQL, with their values in order. */
export function where(relation: Relation, query: ItemsQuery): Condition {
  const conditions: Condition[] = [];
  if (relation.condition) conditions.push({ sql: relation.condition, params: [] });
  const bbox = bboxCondition(relation, query);
  if (bbox) conditions.push(bbox);
  if (query.codes) {
    conditions.push({
      sql: `${relation.featureId} IN (SELECT value FROM json_each(?))`,
      params: [JSON.stringify(query.codes)],
    });
  }
  if (query.filter) {
    const { geometry } = relation;
    const columns = { ...relation.columns, ...(geometry ? { geometry } : {}) };
    conditions.push(compileFilter(query.filter, columns));
  }
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' AND ') || 'true',
    params: conditions.flatMap((condition) => condition.params),
  };
}

/** The order of a query as SQL: ties are broken by the row's id. */
export function orderBy(relation: Relation, query: ItemsQuery): string {
  const terms = query.sortby.map(
    ({ property, descending }) =>
      `${relation.sortKeys?.[property] ?? relation.columns[property]} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  return [...terms, relation.idColumn].join(', ');
}

/** Answers a query on a relation. The order is stable: ties are broken by the row's id. */
export function selectItems(
  statement: StatementCache,
  collection: CollectionId,
  relation: Relation,
  query: ItemsQuery,
): ItemsAnswer {
  const boxed = selectBoxedItems(statement, relation, query);
  if (boxed) return boxed;
  const condition = where(relation, query);
  const page = `WHERE ${condition.sql} ORDER BY ${orderBy(relation, query)} LIMIT ? OFFSET ?`;
  const paging = [query.limit ?? -1, query.offset];
  let numberReturned: number;
  let featuresJson: Buffer;
  if (relation.featureTable && !query.properties) {
    // SQLite joins the finished texts and hands over their bytes: no string is ever made of them.
    const sql = `SELECT count(*) AS number, CAST(group_concat(f.text, ',') AS BLOB) AS text
      FROM (SELECT ${relation.idColumn} AS id FROM ${relation.from} ${page}) AS page
      CROSS JOIN ${relation.featureTable} AS f ON f.id = page.id`;
    const row = statement(sql).get(relation.params, ...condition.params, ...paging) as {
      number: number;
      text: Buffer | null;
    };
    numberReturned = row.number;
    featuresJson = row.text ?? Buffer.alloc(0);
  } else {
    const names = query.properties ?? Object.keys(definitionOf(collection, query).properties);
    const sql = `SELECT ${featureColumns(relation, names)} FROM ${relation.from} ${page}`;
    const rows = statement(sql).all(
      relation.params,
      ...condition.params,
      ...paging,
    ) as FeatureRow[];
    numberReturned = rows.length;
    featuresJson = Buffer.from(rows.map((row) => featureText(collection, row, names)).join(','));
  }
  return { numberMatched: matched(), numberReturned, featuresJson };

  function matched(): number {
    const isWhole = query.limit === null || numberReturned < query.limit;
    if (isWhole && (numberReturned > 0 || query.offset === 0)) return query.offset + numberReturned;
    const sql = `SELECT count(*) AS number FROM ${relation.from} WHERE ${condition.sql}`;
    const row = statement(sql).get(relation.params, ...condition.params) as { number: number };
    return row.number;
  }
}

/** One feature by its id, or null. */
export function selectItem(
  statement: StatementCache,
  collection: CollectionId,
  relation: Relation,
  id: string,
): string | null {
  const names = Object.keys(COLLECTIONS[collection].properties);
  const sql = `SELECT ${featureColumns(relation, names)} FROM ${relation.from} WHERE ${relation.featureId} = ?`;
  const row = statement(sql).get(relation.params, id) as FeatureRow | undefined;
  return row ? featureText(collection, row, names) : null;
}
