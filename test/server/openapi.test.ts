import { Validator } from '@seriousme/openapi-schema-validator';
import express from 'express';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keyAuthority } from '../../server/auth/authority.ts';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { createAccess } from '../../server/http/access.ts';
import { EXPORT_LIMITS } from '../../server/http/ogc/export-queue.ts';
import { mountOgc } from '../../server/http/ogc/index.ts';
import { mountProgramme } from '../../server/http/programme.ts';
import { mountSession } from '../../server/http/session.ts';
import { mountStories } from '../../server/http/stories.ts';
import { createTileService } from '../../server/tiles/tile-service.ts';
import { createInlineWork } from '../../server/work/inline.ts';
import { type Driver, KEY, startServer } from './driver.ts';

interface Parameter {
  name: string;
  in: 'query' | 'path';
  required: boolean;
  schema: { enum?: string[]; default?: unknown; maximum?: number; type?: string };
}
interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
  security?: Record<string, string[]>[];
}
interface BodyOperation extends Operation {
  requestBody: {
    content: Record<string, { schema: { properties: Record<string, Parameter['schema']> } }>;
  };
}
interface Path {
  servers?: { url: string }[];
  get?: Operation;
  post?: BodyOperation;
  put?: BodyOperation;
  delete?: Operation;
}
interface Document {
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Path>;
  components: {
    parameters: Record<string, Parameter>;
    schemas: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;
const FORM = 'application/x-www-form-urlencoded';

let server: Driver;
/** As it is served, and with every reference resolved. */
let document: Document;
let resolved: Document;

beforeAll(async () => {
  server = await startServer();
  document = (await server.get<Document>('/api/openapi.json')).body;
  const validator = new Validator();
  expect(await validator.validate({ ...structuredClone(document) })).toMatchObject({ valid: true });
  resolved = validator.resolveRefs() as unknown as Document;
});
afterAll(() => server.close());

/** Values for the parts of paths that are in braces. */
const EXAMPLES: Record<string, string> = {
  code: 'LC-01',
  name: 'programme',
  z: '3',
  y: '3',
  x: '6',
};
const FEATURE_ID: Record<string, string> = {
  provinces: '2021-10',
  villages: 'LC-01',
  archipelagos: 'hoang_sa-01',
  schools: 'S-LC-1',
  device_lots: 'L-1',
};

function example(path: string): string {
  const collection = path.split('/')[2] ?? '';
  return path
    .replace('{id}', FEATURE_ID[collection] ?? '')
    .replace('{scheme}/{code}', '2021/10')
    .replace(/\{(\w+)\}/g, (_, name) => EXAMPLES[name] ?? name);
}

function operations() {
  return Object.entries(resolved.paths).flatMap(([path, { servers, get }]) => {
    const base = new URL(servers?.[0]?.url ?? resolved.servers[0]?.url ?? '').pathname;
    const address = `${base === '/' ? '' : base}${example(path)}`;
    return get ? [{ path, address, ...get }] : [];
  });
}

describe('/api/openapi.json', () => {
  it('is a valid OpenAPI 3.0 document of the standard’s media type', async () => {
    const { headers } = await server.get('/api/openapi.json');
    expect(headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0');
    const validator = new Validator();
    const result = await validator.validate({ ...structuredClone(document) });
    expect(result.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.0');
  });

  it('names the server as the client reached it', async () => {
    expect(document.servers[0]?.url).toBe(`${server.origin}/api`);
    const { body } = await server.get<Document>('/api/openapi.json', {
      'x-forwarded-host': 'song.example.vn',
      'x-forwarded-proto': 'https',
    });
    expect(body.servers[0]?.url).toBe('https://song.example.vn/api');
    expect(body.paths['/healthz']?.servers?.[0]?.url).toBe('https://song.example.vn');
  });

  it('documents every route of the server', () => {
    const router = express.Router();
    const { store } = server;
    const context = {
      store,
      tiles: createTileService(store),
      log: pino({ level: 'silent' }),
      access: createAccess(keyAuthority(KEY)),
      respond: async () => {},
      exportLimits: EXPORT_LIMITS,
      work: createInlineWork(store),
    };
    mountOgc(router, context);
    mountProgramme(router, context);
    mountStories(router, context);
    mountSession(router, context);
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      METHODS.filter((method) => operations[method]).map((method) => `${method} ${path}`),
    );
    const routes = router.stack.flatMap(({ route }) =>
      // Every entry of a route's stack is a handler of one method.
      route ? [...new Set(route.stack.map(({ method }) => `${method} ${route.path}`))] : [],
    );
    expect(routes.length).toBeGreaterThan(15);
    const expected = routes.flatMap((route) => {
      const path = route.replace(/:(\w+)/g, '{$1}');
      if (!path.includes('{collection}')) return [path];
      return Object.values(COLLECTIONS)
        .filter(({ geometry }) => geometry !== null || !path.includes('/tiles'))
        .map(({ id }) => path.replace('{collection}', id));
    });
    const operational = ['get /healthz', 'get /metrics'];
    expect([...documented].sort()).toEqual([...expected, ...operational].sort());
  });

  it('names the right that writing needs, and the answer without it', () => {
    const writing = Object.values(document.paths).flatMap((path) =>
      [path.put, path.delete].filter((operation) => operation?.security),
    );
    expect(writing).toHaveLength(2);
    for (const operation of writing) {
      const names = operation?.security?.flatMap((one) => Object.keys(one)) ?? [];
      expect(Object.keys(document.components.securitySchemes)).toEqual(names);
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining(['401', '403']),
      );
    }
  });

  it('names each operation once, and explains it', () => {
    const all = Object.values(resolved.paths).flatMap((path) =>
      METHODS.flatMap((method): Operation[] => (path[method] ? [path[method]] : [])),
    );
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    const tags = document.tags.map(({ name }) => name);
    for (const operation of all) {
      expect(operation.summary).toBeTruthy();
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
    }
  });

  it('says the largest page where GDAL and QGIS look for it', () => {
    expect(document.components.parameters.limit?.schema).toMatchObject({
      minimum: 1,
      maximum: 10_000,
      default: 100,
    });
    for (const id of Object.keys(COLLECTIONS)) {
      const parameters = resolved.paths[`/collections/${id}/items`]?.get?.parameters;
      expect(parameters?.find(({ name }) => name === 'limit')?.schema.maximum).toBe(10_000);
    }
  });

  it('has a parameter for every queryable', async () => {
    for (const [id, { properties }] of Object.entries(COLLECTIONS)) {
      const parameters = resolved.paths[`/collections/${id}/items`]?.get?.parameters ?? [];
      const names = parameters.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(properties)));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('describes the properties of each collection completely', () => {
    for (const [name, { properties }] of [
      ['Province', COLLECTIONS.provinces],
      ['Village', COLLECTIONS.villages],
      ['School', COLLECTIONS.schools],
      ['DeviceLot', COLLECTIONS.device_lots],
    ] as const) {
      const schema = document.components.schemas[`${name}Properties`] as {
        properties: Record<string, { type?: string; title: string }>;
      };
      expect(Object.keys(schema.properties)).toEqual(Object.keys(properties));
      for (const [property, { type, title }] of Object.entries(schema.properties)) {
        expect(title, property).toBeTruthy();
        expect(type, property).toBeTruthy();
      }
    }
  });

  it('is true: every documented path answers as documented', async () => {
    for (const { address, responses, parameters } of operations()) {
      const required = (parameters ?? []).filter((p) => p.in === 'query' && p.required);
      const query = required.map(({ name }) => `?${name}=${VALUES[name] ?? 'lao'}`).join('');
      const { status, headers, body } = await server.get(`${address}${query}`);
      expect(status, address).toBe(200);
      const type = headers.get('content-type') ?? '';
      const documented = Object.entries(responses['200']?.content ?? {});
      const [, content] =
        documented.find(([name]) => name === type || name === type.split(';')[0]) ?? [];
      expect(content, `${address} answers ${type}`).toBeDefined();
      if (!content || !type.includes('json')) continue;
      const parsed = z
        .fromJSONSchema(content.schema as never, { defaultTarget: 'openapi-3.0' })
        .safeParse(body);
      expect(parsed.error?.issues.slice(0, 3) ?? [], address).toEqual([]);
    }
  });

  it('is true: every documented parameter is understood, and no other is', async () => {
    for (const { path, address, parameters = [], tags } of operations()) {
      if (tags.includes('Operations')) continue;
      const required = parameters.filter((p) => p.in === 'query' && p.required);
      const base = [...required.map(({ name }) => `${name}=${VALUES[name] ?? 'lao'}`)];
      const unknown = await server.get(`${address}?${[...base, 'colour=red'].join('&')}`);
      expect(unknown.status, `${path} with an unknown parameter`).toBe(400);
      for (const { name, in: place, schema } of parameters) {
        if (place !== 'query' || required.some((p) => p.name === name)) continue;
        const value = schema.enum?.[0] ?? VALUES[name] ?? VALUE_OF_TYPE[schema.type ?? ''] ?? '';
        const query = [...base, `${name}=${encodeURIComponent(String(value))}`].join('&');
        const { status, body } = await server.get(`${address}?${query}`);
        const isFine = status === 200 || (status === 404 && path.endsWith('{id}'));
        expect(isFine, `${address}?${query}: ${JSON.stringify(body)}`).toBe(true);
      }
    }
  });

  it('is true of forms: every documented field is understood, and no other is', async () => {
    const forms = Object.entries(resolved.paths).flatMap(([path, { post }]) =>
      post && FORM in post.requestBody.content ? [{ path, ...post }] : [],
    );
    expect(forms).toHaveLength(Object.keys(COLLECTIONS).length);
    for (const { path, requestBody, responses } of forms) {
      const [type = '', content] = Object.entries(requestBody.content)[0] ?? [];
      const post = (form: Record<string, string>) =>
        server.fetch(`/api${path}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: new URLSearchParams(form).toString(),
        });
      expect((await post({ colour: 'red' })).status, path).toBe(400);
      const id = FEATURE_ID[path.split('/')[2] ?? ''] ?? '';
      for (const [name, schema] of Object.entries(content?.schema.properties ?? {})) {
        const known =
          name === 'codes' ? id.replace('2021-', '2025-').replace(/-10$/, '-15') : VALUES[name];
        const value = schema.enum?.[0] ?? known ?? VALUE_OF_TYPE[schema.type ?? ''] ?? '';
        const answer = await post({ [name]: String(value) });
        expect(answer.status, `${path} ${name}=${value}: ${await answer.text()}`).toBe(200);
        const answered = answer.headers.get('content-type')?.split(';')[0] ?? '';
        expect(Object.keys(responses['200']?.content ?? {})).toContain(answered);
      }
    }
  });
});

/** Values of parameters that their type alone does not tell. */
const VALUES: Record<string, string> = {
  bbox: '103,21,105,23',
  datetime: '2024-01-01',
  filter: 'code IS NOT NULL',
  'villages-filter': 'uncovered = true',
  sortby: '-code',
  properties: 'code',
  as_of: '2024-01-01',
  from: '2021-12-31',
  since: '2021-12-31',
  to: '2024-12-31',
  province: '10',
  valid_from: '2025-07-01',
  valid_to: '2025-06-30',
  listed_on: '2021-09-30',
  observed_on: '2021-09-30',
  covered_on: '2021-09-30',
  date: '2022-06-30',
};
const VALUE_OF_TYPE: Record<string, string> = {
  string: 'x',
  integer: '1',
  number: '0.5',
  boolean: 'true',
};
