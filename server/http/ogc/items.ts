import type { Request, Response, Router } from 'express';
import type { CollectionDefinition } from '../../collections/index.ts';
import { NotFoundError } from '../../errors/index.ts';
import { apiBase, type HttpContext, type Link } from '../context.ts';
import { queryParameters, readChoice, rejectUnknown } from '../parameters.ts';
import { NotAcceptableError } from '../problem.ts';
import { CRS84, collectionOf, GEOJSON } from './collection.ts';
import { createCsvSender } from './csv.ts';
import { type ItemsRequest, readItemsQuery, readTime } from './items-query.ts';

export const FORMATS = ['json', 'csv'] as const;
type Format = (typeof FORMATS)[number];
const MEDIA_TYPES = [GEOJSON, 'application/json', 'text/csv'];

/** The format asked for by `f`, else by Accept, else GeoJSON. */
function formatOf(req: Request, parameters: Map<string, string>): Format {
  const named = readChoice(parameters, 'f', FORMATS);
  if (named) return named;
  const accepted = req.accepts(MEDIA_TYPES);
  // A browser's address bar asks for HTML, and shows GeoJSON just as well.
  if (!accepted && !req.accepts('text/html')) {
    throw new NotAcceptableError(req.get('accept') ?? '', MEDIA_TYPES);
  }
  return accepted === 'text/csv' ? 'csv' : 'json';
}

/** `/collections/{c}/items` and `/collections/{c}/items/{id}`. */
export function mountItems(router: Router, context: HttpContext): void {
  const sendCsv = createCsvSender(context.store);
  router.get('/collections/:collection/items', async (req, res) => {
    const definition = collectionOf(req);
    const parameters = queryParameters(req);
    const request = readItemsQuery(definition, parameters);
    if (formatOf(req, parameters) === 'csv') {
      await sendCsv(req, res, { definition, request });
      return;
    }
    await sendFeatures(context, req, res, definition, request);
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
  request: ItemsRequest,
): Promise<void> {
  const { numberMatched, numberReturned, featuresJson } = store.items(definition.id, request.query);
  const links = pageLinks(req, definition, request, numberMatched);
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
  { query }: ItemsRequest,
  numberMatched: number,
): Link[] {
  const collection = `${apiBase(req)}/collections/${definition.id}`;
  const address = (changes: Record<string, string>) => {
    const url = new URL(req.originalUrl, apiBase(req));
    for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
    return url.href;
  };
  const limit = query.limit ?? numberMatched;
  const links: Link[] = [
    { href: address({}), rel: 'self', type: GEOJSON, title: 'This document' },
    {
      href: address({ f: 'csv' }),
      rel: 'alternate',
      type: 'text/csv',
      title: 'This document as CSV',
    },
    { href: collection, rel: 'collection', type: 'application/json', title: definition.title },
  ];
  if (query.offset + limit < numberMatched) {
    const next = { offset: String(query.offset + limit), limit: String(limit) };
    links.push({ href: address(next), rel: 'next', type: GEOJSON, title: 'Next page' });
  }
  if (query.offset > 0) {
    // The first page may be shorter, so that the two do not overlap.
    const length = Math.min(limit, query.offset);
    const prev = { offset: String(query.offset - length), limit: String(length) };
    links.push({ href: address(prev), rel: 'prev', type: GEOJSON, title: 'Previous page' });
  }
  return links;
}
