import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Check } from '../../data/model/index.ts';
import { checksQuery, earlierSummaryQuery, figuresQuery } from '../api/queries.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { summaryOn } from '../register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import type { SummaryState } from '../register/useSummary.ts';
import { useWindowSize } from '../state/media.ts';
import { useView } from '../state/useView.ts';
import { Checks } from './Checks.tsx';
import { Controls } from './Controls.tsx';
import { EarlyDate } from './EarlyDate.tsx';
import { Headline } from './Headline.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';
import { contradictionOf, dateBefore, publishedAt } from './published.ts';
import './Overview.css';

/** The indicator of the published figures that the headline is compared with. */
const HEADLINE_INDICATOR = 'villages_uncovered';

/** Window height at which the panel holds its figures and a few checks. */
const ROOM_FOR_CHECKS_REM = 56;

/** The main figures of the country, the date and map they are for, and how far they can be trusted. */
export function Overview({ summary: query }: { summary: SummaryState }) {
  const { t } = useWords();
  const summary = query.data ?? null;
  const before = summary ? dateBefore(summary.observation_dates, summary.as_of) : null;
  const { filters } = useView();
  const isFiltered = filters.villages.length > 0;
  const { register } = useRegister(false);
  const earlierWhole = useQuery(earlierSummaryQuery(before, summary?.scheme ?? null));
  // What is compared is filtered alike, and published figures are of all villages.
  const earlierFiltered =
    register && before && summary ? summaryOn(register, before, summary.scheme, filters) : null;
  const earlier = isFiltered ? earlierFiltered : (earlierWhole.data ?? null);
  const figures = useQuery(figuresQuery());
  const checks = useQuery(checksQuery());
  const [checksChoice, setChecksOpen] = useState<boolean | null>(null);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // Where there is room below the figures, what does not add up is shown without being asked for.
  const { height } = useWindowSize();
  const areChecksOpen = checksChoice ?? height / rem >= ROOM_FOR_CHECKS_REM;

  const published =
    summary && !isFiltered
      ? publishedAt(
          figures.data ?? [],
          HEADLINE_INDICATOR,
          summary.as_of,
          summary.as_of === summary.observation_dates.at(-1),
        )
      : null;
  const showCheck = (check: Check) => {
    flushSync(() => setChecksOpen(true));
    document.getElementById(`check-${check.id}`)?.focus();
  };

  return (
    <div className="overview">
      {query.error ? (
        <ErrorNotice
          what={t('error.summary')}
          error={query.error}
          stillGood={summary !== null}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {summary ? (
        <div className="overview__parts" aria-busy={query.isPlaceholderData}>
          <EarlyDate summary={summary} />
          <Headline
            summary={summary}
            earlier={earlier}
            published={published}
            contradiction={published ? contradictionOf(checks.data ?? [], published) : null}
            onShowCheck={showCheck}
          />
          <KeyFigures summary={summary} />
          <Controls summary={summary} />
          {checks.data ? (
            <Checks checks={checks.data} open={areChecksOpen} onOpenChange={setChecksOpen} />
          ) : null}
          {checks.error ? (
            <ErrorNotice
              what={t('checks.title')}
              error={checks.error}
              onRetry={() => void checks.refetch()}
            />
          ) : null}
        </div>
      ) : query.isPending ? (
        <OverviewSkeleton />
      ) : null}
    </div>
  );
}
