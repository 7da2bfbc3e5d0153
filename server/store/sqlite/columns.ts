import { encodeTables, type Tables } from '../../../data/register/codec.ts';
import {
  type Column,
  type ColumnTable,
  categoryColumn,
  FLAG,
} from '../../../data/register/columns.ts';
import { COLLECTIONS, type PropertyDefinition } from '../../collections/index.ts';
import type { ColumnCollectionId } from '../store.ts';
import type { StatementCache } from './items.ts';
import type { PointRelation, SqlValue } from './relations.ts';

/** Follow from the date or the administrative map looked at, so whoever has the columns works them out. */
const DERIVED: ReadonlySet<string> = new Set([
  'province_scheme',
  'province_code',
  'province_name',
  'status',
  'technology',
  'operator',
  'uncovered',
  'observed_on',
  'covered_on',
  'in_uncovered_village',
]);

/** A collection as columns in protobuf; villages come with every observation of their coverage. */
export function selectColumns(
  statement: StatementCache,
  collection: ColumnCollectionId,
  relation: PointRelation,
): Uint8Array {
  const kinds = kindsOf(collection);
  const names = Object.keys(kinds);
  const expressions = names.map((name) => relation.columns[name] ?? positionOf(relation, name));
  const rest = `FROM ${relation.from} ORDER BY ${relation.idColumn}`;
  const table = selectTable(statement, kinds, expressions, rest, relation.params);
  const tables: Tables = { [collection]: table };
  if (collection !== 'villages') return encodeTables(tables);
  return encodeTables({ ...tables, observations: selectObservations(statement) });
}

function positionOf({ bbox }: PointRelation, name: string): string {
  return name === 'lng' ? bbox.west : bbox.south;
}

const KIND_OF_TYPE: Partial<Record<PropertyDefinition['type'], Column['kind']>> = {
  string: 'text',
  date: 'date',
  integer: 'integer',
  number: 'decimal',
  boolean: 'flag',
};

/** Each column's kind. A position is two columns. */
function kindsOf(collection: ColumnCollectionId): Record<string, Column['kind']> {
  const kinds: Record<string, Column['kind']> = {};
  for (const [name, { type }] of Object.entries(COLLECTIONS[collection].properties)) {
    const kind = KIND_OF_TYPE[type];
    if (kind && !DERIVED.has(name)) kinds[name] = kind;
  }
  return { ...kinds, lng: 'degrees', lat: 'degrees' };
}

/** Everything observed; villages are numbered as the table of villages has them. */
function selectObservations(statement: StatementCache): ColumnTable {
  return selectTable(
    statement,
    { village: 'integer', date: 'date', status: 'text', technology: 'text', operator: 'text' },
    ['n.number', 'o.date', 'o.status', 'o.technology', 'o.operator'],
    `FROM coverage_observation o
     JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM village) n ON n.id = o.village_id
     ORDER BY n.number, o.date`,
    {},
  );
}

/**
 * Reads a table column by column: SQLite gathers each as one JSON text, which takes a third of the
 * time of a hundred thousand rows handed over one by one.
 */
function selectTable(
  statement: StatementCache,
  kinds: Readonly<Record<string, Column['kind']>>,
  expressions: readonly string[],
  rest: string,
  params: Record<string, SqlValue>,
): ColumnTable {
  const gathered = expressions.map((_, at) => `json_group_array(c${at})`).join(', ');
  const named = expressions.map((expression, at) => `${expression} AS c${at}`).join(', ');
  const texts = statement(`SELECT ${gathered} FROM (SELECT ${named} ${rest})`)
    .raw()
    .get(params) as string[];
  const columns: Record<string, Column> = {};
  let size = 0;
  Object.entries(kinds).forEach(([name, kind], at) => {
    const values = JSON.parse(texts[at] as string) as SqlValue[];
    size = values.length;
    columns[name] = columnFrom(kind, values);
  });
  return { size, columns };
}

function columnFrom(kind: Column['kind'], values: readonly SqlValue[]): Column {
  switch (kind) {
    case 'text':
    case 'date':
      return categoryColumn(kind, values as (string | null)[]);
    case 'flag':
      return {
        kind,
        values: Uint8Array.from(values, (value) =>
          value === null ? FLAG.absent : value === 0 ? FLAG.no : FLAG.yes,
        ),
      };
    default:
      return {
        kind,
        values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
      };
  }
}
