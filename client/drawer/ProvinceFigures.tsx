import { useQuery } from '@tanstack/react-query';
import type { Scheme } from '../../data/model/index.ts';
import { provinceFiguresQuery } from '../api/queries.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { FigureProvenance } from '../parts/FigureProvenance.tsx';
import { Fact } from './Fact.tsx';

/** What has been published about a province, beside what the register counts; never mixed with it. */
export function ProvinceFigures({ scheme, code }: { scheme: Scheme; code: string }) {
  const { t, format, language } = useWords();
  const figures = useQuery(provinceFiguresQuery(scheme, code));
  return (
    <section
      className="drawer__part"
      aria-labelledby="published-title"
      aria-busy={figures.isPending}
    >
      <h3 className="drawer__subtitle" id="published-title">
        {t('drawer.published')}
      </h3>
      {figures.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={figures.error}
          onRetry={() => void figures.refetch()}
        />
      ) : null}
      {figures.data?.length === 0 ? <p className="caption">{t('drawer.noPublished')}</p> : null}
      <dl className="facts">
        {figures.data?.map((figure) => (
          <Fact
            key={figure.id}
            label={language === 'vi' ? figure.label_vi : figure.label_en}
            value={`${format.decimal(figure.value)}\u00a0${t(`unit.${figure.unit}`)}`}
            chip={<FigureProvenance figure={figure} size="mark" />}
          />
        ))}
      </dl>
    </section>
  );
}
