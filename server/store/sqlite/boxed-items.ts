import type { ItemsAnswer, ItemsQuery } from '../store.ts';
import type { StatementCache } from './items.ts';
import type { Relation } from './relations.ts';

/**
 * A plain bbox on points, which is what maps ask most. The R-tree alone says which rows lie in the
 * box, save those so near its edge that its 32-bit numbers, rounded outwards, cannot tell. One pass
 * gives all ids, so that the count costs nothing more; then come the finished texts of one page.
 * Null where the query asks for anything else.
 */
export function selectBoxedItems(
  statement: StatementCache,
  relation: Relation,
  query: ItemsQuery,
): ItemsAnswer | null {
  const { bbox, limit, offset } = query;
  const isPlain =
    query.filter === null && !query.codes && query.sortby.length === 0 && query.properties === null;
  if (!isPlain || bbox === null || bbox[0] > bbox[2]) return null;
  const { geometry, featureTable, from } = relation;
  if (geometry?.kind !== 'point' || !geometry.rtree || !featureTable) return null;
  const [west, south, east, north] = bbox;
  const ids = statement(`
    SELECT r.id FROM ${geometry.rtree.table} r
    WHERE r.east >= :west AND r.west <= :east AND r.north >= :south AND r.south <= :north
      AND ((r.west >= :west AND r.east <= :east AND r.south >= :south AND r.north <= :north)
        OR EXISTS (SELECT 1 FROM ${from} WHERE ${relation.idColumn} = r.id
          AND ${geometry.lng} BETWEEN :west AND :east AND ${geometry.lat} BETWEEN :south AND :north))
    ORDER BY r.id`)
    .pluck()
    .all({ ...relation.params, west, south, east, north }) as number[];
  const page = ids.slice(offset, limit === null ? undefined : offset + limit);
  const text = statement(`
    SELECT CAST(group_concat(f.text, ',') AS BLOB) FROM json_each(?) AS page
    CROSS JOIN ${featureTable} AS f ON f.id = page.value`)
    .pluck()
    .get(JSON.stringify(page)) as Buffer | null;
  return {
    numberMatched: ids.length,
    numberReturned: page.length,
    featuresJson: text ?? Buffer.alloc(0),
  };
}
