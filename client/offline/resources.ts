import {
  briefPath,
  CHECKS_PATH,
  columnsPath,
  FIGURES_PATH,
  historyPath,
  LOTS_PATH,
  provinceChangesPath,
  provinceVillagesPath,
  SOURCES_PATH,
  STORIES_PATH,
  schoolsByInternetPath,
  storyPath,
  summaryPath,
  tilePath,
  unitsPath,
  villagePath,
} from '../../data/api/addresses.ts';
import { schemeBeside, unitOf } from '../../data/figures/schemes.ts';
import { type Bbox, type ProvinceId, SCHEMES, type Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES, momentsOf } from '../../data/story/index.ts';
import { overviewResources, resourcesOf, resourcesOfProvince } from '../../data/story/resources.ts';
import { tilesCovering } from '../../data/tiles/cover.ts';
import { LANGUAGES } from '../../data/words/language.ts';
import { yearEarlier } from '../pages/province/trend.ts';

/**
 * What the page itself asks for beyond what a story in a file does: lists, details, paper. Each a
 * list of addresses, every one once.
 */

/** From here on no point is thinned; deeper tiles are drawn from these, to 5 m. */
const WHOLE_POINTS_ZOOM = 11;
/** Zooms of a province's points below its frame. */
const CLOSE_ZOOMS = [8, 9, 10, WHOLE_POINTS_ZOOM] as const;

/**
 * The country, with the list of stories and the built-in ones in their numbers. `before`: the survey
 * date that the newest is compared with; null where there is none.
 */
export function overviewPaths(before: string | null): string[] {
  return distinct([
    ...overviewResources(),
    ...(before ? SCHEMES.map((scheme) => summaryPath(before, scheme)) : []),
    STORIES_PATH,
    ...BUILT_IN_STORIES.flatMap((story) => [
      storyPath(story.name),
      ...momentsOf(story).map(({ date, scheme }) => summaryPath(date, scheme)),
    ]),
  ]);
}

/** A story, from the list of stories to its last tile. */
export function storyPaths(story: Story): string[] {
  return distinct([STORIES_PATH, summaryPath(null, null), ...resourcesOf(story)]);
}

/** What the newest summary of its scheme, and the list of its villages, tell of a province. */
interface ProvinceFacts {
  bbox: Bbox;
  asOf: string;
  /** Every survey date, the oldest first. */
  dates: readonly string[];
  /** Codes of its villages without signal. */
  villages: readonly string[];
}

/**
 * A province: its map, its page, the brief in both languages, and every village without signal.
 */
export function provincePaths(
  province: ProvinceId,
  { bbox, asOf, dates, villages }: ProvinceFacts,
): string[] {
  const { scheme, code } = province;
  const from = yearEarlier(dates, asOf);
  return distinct([
    ...[FIGURES_PATH, CHECKS_PATH, SOURCES_PATH, columnsPath('villages'), LOTS_PATH],
    ...[summaryPath(null, null), summaryPath(null, scheme)],
    ...SCHEMES.map((one) => summaryPath(asOf, one)),
    ...resourcesOfProvince(province, { bbox, asOf }),
    provinceVillagesPath(scheme, code, asOf),
    schoolsByInternetPath(scheme, code),
    ...(from ? [provinceChangesPath(scheme, code, from, asOf)] : []),
    ...kinPaths(province),
    ...LANGUAGES.map((language) => briefPath(scheme, code, language)),
    ...CLOSE_ZOOMS.flatMap((zoom) =>
      tilesCovering(bbox, zoom).flatMap((tile) => [
        tilePath('villages', null, tile),
        tilePath('schools', null, tile),
      ]),
    ),
    ...villages.flatMap((village) => [villagePath(village, null), historyPath(village)]),
  ]);
}

/** What it became part of, and with which others; what it was formed from. */
function kinPaths(province: ProvinceId): string[] {
  const { scheme, code } = province;
  const [next, before] = [schemeBeside(scheme, 'after'), schemeBeside(scheme, 'before')];
  const successor = unitOf(province)?.successor_code;
  return [
    ...(next ? [unitsPath({ scheme, code })] : []),
    ...(next && successor
      ? [
          unitsPath({ scheme: next, code: successor }),
          unitsPath({ scheme, successor_code: successor }),
        ]
      : []),
    ...(before && !next ? [unitsPath({ scheme: before, successor_code: code })] : []),
  ];
}

function distinct(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
