import {
  type Moment,
  parseReference,
  partsOf,
  printResolved,
  resolve,
} from '../../../data/story/index.ts';
import { formatOf } from '../../../data/words/format.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { Language } from '../../state/view.ts';
import { useEditing } from './context.ts';

interface Props {
  text: string;
  moment: Moment;
  language: Language;
}

/** A text as its audience reads it: numbers in the place of references, and what is wrong with them marked. */
export function FilledText({ text, moment, language }: Props) {
  return partsOf(text).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <FilledReference
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
        key={index}
        written={part.written}
        moment={moment}
        language={language}
      />
    ),
  );
}

/** One number as it is now. */
export function FilledReference({
  written,
  moment,
  language,
}: { written: string } & Omit<Props, 'text'>) {
  const { t } = useWords();
  const { facts } = useEditing();
  const reference = parseReference(written);
  if (!reference) {
    return <mark className="filled filled--bad">{t('storyEditor.unknownRef', { written })}</mark>;
  }
  const resolved = resolve(reference, moment, facts);
  if (!resolved) {
    return <mark className="filled filled--bad">{t('storyEditor.emptyRef', { written })}</mark>;
  }
  return (
    <mark className="filled" title={written}>
      {printResolved(resolved, formatOf(language))}
    </mark>
  );
}
