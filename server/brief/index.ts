import { foldText } from '../../data/register/fold.ts';
import { formatOf } from '../../data/words/format.ts';
import type { Language } from '../../data/words/language.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import type { Store } from '../store/store.ts';
import { briefDocument } from './document.ts';
import { type BriefSubject, gatherBrief } from './facts.ts';
import { renderPdf } from './pdf.ts';
import { briefWords } from './words.ts';

export interface BriefRequest extends BriefSubject {
  language: Language;
  /** Where the reader can get it again, printed at the foot. */
  address: string;
}

export interface Brief {
  bytes: Buffer;
  /** Such as `2025-15-lao-cai.pdf`. */
  fileName: string;
}

/**
 * The brief of one province: A4, as many pages as it takes. The same register makes the same bytes.
 * Throws NotFoundError for a code that is none of the scheme.
 */
export async function makeBrief(store: Store, request: BriefRequest): Promise<Brief> {
  const { language, address, scheme, code } = request;
  const facts = gatherBrief(store, request);
  const context = {
    facts,
    language,
    words: briefWords(language),
    format: formatOf(language),
  };
  const bytes = await renderPdf(briefDocument(context, address));
  const name = foldText(shortProvinceName(facts.own, 'vi'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { bytes, fileName: `${scheme}-${code}-${name}.pdf` };
}
