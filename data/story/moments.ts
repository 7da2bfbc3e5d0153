import type { Scene, Story } from '../model/index.ts';
import { parseReference, partsOf, type Reference } from './references.ts';
import type { Moment } from './resolve.ts';

/** Every reference that a scene shows to its audience, in reading order, as written and as read. */
export function referencesOf(
  scene: Pick<Scene, 'title' | 'text' | 'figures'>,
): { written: string; reference: Reference | null }[] {
  const texts = [scene.title, scene.text, ...scene.figures.map(({ label }) => label)];
  const inTexts = texts
    .flatMap(({ vi, en }) => [...partsOf(vi), ...partsOf(en)])
    .flatMap((part) => (part.kind === 'reference' ? [part] : []));
  const figures = scene.figures.map(({ value }) => ({
    written: value,
    reference: parseReference(value),
  }));
  return [...inTexts, ...figures].map(({ written, reference }) => ({ written, reference }));
}

/** The date and map that a scene's own numbers are of. */
export function momentOf({ view }: Pick<Scene, 'view'>): Moment {
  return { date: view.date, scheme: view.scheme };
}

/** Every summary that a story asks for, each once: those of its scenes, and those its references name. */
export function momentsOf({ scenes }: Pick<Story, 'scenes'>): Moment[] {
  const moments = scenes.flatMap((scene) => {
    const own = momentOf(scene);
    const named = referencesOf(scene).flatMap(({ reference }) => {
      if (reference?.kind !== 'summary') return [];
      const { date, province } = reference;
      return [{ date: date ?? own.date, scheme: province?.scheme ?? own.scheme }];
    });
    return [own, ...named];
  });
  return [...new Map(moments.map((one) => [`${one.date} ${one.scheme}`, one])).values()];
}
