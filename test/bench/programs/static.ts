/** `express.static` on the folder given as the argument. */
import express from 'express';
import { listen } from './listen.ts';

const app = express();
app.use(express.static(process.argv[2] ?? '.'));
listen(app);
