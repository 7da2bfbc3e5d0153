import type { Scheme } from '../../data/model/index.ts';
import type { CollectionDefinition } from '../collections/index.ts';
import type { CollectionId, ItemsProvenance } from '../store/store.ts';
import type { ExportLanguage } from './words/index.ts';

export type Cell = string | number | boolean | null;

/** One feature. Dates are `YYYY-MM-DD`; positions `[lng, lat]`, degrees, WGS 84. */
export interface ExportRow {
  id: string;
  geometry: GeoJSON.Point | GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  properties: Record<string, Cell>;
}

export interface ExportField {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** In the language of the export. */
  title: string;
}

/** Rows of one collection that become a sheet, a table or a file. */
export interface ExportLayer {
  /** Also the layer's name. */
  id: CollectionId;
  title: string;
  geometry: CollectionDefinition['geometry'];
  fields: readonly ExportField[];
  size: number;
  /** Runs of rows with the same status, Internet or archipelago, in order. */
  groups: readonly { value: string | null; size: number }[];
  /** GeoJSON Features joined by commas, some at a time; may be read again from the start. */
  pages(): AsyncIterable<Buffer>;
}

/** What a reader must know of an export, to be written into every file. */
interface ExportNotes {
  /** The day that the rows stood so; null: now. `all`: every province of both schemes. */
  at: string | 'all' | null;
  /** The earlier day that the rows are compared with, ISO; null: none. */
  since: string | null;
  /** The administrative map of provinces; null: both, or no provinces. */
  scheme: Scheme | null;
  /** The conditions as they were asked. */
  filter: string | null;
  madeAt: Date;
  /** The address that was asked. */
  address: string;
  rows: number;
  provenance: ItemsProvenance;
}

/** Everything that a writer of a format needs. */
export interface ExportDocument {
  language: ExportLanguage;
  main: ExportLayer;
  /** The points of Hoàng Sa and Trường Sa, which belong to every file of provinces. */
  archipelagos: ExportLayer | null;
  notes: ExportNotes;
}

/** Bytes of a file, and what has to be done when they were sent or are no longer wanted. */
export interface ExportBody {
  stream: AsyncIterable<Buffer | string>;
  dispose(): Promise<void>;
}

/** A body that leaves nothing behind. */
export function bodyOf(stream: AsyncIterable<Buffer | string>): ExportBody {
  return { stream, dispose: async () => {} };
}

/** The layers of a document in the order of the file. */
export function layersOf({ main, archipelagos }: ExportDocument): ExportLayer[] {
  return archipelagos ? [main, archipelagos] : [main];
}

/** The rows of a layer, some at a time. */
export async function* rowPages(layer: ExportLayer): AsyncGenerator<ExportRow[]> {
  for await (const page of layer.pages()) {
    yield JSON.parse(`[${page.toString()}]`) as ExportRow[];
  }
}
