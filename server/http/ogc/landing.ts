import type { Request } from 'express';
import { apiBase, type Link } from '../context.ts';
import { OPENAPI } from './media-types.ts';

const LINK_REL = 'http://www.opengis.net/def/rel/ogc/1.0';

/** The landing page of the API. */
export function landingPage(req: Request) {
  const base = apiBase(req);
  const links: Link[] = [
    { href: base, rel: 'self', type: 'application/json', title: 'This document' },
    {
      href: `${base}/openapi.json`,
      rel: 'service-desc',
      type: OPENAPI,
      title: 'The API, as OpenAPI 3.0',
    },
    {
      href: `${base}/conformance`,
      rel: 'conformance',
      type: 'application/json',
      title: 'Conformance classes',
    },
    { href: `${base}/collections`, rel: 'data', type: 'application/json', title: 'Collections' },
    {
      href: `${base}/tileMatrixSets`,
      rel: `${LINK_REL}/tiling-schemes`,
      type: 'application/json',
      title: 'Tile matrix sets',
    },
    {
      href: `${base}/summary`,
      rel: 'related',
      type: 'application/json',
      title: 'Indicators, national and by province',
    },
    {
      href: `${base}/figures`,
      rel: 'related',
      type: 'application/json',
      title: 'Published figures',
    },
    {
      href: `${base}/checks`,
      rel: 'related',
      type: 'application/json',
      title: 'Reconciliation of the figures',
    },
  ];
  return {
    title: 'Sóng Map',
    description:
      'Every Vietnamese village and its mobile signal, its schools, and the devices of the programme “Sóng và máy tính cho em”. Records of basis “sample” are invented.',
    links,
  };
}

/** The conformance classes, by the standards' own names. */
export const CONFORMANCE = {
  conformsTo: [
    ...['core', 'oas30', 'geojson'].map(
      (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
    ),
    'http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core',
    'http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections',
    ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map(
      (name) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${name}`,
    ),
    ...[
      'cql2-text',
      'cql2-json',
      'basic-cql2',
      'advanced-comparison-operators',
      'case-insensitive-comparison',
      'accent-insensitive-comparison',
      'basic-spatial-functions',
    ].map((name) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`),
    ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'oas30', 'mvt'].map(
      (name) => `http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/${name}`,
    ),
  ],
};
