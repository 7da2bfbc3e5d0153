import { unpack } from '../../../data/story/pack.ts';
import type { Archive } from '../../api/transport.ts';

/** What this very document holds: answers of the API, and scripts that `boot.ts` has unpacked. */
export function archiveOf(page: Document): Archive {
  const answers = new Map<string, HTMLScriptElement>();
  for (const block of page.querySelectorAll<HTMLScriptElement>('script[data-answer]')) {
    answers.set(block.dataset.answer as string, block);
  }
  return {
    async get(path) {
      const block = answers.get(path);
      if (!block) return null;
      const status = Number(block.dataset.status);
      return new Response(status === 204 ? null : await unpack(block.text), {
        status,
        headers: { 'Content-Type': block.dataset.type as string },
      });
    },
    scriptUrl(built) {
      const name = built.split('/').at(-1) as string;
      const url = page.querySelector<HTMLScriptElement>(`script[data-script="${name}"]`)?.dataset
        .url;
      if (!url) throw new RangeError(`the file holds no script ${name}`);
      return url;
    },
  };
}
