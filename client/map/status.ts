import { AJAXError, type ErrorEvent, type Map as MapLibreMap } from 'maplibre-gl';
import { OTHER_PROVINCES_SOURCE } from './layers/other-province.ts';

/** What can be late or fail on the map, in the reader's terms. */
export type MapPart = 'villages' | 'schools' | 'provinces' | 'neighbours' | 'devices' | 'map';

export interface MapStatus {
  loading: readonly MapPart[];
  /** What failed, and why in the words of whoever failed; stays until a retry or a new request answers. */
  failed: readonly { part: MapPart; reason: string }[];
}

/** MapLibre source → part; the rest is made in the page and cannot fail by network. */
const PART_OF: Record<string, MapPart> = {
  villages: 'villages',
  schools: 'schools',
  provinces: 'provinces',
  [OTHER_PROVINCES_SOURCE]: 'provinces',
};

/** Watches a map's sources and tells of every change, and of nothing else. */
export class StatusWatch {
  readonly #map: MapLibreMap;
  readonly #tell: (status: MapStatus) => void;
  readonly #failed = new Map<MapPart, string>();
  #told = '';

  constructor(map: MapLibreMap, tell: (status: MapStatus) => void) {
    this.#map = map;
    this.#tell = tell;
    map.on('dataloading', this.#check);
    map.on('data', this.#check);
    map.on('idle', this.#check);
    map.on('error', this.#onError);
  }

  failed(part: MapPart): boolean {
    return this.#failed.has(part);
  }

  fail(part: MapPart, reason: string): void {
    this.#failed.set(part, reason);
    this.#check();
  }

  /** Forgets failures, of one part or of all, because they are being tried again. */
  forget(part?: MapPart): void {
    if (part) this.#failed.delete(part);
    else this.#failed.clear();
    this.#check();
  }

  #onError = (event: ErrorEvent & { sourceId?: string }): void => {
    const part = PART_OF[event.sourceId ?? ''] ?? 'map';
    this.fail(part, reasonOf(event.error));
  };

  #check = (): void => {
    const late = Object.entries(PART_OF)
      .filter(([source]) => this.#map.getSource(source) && !this.#map.isSourceLoaded(source))
      .map(([, part]) => part);
    const loading = [...new Set(late)];
    const failed = [...this.#failed].map(([part, reason]) => ({ part, reason }));
    const status: MapStatus = { loading, failed };
    const told = JSON.stringify(status);
    if (told === this.#told) return;
    this.#told = told;
    this.#tell(status);
  };
}

/** "HTTP 503" rather than an address that no reader can do anything with. */
function reasonOf(error: unknown): string {
  if (error instanceof AJAXError) return `HTTP ${error.status} ${error.statusText}`.trim();
  return error instanceof Error ? error.message : String(error);
}
