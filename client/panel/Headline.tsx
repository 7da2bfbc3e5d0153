import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import type { Check, Figure, Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import { useView } from '../state/useView.ts';
import { PublishedLine } from './PublishedLine.tsx';
import { StatusSplit } from './StatusSplit.tsx';
import './Headline.css';

interface Props {
  summary: Summary;
  /** The same country at the survey before; null while it loads or where there is none. */
  earlier: Summary | null;
  published: Figure | null;
  contradiction: Check | null;
  onShowCheck: (check: Check) => void;
}

/** The first thing to read: how many villages have no signal, and whether it is getting better. */
export function Headline({ summary, earlier, published, contradiction, onShowCheck }: Props) {
  const { t, format } = useWords();
  const { national } = summary;
  const isFiltered = useView().filters.villages.length > 0;
  return (
    <section className="headline" aria-labelledby="headline-title">
      <h2 className="headline__title" id="headline-title">
        {t('headline.title')}
        <IndicatorProvenance
          indicator="uncovered"
          row={national}
          place={null}
          date={summary.as_of}
        />
      </h2>
      <p className="headline__figure" data-testid="uncovered-count">
        {format.count(national.uncovered)}
      </p>
      <p>
        {t(isFiltered ? 'filters.ofFiltered' : 'headline.ofAll', {
          total: format.count(national.villages),
          share: format.share(national.villages > 0 ? national.uncovered / national.villages : 0),
        })}
      </p>
      {earlier ? (
        <Change
          difference={national.uncovered - earlier.national.uncovered}
          since={earlier.as_of}
        />
      ) : null}
      {published ? (
        <PublishedLine
          figure={published}
          counted={national.uncovered}
          contradiction={contradiction}
          onShowCheck={onShowCheck}
        />
      ) : null}
      <StatusSplit indicators={national} />
    </section>
  );
}

function Change({ difference, since }: { difference: number; since: string }) {
  const { t, format } = useWords();
  const words = { count: format.count(Math.abs(difference)), date: format.date(since) };
  if (difference === 0) {
    return (
      <p className="change">
        <Equal aria-hidden="true" /> {t('headline.same', words)}
      </p>
    );
  }
  return difference < 0 ? (
    <p className="change change--better">
      <ArrowDown aria-hidden="true" /> {t('headline.fewer', words)}
    </p>
  ) : (
    <p className="change change--worse">
      <ArrowUp aria-hidden="true" /> {t('headline.more', words)}
    </p>
  );
}
