import { getJson } from './server.ts';
import { createRandom } from './statistics.ts';

/** A village as the server gives it: what every reference is filled with. */
export interface Feature {
  id: string;
  lng: number;
  lat: number;
  /** GeoJSON Feature. */
  text: string;
  properties: Readonly<Record<string, string | number | boolean | null>>;
}

type Bbox = readonly [west: number, south: number, east: number, north: number];

interface Page {
  features: {
    id: string;
    geometry: { coordinates: [number, number] };
    properties: Feature['properties'];
  }[];
  links: { rel: string; href: string }[];
}

/** More pages than this are not a country of villages but a list that does not end. */
const MOST_PAGES = 200;

/** Every village of the register, page by page through its `next` links. */
export async function fetchVillages(baseUrl: string): Promise<Feature[]> {
  const features: Feature[] = [];
  let url: string | undefined = `${baseUrl}api/collections/villages/items?limit=10000`;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const answer: Page = await getJson<Page>(url);
    for (const feature of answer.features) {
      const [lng, lat] = feature.geometry.coordinates;
      const { id, properties } = feature;
      features.push({ id, lng, lat, properties, text: JSON.stringify(feature) });
    }
    url = answer.links.find(({ rel }) => rel === 'next')?.href;
  }
  return features;
}

/** About the size of a province, degrees. */
const BOX_WIDTH = 1.2;
const BOX_HEIGHT = 1;
/** Villages in a box: more than one page, and no more than a large province has. */
const IN_A_BOX = { least: 1_500, most: 8_000 };

/** Boxes around villages drawn at random, each of which holds well over a page of them. */
function provinceSizedBoxes(features: readonly Feature[], wanted: number): Bbox[] {
  const random = createRandom(98_413);
  const boxes: Bbox[] = [];
  for (let tries = 0; boxes.length < wanted && tries < 50 * wanted; tries += 1) {
    const middle = features[Math.floor(random() * features.length)];
    if (!middle) break;
    const west = middle.lng - BOX_WIDTH * random();
    const south = middle.lat - BOX_HEIGHT * random();
    const [east, north] = [west + BOX_WIDTH, south + BOX_HEIGHT];
    const inside = features.filter(
      ({ lng, lat }) => lng >= west && lng <= east && lat >= south && lat <= north,
    ).length;
    if (inside >= IN_A_BOX.least && inside <= IN_A_BOX.most) boxes.push([west, south, east, north]);
  }
  if (boxes.length === 0) throw new Error('the register holds too few villages to measure with');
  return boxes;
}

/**
 * Boxes by number, no two alike, so that no cache of answers can help; the same for every side.
 * They are some dozens of places, each shifted by a millionth of a degree a time.
 */
export function bboxSequence(features: readonly Feature[]): (number: number) => string {
  const boxes = provinceSizedBoxes(features, 60);
  return (number) => {
    const [west, south, east, north] = boxes[number % boxes.length] ?? [0, 0, 0, 0];
    const shift = (number + 1) * 1e-6;
    return [west + shift, south, east, north].map((degrees) => degrees.toFixed(7)).join(',');
  };
}
