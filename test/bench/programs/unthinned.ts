/**
 * Vector tiles by this project's own encoder with every village as a feature of its own, at any
 * zoom: what it costs to put the same points into a tile that ST_AsMVT puts there.
 *
 * Argument: a data folder.
 */
import express from 'express';
import { openStore } from '../../../server/store/sqlite/index.ts';
import { encodePoints } from '../../../server/tiles/encode-points.ts';
import { tilePoints } from '../../../server/tiles/point-tile.ts';
import { buildZOrderIndex } from '../../../server/tiles/z-order-index.ts';
import { listen } from './listen.ts';

const store = openStore(process.argv[2] ?? '');
const index = buildZOrderIndex(store.points('villages', null));

const app = express();
app.get('/tiles/:z/:y/:x', (req, res) => {
  const [z = 0, y = 0, x = 0] = [req.params.z, req.params.y, req.params.x].map(Number);
  const points = tilePoints(
    index,
    { z, x, y },
    {
      classProperty: 'status',
      alwaysSingle: new Set(index.classes),
      classProperties: () => ({}),
      describe: (ids) => store.pointProperties('villages', ids, null),
    },
  );
  res.type('application/vnd.mapbox-vector-tile');
  res.send(Buffer.from(encodePoints('villages', points)));
});
listen(app);
