import { coverageStatusSchema, internetSchema } from '../../../data/model/index.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import type { PointCollectionId, PointColumns, PointProperties } from '../store.ts';
import type { StatementCache } from './items.ts';
import type { PointRelation, Relation } from './relations.ts';

const CLASS: Record<PointCollectionId, { property: string; classes: readonly string[] }> = {
  villages: { property: 'status', classes: coverageStatusSchema.options },
  schools: { property: 'internet', classes: internetSchema.options },
};

/** Position and class of every point of a relation, read row by row so that no copy of the table is made. */
export function selectPoints(
  statement: StatementCache,
  collection: PointCollectionId,
  relation: PointRelation,
): PointColumns {
  const { property, classes } = CLASS[collection];
  const { west: lng, south: lat } = relation.bbox;
  const size = statement(`SELECT count(*) FROM ${relation.from}`)
    .pluck()
    .get(relation.params) as number;
  const columns: PointColumns = {
    ids: new Float64Array(size),
    lng: new Float64Array(size),
    lat: new Float64Array(size),
    classIndex: new Uint8Array(size),
    classes,
  };
  const rows = statement(
    `SELECT ${relation.idColumn}, ${lng}, ${lat}, ${relation.columns[property]} FROM ${relation.from} ORDER BY 1`,
  )
    .raw()
    .iterate(relation.params) as IterableIterator<[number, number, number, string]>;
  let index = 0;
  for (const [id, x, y, name] of rows) {
    columns.ids[index] = id;
    columns.lng[index] = x;
    columns.lat[index] = y;
    columns.classIndex[index] = Math.max(0, classes.indexOf(name));
    index += 1;
  }
  return columns;
}

/** The tile properties of single rows, in the order asked for. */
export function selectPointProperties(
  statement: StatementCache,
  collection: PointCollectionId,
  relation: Relation,
  ids: readonly number[],
): PointProperties[] {
  const { properties: definitions, tileProperties } = COLLECTIONS[collection];
  // The class of a point is known already.
  const names = tileProperties.filter((name) => name !== CLASS[collection].property);
  // One statement for all of a tile; CROSS JOIN keeps the order of the ids.
  const rows = statement(
    `SELECT ${names.map((name) => relation.columns[name]).join(', ')}
     FROM json_each(:ids) AS wanted CROSS JOIN ${relation.from}
     WHERE ${relation.idColumn} = wanted.value ORDER BY wanted.key`,
  )
    .raw()
    .all({ ...relation.params, ids: JSON.stringify(ids) }) as (string | number | null)[][];
  const isFlag = names.map((name) => definitions[name]?.type === 'boolean');
  return rows.map((row) => {
    const properties: Record<string, string | number | boolean | null> = {};
    names.forEach((name, index) => {
      const value = row[index] ?? null;
      properties[name] = isFlag[index] && value !== null ? value === 1 : value;
    });
    return properties;
  });
}
