import { foldText } from '../../data/register/fold.ts';
import type { Store } from '../store/store.ts';
import { briefDocument } from './document.ts';
import { type BriefSubject, gatherBrief } from './facts.ts';
import { type BriefLanguage, briefFormat } from './format.ts';
import { shortName } from './names.ts';
import { renderPdf } from './pdf.ts';
import { briefWords } from './words.ts';

export interface BriefRequest extends BriefSubject {
  language: BriefLanguage;
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
    format: briefFormat(language),
  };
  const bytes = await renderPdf(briefDocument(context, address));
  const name = foldText(shortName(facts.own, 'vi'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { bytes, fileName: `${scheme}-${code}-${name}.pdf` };
}
