/**
 * PostGIS through node-postgres, as somebody who knows both would write it.
 *
 * `/items` builds features from columns (`ST_AsGeoJSON` of a row); `/items-stored` joins texts that
 * were stored finished; `/tiles/z/y/x` is `ST_AsMVT`. Arguments: connection string, and the names of
 * the columns of a tile, joined by commas.
 */
import express from 'express';
import pg from 'pg';
import { SCHEMA } from '../lib/fill-postgres.ts';
import { listen } from './listen.ts';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 8 });
const tileColumns = (process.argv[3] ?? '').split(',').map((name) => `"${name}"`);

// Named statements are prepared once a connection.
const built = {
  name: 'items',
  text: `
    SELECT string_agg(ST_AsGeoJSON(page, 'geom'), ',') AS text
    FROM (SELECT * FROM ${SCHEMA}.village_columns
          WHERE geom && ST_MakeEnvelope($1, $2, $3, $4, 4326) LIMIT $5) AS page`,
};
const stored = {
  name: 'items-stored',
  text: `
    SELECT string_agg(feature, ',') AS text
    FROM (SELECT feature FROM ${SCHEMA}.village
          WHERE geom && ST_MakeEnvelope($1, $2, $3, $4, 4326) LIMIT $5) AS page`,
};
const tile = {
  name: 'tile',
  text: `
    SELECT ST_AsMVT(rows, 'villages', 4096, 'geom', '_id') AS tile
    FROM (SELECT ST_AsMVTGeom(mercator, ST_TileEnvelope($1, $2, $3), 4096, 0, true) AS geom, _id, ${tileColumns.join(', ')}
          FROM ${SCHEMA}.village WHERE mercator && ST_TileEnvelope($1, $2, $3)) AS rows`,
};

const app = express();
for (const [path, query] of [
  ['/items', built],
  ['/items-stored', stored],
] as const) {
  app.get(path, async (req, res) => {
    const bbox = String(req.query.bbox).split(',').map(Number);
    const { rows } = await pool.query<{ text: string }>({
      ...query,
      values: [...bbox, Number(req.query.limit)],
    });
    res.type('application/geo+json');
    res.send(`{"type":"FeatureCollection","features":[${rows[0]?.text ?? ''}]}`);
  });
}
app.get('/tiles/:z/:y/:x', async (req, res) => {
  const values = [req.params.z, req.params.x, req.params.y].map(Number);
  const { rows } = await pool.query<{ tile: Buffer }>({ ...tile, values });
  res.type('application/vnd.mapbox-vector-tile');
  res.send(rows[0]?.tile);
});
listen(app);
