import {
  briefPath,
  CHECKS_PATH,
  columnsPath,
  FIGURES_PATH,
  historyPath,
  LOTS_PATH,
  SOURCES_PATH,
  STORIES_PATH,
  storyPath,
  summaryPath,
  tilePath,
  villagePath,
} from '../../data/api/addresses.ts';
import type { Bbox, ProvinceId, Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES, momentsOf } from '../../data/story/index.ts';
import { overviewResources, resourcesOf, resourcesOfProvince } from '../../data/story/resources.ts';
import { tilesCovering } from '../../data/tiles/cover.ts';
import { LANGUAGES } from '../../data/words/language.ts';

/**
 * What the page itself asks for beyond what a story in a file does: lists, details, paper. Each a
 * list of addresses, every one once.
 */

/** From here on no point is thinned; deeper tiles are drawn from these, to 5 m. */
const WHOLE_POINTS_ZOOM = 11;
/** Zooms of a province's points below its frame. */
const CLOSE_ZOOMS = [8, 9, 10, WHOLE_POINTS_ZOOM] as const;

/** The country, with the list of stories and the built-in ones in their numbers. */
export function overviewPaths(): string[] {
  return distinct([
    ...overviewResources(),
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

/**
 * A province: its map, its page, the brief in both languages, and every village without signal.
 * `villages` are their codes; `bbox` and `asOf` as the newest summary of its scheme gives them.
 */
export function provincePaths(
  province: ProvinceId,
  { bbox, asOf, villages }: { bbox: Bbox; asOf: string; villages: readonly string[] },
): string[] {
  const { scheme, code } = province;
  return distinct([
    ...[FIGURES_PATH, CHECKS_PATH, SOURCES_PATH, columnsPath('villages'), LOTS_PATH],
    ...[summaryPath(null, null), summaryPath(null, scheme)],
    ...resourcesOfProvince(province, { bbox, asOf }),
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

function distinct(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
