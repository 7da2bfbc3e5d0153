import { setImmediate } from 'node:timers/promises';
import { COLLECTIONS, type CollectionDefinition } from '../../collections/index.ts';
import type { ExportDocument, ExportField, ExportLayer } from '../../export/document.ts';
import { GROUPED_BY } from '../../export/kml.ts';
import { columnTitle, type ExportLanguage, wordsOf } from '../../export/words/index.ts';
import type { ItemsQuery, ItemsReader, Store } from '../../store/store.ts';

/** Rows read at a time: other requests are answered in between, and memory does not grow with the answer. */
const PAGE_ROWS = 500;

/** What is exported, checked. */
export interface ExportRequest {
  definition: CollectionDefinition;
  query: ItemsQuery;
  language: ExportLanguage;
  /** The conditions as they were asked, for people to read. */
  filterText: string | null;
  /** The address that was asked. */
  address: string;
}

/** The rows of an answer in pieces; throws the signal's reason once nobody waits for them any more. */
async function* pagesOf(reader: ItemsReader, signal: AbortSignal): AsyncGenerator<Buffer> {
  for (let start = 0; start < reader.size; start += PAGE_ROWS) {
    await setImmediate();
    signal.throwIfAborted();
    yield reader.features(start, Math.min(start + PAGE_ROWS, reader.size));
  }
}

function fieldsOf(
  { id, properties }: CollectionDefinition,
  names: readonly string[],
  language: ExportLanguage,
): ExportField[] {
  return names.map((name) => {
    const type = properties[name]?.type ?? 'string';
    return {
      name,
      type: type === 'geometry' ? 'string' : type,
      title: columnTitle(language, id, name),
    };
  });
}

/**
 * Finds the rows of an export and puts together all that a file says about them. `isGrouped`: rows of
 * the same status, Internet or archipelago follow on each other, in the order of the sort within.
 */
export function openDocument(
  store: Store,
  request: ExportRequest,
  isGrouped: boolean,
  signal: AbortSignal,
): ExportDocument {
  const { definition, query, language, filterText, address } = request;

  function layer(
    own: CollectionDefinition,
    layerQuery: ItemsQuery,
  ): { layer: ExportLayer; reader: ItemsReader } {
    const { id, geometry } = own;
    const reader = store.openItems(id, layerQuery, isGrouped ? GROUPED_BY[id] : null);
    const names = layerQuery.properties ?? Object.keys(own.properties);
    const { collections, changedVillages } = wordsOf(language);
    return {
      reader,
      layer: {
        id,
        title: layerQuery.since ? changedVillages : collections[id],
        geometry,
        fields: fieldsOf(own, names, language),
        size: reader.size,
        groups: reader.groups,
        pages: () => pagesOf(reader, signal),
      },
    };
  }

  const main = layer(definition, query);
  const archipelagos =
    definition.id === 'provinces' ? layer(COLLECTIONS.archipelagos, wholeOf(query)).layer : null;
  return {
    language,
    main: main.layer,
    archipelagos,
    notes: {
      at: query.at,
      since: query.since ?? null,
      scheme: definition.id === 'provinces' ? main.reader.scheme : null,
      filter: filterText,
      madeAt: new Date(),
      address,
      rows: main.reader.size,
      provenance: main.reader.provenance,
    },
  };
}

function wholeOf({ at, scheme = null }: ItemsQuery): ItemsQuery {
  const nothing = { bbox: null, filter: null, sortby: [], limit: null, offset: 0 };
  return { ...nothing, at, scheme, properties: null };
}
