/** Express answering `{}`: the least that an HTTP server written with it does. */
import express from 'express';
import { listen } from './listen.ts';

const app = express();
app.get('/', (_req, res) => {
  res.json({});
});
listen(app);
