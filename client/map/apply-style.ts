import type {
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  SourceSpecification,
  StyleSpecification,
  VectorTileSource,
} from 'maplibre-gl';

/**
 * Brings the map from one style of `buildStyle` to the next. Not `map.setStyle`: that copies and
 * compares every coordinate of every source at each step, and would remove a source whose tiles
 * have another address and so blank the map. Data of the same identity is not touched, and layers
 * keep the order of `z-order.ts`, which never changes.
 *
 * @returns true where tiles of another address were asked for.
 */
export function applyStyle(
  map: MapLibreMap,
  before: StyleSpecification,
  after: StyleSpecification,
): boolean {
  const layersBefore = new Map(before.layers.map((layer) => [layer.id, layer]));
  const layersAfter = new Map(after.layers.map((layer) => [layer.id, layer]));
  for (const [id, layer] of layersBefore) {
    const next = layersAfter.get(id);
    if (next && origin(next) === origin(layer)) continue;
    map.removeLayer(id);
    layersBefore.delete(id);
  }
  for (const id of Object.keys(before.sources)) {
    if (!(id in after.sources)) map.removeSource(id);
  }
  let hasNewTiles = false;
  for (const [id, source] of Object.entries(after.sources)) {
    const known = before.sources[id];
    if (!known) map.addSource(id, source);
    else if (updateSource(map, id, known, source)) hasNewTiles = true;
  }
  let above: string | undefined;
  for (const layer of after.layers.toReversed()) {
    const known = layersBefore.get(layer.id);
    if (known) updateLayer(map, known, layer);
    else map.addLayer(layer, above);
    above = layer.id;
  }
  return hasNewTiles;
}

/**
 * A style whose tiles that no layer draws keep the address they had: nothing is asked for that nobody
 * sees, and layers that are held for a moment keep showing what they showed.
 */
export function withoutIdleTiles(
  before: StyleSpecification,
  after: StyleSpecification,
): StyleSpecification {
  const drawn = new Set(after.layers.map((layer) => ('source' in layer ? layer.source : null)));
  const sources = Object.entries(after.sources).map(([id, source]) => {
    const known = before.sources[id];
    const isIdle = source.type === 'vector' && known && !drawn.has(id);
    return [id, isIdle ? known : source] as const;
  });
  return { ...after, sources: Object.fromEntries(sources) };
}

/** What a layer cannot change while it lives. */
function origin(layer: LayerSpecification): string {
  const { source, 'source-layer': sourceLayer } = layer as {
    source?: string;
    'source-layer'?: string;
  };
  return `${layer.type} ${source ?? ''} ${sourceLayer ?? ''}`;
}

function updateSource(
  map: MapLibreMap,
  id: string,
  before: SourceSpecification,
  after: SourceSpecification,
): boolean {
  if (before.type === 'geojson' && after.type === 'geojson' && !isSame(before.data, after.data)) {
    void map.getSource<GeoJSONSource>(id)?.setData(after.data);
  }
  if (before.type !== 'vector' || after.type !== 'vector') return false;
  if (!after.tiles || before.tiles?.[0] === after.tiles[0]) return false;
  map.getSource<VectorTileSource>(id)?.setTiles(after.tiles);
  return true;
}

/** Styles are checked by the tests and not again by the reader's computer. */
const UNCHECKED = { validate: false };

function updateLayer(map: MapLibreMap, before: LayerSpecification, after: LayerSpecification) {
  const { id } = after;
  for (const [name, value] of changes(before.layout, after.layout)) {
    map.setLayoutProperty(id, name as never, value as never, UNCHECKED);
  }
  for (const [name, value] of changes(before.paint, after.paint)) {
    map.setPaintProperty(id, name as never, value as never, UNCHECKED);
  }
  if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom) {
    map.setLayerZoomRange(id, after.minzoom ?? 0, after.maxzoom ?? 24);
  }
  const filterOf = (layer: LayerSpecification) =>
    (layer as { filter?: FilterSpecification }).filter;
  if (!isSame(filterOf(before), filterOf(after))) {
    map.setFilter(id, filterOf(after) ?? null, UNCHECKED);
  }
}

/** Properties that differ, with what they are to be; `undefined`: back to the default. */
function changes(before: object = {}, after: object = {}): [string, unknown][] {
  const [old, next] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((name) => !isSame(old[name], next[name]))
    .map((name) => [name, next[name]]);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
