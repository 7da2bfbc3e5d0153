import { useQuery } from '@tanstack/react-query';
import type { Figure } from '../../../data/model/index.ts';
import { summaryQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useView } from '../../state/useView.ts';
import { FigureTable } from '../FigureTable.tsx';
import { pairOf } from '../published-pairs.ts';

/** The country's published figures beside what the register counts of the same. */
export function RegisterBeside({ figures }: { figures: readonly Figure[] }) {
  const { t, format } = useWords();
  const { date, scheme } = useView();
  const summary = useQuery(summaryQuery(date, scheme)).data;
  if (!summary) return null;
  const { national, as_of } = summary;
  const comparable = figures.filter(
    ({ place, ...figure }) =>
      place.scheme === null &&
      place.province_code === null &&
      pairOf({ place, ...figure }, national, as_of) !== null,
  );
  return (
    <section className="check-list" aria-labelledby="register-title">
      <h3 className="page-part__title" id="register-title">
        {t('reconciliation.registerTitle')}
      </h3>
      <p className="caption">
        {t('reconciliation.registerWhy', { date: format.date(as_of) })}{' '}
        {national.provenance.coverage.bases.includes('sample') ? (
          <span className="sample-mark">{t('provincePage.sample')}</span>
        ) : null}
      </p>
      <FigureTable
        figures={comparable}
        row={national}
        place={null}
        date={as_of}
        caption={t('reconciliation.registerTitle')}
      />
    </section>
  );
}
