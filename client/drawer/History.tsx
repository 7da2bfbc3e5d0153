import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/queries.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Provenance } from '../parts/Provenance.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';

/** Every survey of a village, newest first, each with its own source. */
export function History({ code }: { code: string }) {
  const { t, format } = useWords();
  const history = useQuery(historyQuery(code));
  if (history.error) {
    return (
      <ErrorNotice
        what={t('error.part')}
        error={history.error}
        onRetry={() => void history.refetch()}
      />
    );
  }
  if (history.data?.length === 0) return <p className="caption">{t('drawer.historyNone')}</p>;
  const newestFirst = (history.data ?? []).toSorted((one, other) =>
    other.date.localeCompare(one.date),
  );
  return (
    <ol className="history" aria-busy={history.isPending}>
      {newestFirst.map((observation) => (
        <li key={`${observation.date} ${observation.operator}`} className="history__row">
          <span className="number">{format.date(observation.date)}</span>
          <span>
            <StatusBadge status={observation.status} />
            <span className="caption history__more">
              {[
                observation.technology && observation.technology !== 'none'
                  ? observation.technology
                  : null,
                observation.operator,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Provenance
            what={`${t('field.status')}, ${format.date(observation.date)}`}
            definition={t('definition.status')}
            date={observation.date}
            bases={[observation.basis]}
            sources={[observation.source]}
            size="mark"
          />
        </li>
      ))}
    </ol>
  );
}
