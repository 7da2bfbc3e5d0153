import type { Request } from 'express';
import { DEEPEST_MATRIX } from '../../../data/tiles/web-mercator-quad.ts';
import { apiBase } from '../context.ts';

export const TILE_MATRIX_SET_ID = 'WebMercatorQuad';
export const TILE_MATRIX_SET_URI =
  'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad';

/** Half the length of the equator in Web Mercator, metres (EPSG:3857). */
const HALF_EQUATOR_METERS = 20_037_508.342_789_244;
const TILE_PIXELS = 256;
/** Side of a pixel that scale denominators assume, metres (OGC 17-083r4). */
const PIXEL_METERS = 0.000_28;

/** The definition of WebMercatorQuad, worked out as OGC 17-083r4, annex D.1, describes it. */
export const WEB_MERCATOR_QUAD = {
  id: TILE_MATRIX_SET_ID,
  title: 'Google Maps Compatible for the World',
  uri: TILE_MATRIX_SET_URI,
  crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
  orderedAxes: ['E', 'N'],
  wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
  tileMatrices: Array.from({ length: DEEPEST_MATRIX + 1 }, (_, zoom) => {
    const cellSize = (2 * HALF_EQUATOR_METERS) / (TILE_PIXELS * 2 ** zoom);
    return {
      id: String(zoom),
      scaleDenominator: cellSize / PIXEL_METERS,
      cellSize,
      cornerOfOrigin: 'topLeft',
      pointOfOrigin: [-HALF_EQUATOR_METERS, HALF_EQUATOR_METERS],
      tileWidth: TILE_PIXELS,
      tileHeight: TILE_PIXELS,
      matrixWidth: 2 ** zoom,
      matrixHeight: 2 ** zoom,
    };
  }),
};

/** The tile matrix sets that there are: one. */
export function tileMatrixSets(req: Request) {
  const self = `${apiBase(req)}/tileMatrixSets/${TILE_MATRIX_SET_ID}`;
  return {
    tileMatrixSets: [
      {
        id: TILE_MATRIX_SET_ID,
        uri: TILE_MATRIX_SET_URI,
        links: [{ href: self, rel: 'self', type: 'application/json', title: TILE_MATRIX_SET_ID }],
      },
    ],
  };
}
