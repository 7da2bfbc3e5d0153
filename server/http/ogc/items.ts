import type { Request, Response, Router } from 'express';
import type { CollectionDefinition } from '../../collections/index.ts';
import { NotFoundError } from '../../errors/index.ts';
import { apiBase, type HttpContext, type Link } from '../context.ts';
import { queryParameters, readChoice, rejectUnknown } from '../parameters.ts';
import { CRS84, collectionOf } from './collection.ts';
import type { SendExport } from './export.ts';
import { alternateFormats, formatOf } from './formats.ts';
import { type ItemsRequest, pageOf, readItemsQuery, readTime } from './items-query.ts';
import { GEOJSON } from './media-types.ts';

/** `/collections/{c}/items` and `/collections/{c}/items/{id}`. */
export function mountItems(router: Router, context: HttpContext, sendExport: SendExport): void {
  router.get('/collections/:collection/items', async (req, res) => {
    const parameters = queryParameters(req);
    const request = readItemsQuery(context.store, collectionOf(req), parameters);
    const { definition } = request;
    const format = formatOf(req, parameters, definition, 'json');
    if (format !== 'json') {
      const address = new URL(req.originalUrl, apiBase(req)).href;
      await sendExport(req, res, format, { ...request, address }, true);
      return;
    }
    await sendFeatures(context, req, res, definition, pageOf(request.query));
  });

  router.get('/collections/:collection/items/:id', async (req, res) => {
    const definition = collectionOf(req);
    const parameters = queryParameters(req);
    rejectUnknown(parameters, ['datetime', 'f']);
    readChoice(parameters, 'f', ['json']);
    const { at } = readTime(definition, parameters.get('datetime'));
    const id = String(req.params.id);
    const feature = context.store.item(definition.id, id, at === 'all' ? null : at);
    if (feature === null) {
      throw new NotFoundError(
        `The collection ${definition.id} has no feature “${id.slice(0, 80)}”.`,
      );
    }
    const collection = `${apiBase(req)}/collections/${definition.id}`;
    const links: Link[] = [
      {
        href: `${collection}/items/${encodeURIComponent(id)}`,
        rel: 'self',
        type: GEOJSON,
        title: 'This feature',
      },
      { href: collection, rel: 'collection', type: 'application/json', title: definition.title },
    ];
    const body = `${feature.slice(0, -1)},"links":${JSON.stringify(links)}}`;
    await context.respond(req, res, { type: GEOJSON, body });
  });
}

async function sendFeatures(
  { store, respond }: HttpContext,
  req: Request,
  res: Response,
  definition: CollectionDefinition,
  query: ItemsRequest['query'] & { limit: number },
): Promise<void> {
  const { numberMatched, numberReturned, featuresJson } = store.items(definition.id, query);
  const links = pageLinks(req, definition, query, numberMatched);
  const head = `{"type":"FeatureCollection","numberMatched":${numberMatched},"numberReturned":${numberReturned},`;
  const tail = `"links":${JSON.stringify(links)},"features":[`;
  const timeStamp = `"timeStamp":"${new Date().toISOString()}",`;
  const end = ']}';
  await respond(req, res, {
    type: GEOJSON,
    body: [Buffer.from(head + timeStamp + tail), featuresJson, Buffer.from(end)],
    // The time of the answer is no part of what the tag speaks of.
    tagged: [Buffer.from(head + tail), featuresJson],
    headers: { 'Content-Crs': `<${CRS84}>` },
  });
}

function pageLinks(
  req: Request,
  definition: CollectionDefinition,
  { limit, offset }: { limit: number; offset: number },
  numberMatched: number,
): Link[] {
  const collection = `${apiBase(req)}/collections/${definition.id}`;
  const address = (changes: Record<string, string>) => {
    const url = new URL(req.originalUrl, apiBase(req));
    for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
    return url.href;
  };
  const links: Link[] = [
    { href: address({}), rel: 'self', type: GEOJSON, title: 'This document' },
    ...alternateFormats(definition).map(({ id, type, title }) => ({
      href: address({ f: id }),
      rel: 'alternate',
      type,
      title: `This document as ${title}`,
    })),
    { href: collection, rel: 'collection', type: 'application/json', title: definition.title },
  ];
  if (offset + limit < numberMatched) {
    const next = { offset: String(offset + limit), limit: String(limit) };
    links.push({ href: address(next), rel: 'next', type: GEOJSON, title: 'Next page' });
  }
  if (offset > 0) {
    // The first page may be shorter, so that the two do not overlap.
    const length = Math.min(limit, offset);
    const prev = { offset: String(offset - length), limit: String(length) };
    links.push({ href: address(prev), rel: 'prev', type: GEOJSON, title: 'Previous page' });
  }
  return links;
}
