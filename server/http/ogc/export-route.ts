import type { Router } from 'express';
import type { CollectionDefinition } from '../../collections/index.ts';
import { BadInputError } from '../../errors/index.ts';
import type { ItemsQuery, Store } from '../../store/store.ts';
import { readTextBody } from '../body.ts';
import { apiBase, type HttpContext } from '../context.ts';
import { queryParameters, readParameters, rejectUnknown } from '../parameters.ts';
import { collectionOf } from './collection.ts';
import type { SendExport } from './export.ts';
import { formatOf } from './formats.ts';
import { readItemsQuery } from './items-query.ts';

export const FORM = 'application/x-www-form-urlencoded';
const MAX_FORM_BYTES = 2 * 1024 * 1024;
export const MAX_CODES = 100_000;
/** How many unknown codes an answer names. */
const NAMED_UNKNOWN = 5;

/** The feature codes of a selection, one a line or divided by commas; null where they are left out. */
function readCodes(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const codes = new Set(text.split(/[\r\n,]+/).map((code) => code.trim()));
  codes.delete('');
  if (codes.size === 0) throw BadInputError.of('codes', text, 'names no feature');
  if (codes.size > MAX_CODES) {
    throw BadInputError.of('codes', codes.size, `are more than ${MAX_CODES} features`);
  }
  return [...codes];
}

function rejectUnknownCodes(
  store: Store,
  { id }: CollectionDefinition,
  codes: readonly string[],
  when: Pick<ItemsQuery, 'at' | 'scheme'>,
): void {
  const unknown = store.unknownCodes(id, codes, when, NAMED_UNKNOWN + 1);
  if (unknown.length === 0) return;
  const named = unknown.slice(0, NAMED_UNKNOWN).join(', ');
  const more = unknown.length > NAMED_UNKNOWN ? ' and more' : '';
  const { at, scheme } = when;
  const on = at === null || at === 'all' ? '' : ` on ${at}`;
  const of = scheme ? ` of scheme ${scheme}` : '';
  throw BadInputError.of('codes', named + more, `not the code of a feature of ${id}${of}${on}`);
}

/**
 * `POST /collections/{c}/export`: the formats of `/items` for a selection that does not fit into an
 * address. It reads only, and keeps nothing.
 */
export function mountExport(router: Router, { store }: HttpContext, sendExport: SendExport): void {
  router.post(
    '/collections/:collection/export',
    readTextBody(FORM, MAX_FORM_BYTES),
    async (req, res) => {
      const collection = collectionOf(req);
      rejectUnknown(queryParameters(req), []);
      const parameters = readParameters(new URLSearchParams(String(req.body)));
      const codes = readCodes(parameters.get('codes'));
      parameters.delete('codes');
      const { definition, query, filterText, language } = readItemsQuery(
        store,
        collection,
        parameters,
      );
      const format = formatOf(req, parameters, definition, 'geojson');
      // A province of the other scheme can be selected as well as one of today.
      const isAnyUnit = definition.id === 'provinces' && query.at === null && !query.scheme;
      const at = codes && isAnyUnit ? 'all' : query.at;
      if (codes) rejectUnknownCodes(store, definition, codes, { ...query, at });
      const selected = codes ? `codes: ${codes.length}` : null;
      const request = {
        definition,
        query: { ...query, at, codes },
        language,
        filterText: [filterText, selected].filter(Boolean).join('; ') || null,
        address: `${apiBase(req)}/collections/${definition.id}/export`,
      };
      await sendExport(req, res, format, request, false);
    },
  );
}
