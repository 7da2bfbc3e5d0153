import { setImmediate } from 'node:timers/promises';
import type { Story } from '../../data/model/index.ts';
import { formatOf } from '../../data/words/format.ts';
import type { Language } from '../../data/words/language.ts';
import { renderPdf } from '../brief/pdf.ts';
import { briefWords } from '../brief/words.ts';
import type { Store } from '../store/store.ts';
import { slideOf, storyDocument } from './document.ts';
import { gatherStory } from './facts.ts';
import { type SceneSlide, sceneSlide } from './scene-page.ts';
import { storyWords } from './words.ts';

export interface StoryPdfRequest {
  language: Language;
  /** True: portrait pages with what the speaker says below each scene. */
  withNotes: boolean;
  /** Where the reader can see it again, as a QR code and at the foot of every page; null: nowhere. */
  address: string | null;
}

export interface StoryPdf {
  bytes: Buffer;
  /** Such as `programme-vi.pdf`. */
  fileName: string;
}

/**
 * A story on paper: a cover, a page a scene, all sources. Numbers are the store's own of the day they
 * are asked for; the same data makes the same bytes.
 */
export async function makeStoryPdf(
  store: Store,
  story: Story,
  { language, withNotes, address }: StoryPdfRequest,
): Promise<StoryPdf> {
  const context = {
    ...{ facts: gatherStory(store), language, format: formatOf(language) },
    ...{ words: storyWords(language), common: briefWords(language) },
  };
  const slides: SceneSlide[] = [];
  for (const scene of story.scenes) {
    slides.push(sceneSlide(scene, context, slideOf(withNotes)));
    // Where the server makes it itself, a long story shall not hold up everybody else who asks.
    await setImmediate();
  }
  const bytes = await renderPdf(storyDocument(story, slides, context, { withNotes, address }));
  const notes = withNotes ? (language === 'vi' ? '-loi-trinh-bay' : '-notes') : '';
  return { bytes, fileName: `${story.name}-${language}${notes}.pdf` };
}
