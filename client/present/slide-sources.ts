import type { Basis, Scene, Source, Summary } from '../../data/model/index.ts';
import { type Facts, momentOf, referencesOf, resolve } from '../../data/story/index.ts';

/** Every source of the numbers that a scene shows and of the map behind them, each once, and their bases. */
export function provenanceOf(
  scene: Pick<Scene, 'title' | 'text' | 'figures' | 'view'>,
  facts: Facts,
  summary: Summary | null,
): { sources: Source[]; bases: Basis[] } {
  const moment = momentOf(scene);
  const numbers = referencesOf(scene).flatMap(({ reference }) => {
    const resolved = reference && resolve(reference, moment, facts);
    return resolved ? [resolved] : [];
  });
  const drawn = summary ? groupsDrawn(scene, summary) : [];
  const sources = [
    ...numbers.flatMap((one) => one.sources),
    ...drawn.flatMap((group) => group.sources.flatMap((id) => facts.sources.get(id) ?? [])),
  ];
  return {
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
    bases: [...new Set([...numbers, ...drawn].flatMap(({ bases }) => bases))],
  };
}

/** The groups of records that the map of a scene is drawn from. */
function groupsDrawn(
  { view: { layers, choropleth } }: Pick<Scene, 'view'>,
  { national: { provenance } }: Summary,
) {
  const isDevices =
    layers.includes('devices') ||
    choropleth === 'devices_per_student_in_need' ||
    choropleth === 'bivariate';
  const isCoverage =
    layers.some((id) => id !== 'devices' && id !== 'schools') ||
    !['off', 'devices_per_student_in_need'].includes(choropleth);
  return [
    ...(isCoverage ? [provenance.coverage] : []),
    ...(layers.includes('schools') ? [provenance.schools] : []),
    ...(isDevices ? [provenance.devices] : []),
  ];
}
