/**
 * The simplest thing possible: an R-tree joined to stored feature texts, which are joined with
 * commas and sent. No parameter is checked, nothing is counted, sorted, tagged or linked.
 *
 * Argument: a database made by `fillSimplest`.
 */
import Database from 'better-sqlite3';
import express from 'express';
import { listen } from './listen.ts';

const db = new Database(process.argv[2], { readonly: true });
const select = db
  .prepare(
    `SELECT f.text FROM place p JOIN feature f ON f.id = p.id
     WHERE p.west <= ? AND p.east >= ? AND p.south <= ? AND p.north >= ? LIMIT ?`,
  )
  .pluck();

const app = express();
app.get('/items', (req, res) => {
  const [west, south, east, north] = String(req.query.bbox).split(',').map(Number);
  const texts = select.all(east, west, north, south, Number(req.query.limit)) as string[];
  res.type('application/geo+json');
  res.send(`{"type":"FeatureCollection","features":[${texts.join(',')}]}`);
});
listen(app);
