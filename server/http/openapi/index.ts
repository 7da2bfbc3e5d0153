import type { Request } from 'express';
import packageJson from '../../../package.json' with { type: 'json' };
import { COLLECTIONS } from '../../collections/index.ts';
import { SESSION_COOKIE } from '../access.ts';
import { apiBase } from '../context.ts';
import { COLUMN_COLLECTIONS } from '../ogc/columns.ts';
import { featurePaths, tilePaths } from './collection-paths.ts';
import { columnPaths } from './column-paths.ts';
import { GENERAL_PATHS, operationsPaths } from './general-paths.ts';
import { COMPONENT_PARAMETERS } from './parameters.ts';
import { PROGRAMME_PATHS } from './programme-paths.ts';
import { COMPONENT_HEADERS, COMPONENT_RESPONSES } from './responses.ts';
import { componentSchemas } from './schemas.ts';
import { STORY_PATHS, securitySchemes } from './story-paths.ts';

const DESCRIPTION = `The register of every Vietnamese village and its mobile signal, of schools and their Internet, and of the
devices of the programme “Sóng và máy tính cho em”.

It follows OGC API – Features and OGC API – Tiles, so that QGIS, GDAL and other programs read it as it is.

- Coordinates are WGS 84, longitude before latitude. Dates are ISO 8601. Codes are text, numbers are numbers.
- Reading is open to all, with GET or HEAD; a selection too long for an address is sent with POST, to \`/collections/{c}/export\`, which reads too.
- Writing (stories) needs the key of the instance, as a bearer token or exchanged for a session. Methods that a path does not know are answered with 405.
- Errors are \`application/problem+json\` (RFC 9457) and name the field and the value that is wrong.
- Every answer to GET that shows data carries a strong \`ETag\`; send it as \`If-None-Match\` and an unchanged answer costs a 304 only.
- Answers are compressed with brotli or gzip where \`Accept-Encoding\` allows it.
- Records of \`basis\` \`sample\` are invented to try the software with.`;

const collections = Object.values(COLLECTIONS);

/** Everything but the addresses, which depend on where the client found us. */
const DOCUMENT = {
  openapi: '3.0.3',
  info: {
    title: 'Sóng Map',
    description: DESCRIPTION,
    version: packageJson.version,
    license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  },
  tags: [
    { name: 'Discovery', description: 'What there is, and in which form.' },
    ...collections.map(({ title, description }) => ({ name: title, description })),
    { name: 'Tiles', description: 'The collections as vector tiles, for maps.' },
    { name: 'Programme', description: 'Sums, published figures, their checks, and search.' },
    { name: 'Stories', description: 'Sequences of scenes, to be shown on a projector.' },
    { name: 'Session', description: 'Who may write.' },
    { name: 'Operations', description: 'For those who run the server.' },
  ],
};

const PATHS = Object.assign(
  {},
  GENERAL_PATHS,
  ...collections.map(featurePaths),
  ...collections.filter(({ geometry }) => geometry !== null).map(tilePaths),
  ...COLUMN_COLLECTIONS.map(columnPaths),
  PROGRAMME_PATHS,
  STORY_PATHS,
);

const COMPONENTS = {
  schemas: componentSchemas(),
  parameters: COMPONENT_PARAMETERS,
  headers: COMPONENT_HEADERS,
  responses: COMPONENT_RESPONSES,
  securitySchemes: securitySchemes(SESSION_COOKIE),
};

/** The API as an OpenAPI 3.0 document, made of the same definitions that the routes use. */
export function openApiDocument(req: Request) {
  const base = apiBase(req);
  return {
    ...DOCUMENT,
    servers: [{ url: base, description: 'This server' }],
    paths: { ...PATHS, ...operationsPaths(base.replace(/\/api$/, '')) },
    components: COMPONENTS,
  };
}
