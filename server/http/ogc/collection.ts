import type { Request } from 'express';
import { COLLECTIONS, type CollectionDefinition } from '../../collections/index.ts';
import { NotFoundError } from '../../errors/index.ts';
import type { CollectionId, Store } from '../../store/store.ts';
import { apiBase, type Link } from '../context.ts';
import { alternateFormats } from './formats.ts';
import { GEOJSON } from './media-types.ts';

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

/** The collection that a path names; throws NotFoundError that lists those there are. */
export function collectionOf(req: Request): CollectionDefinition {
  const id = String(req.params.collection);
  const definition = Object.hasOwn(COLLECTIONS, id) ? COLLECTIONS[id as CollectionId] : undefined;
  if (!definition) {
    throw new NotFoundError(
      `There is no collection “${id.slice(0, 80)}”; there are: ${Object.keys(COLLECTIONS).join(', ')}.`,
    );
  }
  return definition;
}

/** The description of one collection. */
export function describeCollection(req: Request, store: Store, definition: CollectionDefinition) {
  const self = `${apiBase(req)}/collections/${definition.id}`;
  const { bbox, interval } = store.collectionExtent(definition.id);
  const links: Link[] = [
    { href: self, rel: 'self', type: 'application/json', title: definition.title },
    { href: `${self}/items`, rel: 'items', type: GEOJSON, title: definition.title },
    ...alternateFormats(definition).map(({ id, type, title }) => ({
      href: `${self}/items?f=${id}`,
      rel: 'items',
      type,
      title: `${definition.title} (${title})`,
    })),
    {
      href: `${self}/queryables`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
      type: 'application/schema+json',
      title: 'Queryables',
    },
  ];
  if (definition.geometry) {
    links.push({
      href: `${self}/tiles`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
      type: 'application/json',
      title: 'Vector tiles',
    });
  }
  return {
    id: definition.id,
    title: definition.title,
    description: definition.description,
    itemType: 'feature',
    crs: [CRS84],
    extent: {
      ...(bbox ? { spatial: { bbox: [bbox], crs: CRS84 } } : {}),
      temporal: {
        interval: [interval],
        trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
      },
    },
    numberOfFeatures: store.collectionSize(definition.id),
    links,
  };
}
