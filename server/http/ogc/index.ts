import type { Router } from 'express';
import { COLLECTIONS } from '../../collections/index.ts';
import { apiBase, type HttpContext, jsonRoute } from '../context.ts';
import { JSON_SCHEMA } from '../media-types.ts';
import { openApiDocument } from '../openapi/index.ts';
import { queryParameters, readChoice, rejectUnknown } from '../parameters.ts';
import { collectionOf, describeCollection } from './collection.ts';
import { mountColumns } from './columns.ts';
import { createExportSender } from './export.ts';
import { mountExport } from './export-route.ts';
import { mountItems } from './items.ts';
import { CONFORMANCE, landingPage } from './landing.ts';
import { OPENAPI } from './media-types.ts';
import { queryablesSchema } from './queryables.ts';
import { TILE_MATRIX_SET_ID, tileMatrixSets, WEB_MERCATOR_QUAD } from './tile-matrix-set.ts';
import { mountTiles } from './tiles.ts';

/** OGC API - Features and Tiles. */
export function mountOgc(router: Router, context: HttpContext): void {
  /** These resources know one parameter, and one format. */
  const plain = (answer: Parameters<typeof jsonRoute>[1], type?: string) =>
    jsonRoute(
      context,
      (req) => {
        const parameters = queryParameters(req);
        rejectUnknown(parameters, ['f']);
        readChoice(parameters, 'f', ['json']);
        return answer(req);
      },
      type,
    );

  router.get('/', plain(landingPage));
  router.get(
    '/conformance',
    plain(() => CONFORMANCE),
  );
  router.get('/openapi.json', plain(openApiDocument, OPENAPI));
  router.get(
    '/collections',
    plain((req) => ({
      links: [{ href: `${apiBase(req)}/collections`, rel: 'self', type: 'application/json' }],
      collections: Object.values(COLLECTIONS).map((definition) =>
        describeCollection(req, context.store, definition),
      ),
    })),
  );
  router.get(
    '/collections/:collection',
    plain((req) => describeCollection(req, context.store, collectionOf(req))),
  );
  router.get(
    '/collections/:collection/queryables',
    plain((req) => queryablesSchema(req, collectionOf(req)), JSON_SCHEMA),
  );
  router.get('/tileMatrixSets', plain(tileMatrixSets));
  router.get(
    `/tileMatrixSets/${TILE_MATRIX_SET_ID}`,
    plain(() => WEB_MERCATOR_QUAD),
  );
  mountColumns(router, context);
  const sendExport = createExportSender(context.store, context.exportLimits);
  mountItems(router, context, sendExport);
  mountExport(router, context, sendExport);
  mountTiles(router, context);
}
