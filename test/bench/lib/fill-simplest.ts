import Database from 'better-sqlite3';
import type { Feature } from './features.ts';

/** Writes the database of the simplest thing possible: an R-tree, and the feature texts by the same ids. */
export function fillSimplest(file: string, features: readonly Feature[]): void {
  const db = new Database(file);
  db.exec(`
    CREATE TABLE feature (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE place USING rtree (id, west, east, south, north);`);
  const putText = db.prepare('INSERT INTO feature VALUES (?, ?)');
  const putPlace = db.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?)');
  db.transaction(() => {
    features.forEach(({ text, lng, lat }, index) => {
      putText.run(index + 1, text);
      putPlace.run(index + 1, lng, lng, lat, lat);
    });
  })();
  db.exec('ANALYZE');
  db.close();
}
