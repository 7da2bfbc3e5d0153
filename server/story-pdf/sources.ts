import type { Scene, Source, Story } from '../../data/model/index.ts';
import { momentOf, referencesOf, resolve } from '../../data/story/index.ts';
import type { StoryContext } from './context.ts';
import type { Picture } from './picture.ts';

/** Named at the foot of a page; the rest is counted, and named on the last page. */
const NAMED_SOURCES = 3;

/** What a scene rests on: records drawn and counted, figures named; each source once. */
export function sourcesOf(
  scene: Scene,
  pictures: readonly Picture[],
  { facts }: StoryContext,
): Source[] {
  const { layers, choropleth } = scene.view;
  const named = referencesOf(scene).flatMap(
    ({ reference }) => (reference && resolve(reference, momentOf(scene), facts)?.sources) ?? [],
  );
  const drawn = pictures.flatMap(({ counted: { provenance }, summary }) => {
    const groups = [
      provenance.coverage,
      ...(layers.includes('schools') ? [provenance.schools] : []),
      ...(layers.includes('devices') || /devices|bivariate/.test(choropleth)
        ? [provenance.devices]
        : []),
    ];
    const ids = groups.flatMap((group) => group.sources);
    return [...ids.flatMap((id) => facts.sources.get(id) ?? []), ...summary.boundary_sources];
  });
  return unique([...named, ...drawn]);
}

/** True where anything that a scene draws or counts is made up. */
export function isSample(pictures: readonly Picture[]): boolean {
  return pictures.some(({ summary }) =>
    Object.values(summary.national.provenance).some(({ bases }) => bases.includes('sample')),
  );
}

/** Every source of a story, each once, in the order in which they are met. */
export function allSources(
  story: Story,
  pages: readonly { pictures: readonly Picture[] }[],
  context: StoryContext,
): Source[] {
  return unique(
    story.scenes.flatMap((scene, index) => sourcesOf(scene, pages[index]?.pictures ?? [], context)),
  );
}

function unique(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** "Title (publisher, date)". */
export function sourceText(source: Source, { format, common }: StoryContext): string {
  const date = source.date ? format.date(source.date) : common.published.undated;
  return `${source.title} (${[source.publisher, date].filter(Boolean).join(', ')})`;
}

/** The line at the foot of a page. */
export function sourceLine(sources: readonly Source[], context: StoryContext): string {
  const { words, format } = context;
  const rest = sources.length - NAMED_SOURCES;
  const named = sources.slice(0, rest > 1 ? NAMED_SOURCES : undefined);
  return words.sources(
    [
      ...named.map((source) => sourceText(source, context)),
      ...(rest > 1 ? [words.moreSources(format.count(rest))] : []),
    ].join('; '),
  );
}
