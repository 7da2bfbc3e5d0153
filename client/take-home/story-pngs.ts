import { downloadZip } from 'client-zip';
import type { Story } from '../../data/model/index.ts';
import { wordsIn } from '../../data/story/index.ts';
import { PIXEL_DPI, PIXEL_SIZES } from '../print/paper.ts';
import { loadSheetFonts } from '../print/pen.ts';
import { printSheet } from '../print/save.ts';
import { type SheetSources, sceneSheet } from './scene-sheet.ts';

export type PngSize = keyof typeof PIXEL_SIZES;

/**
 * Every scene as a PNG in one zip. One scene is drawn at a time and only its file is kept, so that a
 * hundred of them need no more memory than one. Rejects with the signal's reason when it is aborted.
 *
 * @param onScene told the index of the scene that is being drawn.
 */
export async function storyPngs(
  story: Story,
  size: PngSize,
  sources: SheetSources,
  signal: AbortSignal,
  onScene: (index: number) => void,
): Promise<Blob> {
  await loadSheetFonts().catch(() => undefined);
  const blob = await downloadZip(pictures(story, size, sources, signal, onScene)).blob();
  signal.throwIfAborted();
  return blob;
}

async function* pictures(
  story: Story,
  size: PngSize,
  sources: SheetSources,
  signal: AbortSignal,
  onScene: (index: number) => void,
) {
  const { words } = sources;
  const digits = String(story.scenes.length).length;
  for (const [index, scene] of story.scenes.entries()) {
    signal.throwIfAborted();
    onScene(index);
    const sheet = sceneSheet(scene, PIXEL_SIZES[size], sources);
    const texts = {
      Title: `${wordsIn(story.title, words.language)} – ${sheet.plan.title.join(' ')}`,
      Source: sheet.plan.footer.join(' '),
      Software: 'Sóng Map',
      ...(sheet.plan.sample ? { Disclaimer: sheet.plan.sample.text } : {}),
    };
    const order = { dpi: PIXEL_DPI, texts, words };
    const { blob } = await printSheet(sheet, order, signal, () => undefined);
    const number = String(index + 1).padStart(digits, '0');
    yield { name: `${story.name}-${number}-${scene.id}.png`, input: blob, size: blob.size };
  }
}
