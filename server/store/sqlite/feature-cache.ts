import type { Database } from 'better-sqlite3';
import { PROVINCES } from '../../../data/figures/provinces.ts';
import { provinceNameAt, schemeInForce } from '../../../data/model/index.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import type { PointCollectionId } from '../store.ts';
import { type FeatureRow, featureColumns, featureText } from './feature-text.ts';
import { type Moment, pointRelationAt } from './relations.ts';

/** What today's finished feature texts depend on beside the register: the scheme in force and its names. */
export function unitsSignature(today: string): string {
  const scheme = schemeInForce(today);
  const names = PROVINCES.filter((unit) => unit.scheme === scheme).map(
    (unit) => provinceNameAt(unit, today).name_vi,
  );
  return [scheme, ...names].join('|');
}

const TABLE: Record<PointCollectionId, string> = {
  villages: 'village_feature',
  schools: 'school_feature',
};

/**
 * Writes the finished feature text of every row whose text is not what it should be. Belongs inside
 * the transaction that changed the rows, so that no reader ever sees a text that is out of date.
 */
export function refreshFeatures(db: Database, moment: Moment, signature: string): void {
  for (const collection of ['villages', 'schools'] as const) {
    const table = TABLE[collection];
    const relation = pointRelationAt(collection, moment);
    const names = Object.keys(COLLECTIONS[collection].properties);
    const page = db.prepare(
      `SELECT ${relation.idColumn} AS _row, f.text AS _text, ${featureColumns(relation, names)}
       FROM ${relation.from} LEFT JOIN ${table} f ON f.id = ${relation.idColumn} WHERE ${relation.idColumn} > :after ORDER BY ${relation.idColumn} LIMIT 5000`,
    );
    const put = db.prepare(`INSERT OR REPLACE INTO ${table} (id, text) VALUES (?, ?)`);
    let after = 0;
    for (;;) {
      const rows = page.all({ ...relation.params, after }) as FeatureRow[];
      if (rows.length === 0) break;
      for (const row of rows) {
        const text = featureText(collection, row, names);
        if (text !== row._text) put.run(row._row, text);
      }
      after = Number(rows.at(-1)?._row);
    }
  }
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('units', ?)").run(signature);
}
