import type { Feature, FeatureCollection, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { MapInput } from '../map/input.ts';
import { buildStyle } from '../map/style.ts';
import { type PrintCamera, project } from './camera.ts';

/** Sources of names made in the page, one point each with its `name`. */
const NAME_SOURCES = ['neighbour-names', 'province-names'] as const;

/** Half of a letter's width and of two lines' height in the names of areas, CSS px. */
const HALF_LETTER_PX = 4.2;
const HALF_LINES_PX = 14;
/** Longer names are broken into lines. */
const MAX_LETTERS = 14;

/** The map's style without the names that the edge of the paper would cut: on a screen one moves the map to read them. */
export function printStyle(input: MapInput, camera: PrintCamera): StyleSpecification {
  const style = buildStyle(input);
  const sources = { ...style.sources };
  for (const id of NAME_SOURCES) {
    const source = sources[id];
    if (source?.type !== 'geojson') continue;
    const { features } = source.data as FeatureCollection<Point>;
    sources[id] = {
      ...source,
      data: {
        type: 'FeatureCollection',
        features: features.filter((name) => fits(name, camera)),
      },
    };
  }
  return { ...style, sources };
}

function fits({ geometry, properties }: Feature<Point>, camera: PrintCamera): boolean {
  const { x, y } = project(camera, geometry.coordinates as [number, number]);
  const dx = Math.min(String(properties?.name).length, MAX_LETTERS) * HALF_LETTER_PX;
  const isWithinWidth = x >= dx && x <= camera.width - dx;
  return isWithinWidth && y >= HALF_LINES_PX && y <= camera.height - HALF_LINES_PX;
}
