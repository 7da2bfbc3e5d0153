import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cacheOfPaths,
  estimateBytes,
  packId,
  recordOf,
  standingOf,
} from '../../client/offline/packs.ts';
import {
  PACK_CACHE_PREFIX,
  type Pack,
  type PackRecord,
  RECORDS_CACHE,
} from '../../client/offline/protocol.ts';
import { orphansAmong } from '../../client/offline/records.ts';
import { overviewPaths, provincePaths, storyPaths } from '../../client/offline/resources.ts';
import { type Asked, kindOf } from '../../client/offline/worker/routing.ts';
import { THEMES_TOKENS } from '../../client/theme/themes.ts';
import type { Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';

function kind(path: string, asked: Partial<Asked> = {}) {
  const url = new URL(path, 'http://localhost');
  return kindOf({ mode: 'cors', cache: 'default', hasRange: false, url, ...asked });
}

/** As the server stands: the version of its data, and when the story was saved. */
function now(dataVersion: string | null, savedAt: string | null = null) {
  return { dataVersion, savedAt };
}

function recordFor(pack: Pack, preparedAt: string, paths: string[], dataVersion = 'a'): PackRecord {
  const cache = `${PACK_CACHE_PREFIX}${packId(pack)}:${preparedAt}`;
  return {
    pack,
    title: { vi: '', en: '' },
    cache,
    preparedAt,
    savedAt: null,
    dataVersion,
    bytes: 1,
    paths,
  };
}

const OVERVIEW: Pack = { kind: 'overview' };
const STORY: Pack = { kind: 'story', name: 'programme' };

describe('what the service worker takes on', () => {
  it('is every address of the page, whatever view it carries, when the browser goes there', () => {
    for (const path of [
      '/',
      '/?lang=en&sel=x',
      '/checks',
      '/provinces/2025-15',
      '/stories/a/edit',
    ]) {
      expect([path, kind(path, { mode: 'navigate' })]).toEqual([path, 'page']);
    }
    expect(kind('/provinces/2025-15')).toBe('other');
    expect(kind('/metrics', { mode: 'navigate' })).toBe('other');
  });

  it('is the API with its tiles, files to download too', () => {
    expect(kind('/api/summary?scheme=2021')).toBe('api');
    expect(kind('/api/provinces/2025/15/brief.pdf?lang=vi', { mode: 'navigate' })).toBe('api');
    expect(kind('/api/collections/villages/tiles/WebMercatorQuad/5/14/25')).toBe('tile');
    expect(kind('/api/collections/villages/tiles/WebMercatorQuad/tilejson.json')).toBe('api');
  });

  it('is neither sessions, nor streams, nor parts of files, nor what the page asks past it', () => {
    expect(kind('/api/session')).toBe('other');
    expect(kind('/api/plans/1/events')).toBe('other');
    expect(kind('/api/summary', { hasRange: true })).toBe('other');
    expect(kind('/api/summary', { cache: 'no-cache' })).toBe('other');
    expect(kind('/healthz')).toBe('other');
  });
});

describe('packs', () => {
  const overview = recordFor(OVERVIEW, '2026-11-01T00:00:00Z', ['/api/figures', '/api/checks']);
  const story = recordFor(STORY, '2026-11-02T00:00:00Z', [
    '/api/figures',
    '/api/stories/programme',
  ]);

  it('answer each path out of the one prepared last', () => {
    const found = cacheOfPaths([story, overview]);
    expect(found.get('/api/figures')).toBe(story.cache);
    expect(found.get('/api/checks')).toBe(overview.cache);
    expect(found.get('/api/summary')).toBeUndefined();
  });

  it('are stale once the data has changed, and never while nobody knows', () => {
    expect(standingOf(recordOf([overview], STORY), now('a'))).toBe('absent');
    expect(standingOf(overview, now('a'))).toBe('ready');
    expect(standingOf(overview, now('b'))).toBe('stale');
    expect(standingOf(overview, now(null))).toBe('ready');
  });

  it('of a story that was saved again are stale, but not where the list is the older one', () => {
    const kept = { ...story, savedAt: '2026-11-01T12:00:00Z' };
    expect(standingOf(kept, now('a', '2026-11-01T12:00:00Z'))).toBe('ready');
    expect(standingOf(kept, now('a', '2026-11-01T12:00:01Z'))).toBe('stale');
    expect(standingOf(kept, now('a', '2026-10-31T00:00:00Z'))).toBe('ready');
    expect(standingOf(kept, now(null, null))).toBe('ready');
    // Kept by an earlier version of the page, which did not write down when it was saved.
    expect(standingOf(story, now('a', '2026-11-03T00:00:00Z'))).toBe('stale');
    expect(standingOf(story, now('a', '2026-11-01T00:00:00Z'))).toBe('ready');
  });

  it('leave no cache behind that no record names, and touch no other', () => {
    const unfinished = `${PACK_CACHE_PREFIX}story-programme:1`;
    const names = [
      overview.cache,
      unfinished,
      RECORDS_CACHE,
      'song-packs-0',
      'workbox-precache-v2',
    ];
    expect(orphansAmong(names, [overview])).toEqual([unfinished, 'song-packs-0']);
  });
});

describe('what is kept', () => {
  it('of the country is the list of stories and the built-in one with its numbers, each path once', () => {
    const paths = overviewPaths('2023-09-30');
    expect(paths).toEqual([...new Set(paths)]);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/summary',
        '/api/stories',
        '/api/stories/programme',
        '/api/summary?as_of=2023-12-31&scheme=2021',
        '/api/summary?as_of=2023-09-30&scheme=2025',
        '/api/collections/villages/columns',
      ]),
    );
  });

  it('of a story is also the list of stories', () => {
    const [programme] = BUILT_IN_STORIES as [Story];
    expect(storyPaths(programme)).toEqual(expect.arrayContaining(['/api/stories', '/api/checks']));
  });

  it('of a province is its page, its brief, its villages, and its points unthinned', () => {
    const paths = provincePaths(
      { scheme: '2025', code: '15' },
      {
        bbox: [103.5, 21.3, 105, 22.9],
        asOf: '2023-12-31',
        dates: ['2022-12-31'],
        villages: ['S02-00001'],
      },
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/provinces/2025/15/brief.pdf?lang=vi',
        '/api/provinces/2025/15/course',
        '/api/changes?from=2022-12-31&to=2023-12-31&scheme=2025&province=15&limit=1',
        '/api/collections/villages/items?code=S02-00001&limit=1',
        '/api/villages/S02-00001/history',
      ]),
    );
    expect(paths.some((path) => /villages\/tiles\/WebMercatorQuad\/11\//.test(path))).toBe(true);
    expect(paths.length).toBeLessThan(500);
    expect(estimateBytes(paths)).toBeGreaterThan(1_000_000);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('client/public/manifest.webmanifest', 'utf8'));
  const page = readFileSync('client/index.html', 'utf8');

  it('is in the colours of the themes, as the page is', () => {
    const { light, dark } = THEMES_TOKENS;
    expect(manifest.theme_color).toBe(light.color.surface);
    expect(manifest.background_color).toBe(light.color.sea);
    expect(page).toContain(`light)" content="${light.color.surface}"`);
    expect(page).toContain(`dark)" content="${dark.color.surface}"`);
  });
});
