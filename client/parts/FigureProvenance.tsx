import type { Figure } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { Provenance } from './Provenance.tsx';

/** The chip of a published figure: its source's own wording is the definition. */
export function FigureProvenance({ figure, size }: { figure: Figure; size?: 'word' | 'mark' }) {
  const { language } = useWords();
  return (
    <Provenance
      what={language === 'vi' ? figure.label_vi : figure.label_en}
      definition={figure.definition}
      date={figure.as_of}
      bases={[figure.basis]}
      sources={[figure.source]}
      remark={language === 'vi' ? figure.remark_vi : figure.remark_en}
      {...(size ? { size } : {})}
    />
  );
}
