import type { Request, Router } from 'express';
import { VIETNAM_BBOX } from '../../../data/boundaries/index.ts';
import {
  DEEPEST_MATRIX,
  isInMatrix,
  MAX_ZOOM,
  type TileAddress,
} from '../../../data/tiles/web-mercator-quad.ts';
import type { CollectionDefinition, PropertyDefinition } from '../../collections/index.ts';
import { BadInputError, NotFoundError } from '../../errors/index.ts';
import type { SpatialCollectionId } from '../../store/store.ts';
import { apiBase, type HttpContext, jsonRoute, type Link } from '../context.ts';
import { queryParameters, readChoice, readDatetime, rejectUnknown } from '../parameters.ts';
import { collectionOf } from './collection.ts';
import { MVT } from './media-types.ts';
import { TILE_MATRIX_SET_ID, TILE_MATRIX_SET_URI } from './tile-matrix-set.ts';

const ATTRIBUTION = 'Sóng Map; outlines: overview from Natural Earth, unless imported';

function readTile(req: Request): TileAddress {
  const read = (name: 'z' | 'y' | 'x') => {
    const text = String(req.params[name]);
    if (!/^\d{1,9}$/.test(text)) throw BadInputError.of(name, text, 'must be a whole number');
    return Number(text);
  };
  const tile = { z: read('z'), y: read('y'), x: read('x') };
  if (tile.z > DEEPEST_MATRIX) {
    throw BadInputError.of('z', tile.z, `the tile matrix set goes from 0 to ${DEEPEST_MATRIX}`);
  }
  if (!isInMatrix(tile)) {
    const wrong = tile.y >= 2 ** tile.z ? 'y' : 'x';
    throw BadInputError.of(
      wrong,
      tile[wrong],
      `at zoom ${tile.z} it goes from 0 to ${2 ** tile.z - 1}`,
    );
  }
  return tile;
}

/** Tiles show one moment: of an interval its end. Null: now. */
function readMoment(parameters: Map<string, string>): string | null {
  const datetime = readDatetime(parameters.get('datetime'));
  if (datetime === null) return null;
  return 'at' in datetime ? datetime.at : datetime.to;
}

function tileTemplate(req: Request, definition: CollectionDefinition): string {
  const datetime = queryParameters(req).get('datetime');
  const query = datetime === undefined ? '' : `?datetime=${encodeURIComponent(datetime)}`;
  return `${apiBase(req)}/collections/${definition.id}/tiles/${TILE_MATRIX_SET_ID}/{z}/{y}/{x}${query}`;
}

/** What TileJSON calls the types. */
const FIELD_TYPES: Record<PropertyDefinition['type'], string> = {
  string: 'String',
  date: 'String',
  geometry: 'String',
  number: 'Number',
  integer: 'Number',
  boolean: 'Boolean',
};

/** What tiles say beside properties of the collection. */
const DERIVED_FIELDS: Record<SpatialCollectionId, Record<string, string>> = {
  provinces: {},
  archipelagos: {},
  villages: { point_count: 'Number' },
  schools: { connected: 'Boolean', point_count: 'Number' },
};

/** A collection that can be drawn. */
type TiledCollection = CollectionDefinition & { id: SpatialCollectionId };

/** The collection that a path names; throws NotFoundError where it has no tiles. */
function tiledCollectionOf(req: Request): TiledCollection {
  const definition = collectionOf(req);
  if (definition.id === 'device_lots') {
    throw new NotFoundError(
      `There are no tiles of ${definition.id}: its features have no geometry. They are at /api/collections/${definition.id}/items.`,
    );
  }
  return { ...definition, id: definition.id };
}

function vectorLayers(definition: TiledCollection) {
  const fields = definition.tileProperties.map((name) => [
    name,
    FIELD_TYPES[definition.properties[name]?.type ?? 'string'],
  ]);
  return [
    {
      id: definition.id,
      description: definition.title,
      fields: { ...Object.fromEntries(fields), ...DERIVED_FIELDS[definition.id] },
    },
  ];
}

/** TileJSON 3.0 of a collection. */
function tileJson(context: HttpContext, req: Request, definition: TiledCollection) {
  const { bbox } = context.store.collectionExtent(definition.id);
  return {
    tilejson: '3.0.0',
    name: definition.title,
    description: definition.description,
    scheme: 'xyz',
    tiles: [tileTemplate(req, definition)],
    minzoom: 0,
    maxzoom: MAX_ZOOM,
    bounds: bbox ?? VIETNAM_BBOX,
    attribution: ATTRIBUTION,
    vector_layers: vectorLayers(definition),
  };
}

/** Tileset metadata (OGC 17-083r4) of a collection. */
function tileset(req: Request, definition: TiledCollection) {
  const self = `${apiBase(req)}/collections/${definition.id}/tiles/${TILE_MATRIX_SET_ID}`;
  const links: Link[] = [
    { href: self, rel: 'self', type: 'application/json', title: 'This tileset' },
    {
      href: `${self}/{tileMatrix}/{tileRow}/{tileCol}`,
      rel: 'item',
      type: MVT,
      title: 'Tiles',
      templated: true,
    },
    { href: `${self}?f=tilejson`, rel: 'describedby', type: 'application/json', title: 'TileJSON' },
    {
      href: `${apiBase(req)}/tileMatrixSets/${TILE_MATRIX_SET_ID}`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme',
      type: 'application/json',
      title: TILE_MATRIX_SET_ID,
    },
  ];
  return {
    title: definition.title,
    dataType: 'vector',
    crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
    tileMatrixSetURI: TILE_MATRIX_SET_URI,
    layers: vectorLayers(definition).map(({ id, description }) => ({
      id,
      description,
      dataType: 'vector',
    })),
    links,
  };
}

/** OGC API - Tiles: tilesets, their metadata, TileJSON and the tiles themselves. */
export function mountTiles(router: Router, context: HttpContext): void {
  const TILESET = `/collections/:collection/tiles/${TILE_MATRIX_SET_ID}`;
  router.get(
    '/collections/:collection/tiles',
    jsonRoute(context, (req) => {
      const definition = tiledCollectionOf(req);
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['f']);
      readChoice(parameters, 'f', ['json']);
      const self = `${apiBase(req)}/collections/${definition.id}/tiles`;
      return {
        links: [{ href: self, rel: 'self', type: 'application/json', title: 'Tilesets' }],
        tilesets: [tileset(req, definition)],
      };
    }),
  );
  router.get(
    TILESET,
    jsonRoute(context, (req) => {
      const definition = tiledCollectionOf(req);
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['f', 'datetime']);
      readMoment(parameters);
      const format = readChoice(parameters, 'f', ['json', 'tilejson']);
      return format === 'tilejson' ? tileJson(context, req, definition) : tileset(req, definition);
    }),
  );
  router.get(
    `${TILESET}/tilejson.json`,
    jsonRoute(context, (req) => {
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['datetime']);
      readMoment(parameters);
      return tileJson(context, req, tiledCollectionOf(req));
    }),
  );
  router.get(`${TILESET}/:z/:y/:x`, async (req, res) => {
    const definition = tiledCollectionOf(req);
    const parameters = queryParameters(req);
    rejectUnknown(parameters, ['datetime', 'f']);
    readChoice(parameters, 'f', ['mvt']);
    const tile = context.tiles(definition.id, readTile(req), readMoment(parameters));
    const body = Buffer.from(tile ?? []);
    await context.respond(req, res, { status: tile ? 200 : 204, type: MVT, body });
  });
}
