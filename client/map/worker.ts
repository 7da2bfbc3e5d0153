import { prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { scriptUrl } from '../api/transport.ts';

// To be imported by whatever makes a map, before it does.
// A file of our own origin: a worker made from a blob would need a wider content security policy.
setWorkerUrl(scriptUrl(workerUrl));
// The worker's script is fetched while the page is still being put together.
prewarm();
