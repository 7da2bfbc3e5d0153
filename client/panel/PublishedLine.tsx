import { TriangleAlert } from 'lucide-react';
import type { Check, Figure } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { FigureProvenance } from '../parts/FigureProvenance.tsx';

interface Props {
  figure: Figure;
  /** What the register counts of the same. */
  counted: number;
  contradiction: Check | null;
  onShowCheck: (check: Check) => void;
}

/** The published figure beside the register's own count; where they part, it says so. */
export function PublishedLine({ figure, counted, contradiction, onShowCheck }: Props) {
  const { t, format } = useWords();
  const difference = counted - figure.value;
  return (
    <div className={contradiction ? 'published published--apart' : 'published'}>
      <p className="published__line">
        {contradiction ? <TriangleAlert className="published__icon" aria-hidden="true" /> : null}
        <span>
          {t('headline.published', { value: format.decimal(figure.value) })}
          {', '}
          {difference === 0
            ? t('headline.publishedMatches')
            : t('headline.publishedApart', { difference: format.decimal(Math.abs(difference)) })}
        </span>
        <FigureProvenance figure={figure} size="mark" />
      </p>
      {contradiction ? (
        <p className="caption">
          {contradiction.expected === null || contradiction.difference === null
            ? t('headline.contradiction')
            : t('headline.contradictionBy', {
                expected: format.decimal(contradiction.expected),
                difference: format.decimal(Math.abs(contradiction.difference)),
              })}
          {'. '}
          <button type="button" className="textlink" onClick={() => onShowCheck(contradiction)}>
            {t('headline.seeCheck')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
