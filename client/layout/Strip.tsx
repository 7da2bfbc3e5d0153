import { PanelLeft } from 'lucide-react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import { useView } from '../state/useView.ts';
import './Strip.css';

interface Props {
  summary: Summary | null;
  panelOpen: boolean;
  onTogglePanel: () => void;
}

/** The main figures in one line, where a panel beside the map would take too much of it. */
export function Strip({ summary, panelOpen, onTogglePanel }: Props) {
  const { t, format } = useWords();
  const national = summary?.national;
  const isFiltered = useView().filters.villages.length > 0;
  const figures: [label: string, value: string][] = national
    ? [
        [t('indicator.population_uncovered'), format.count(national.population_uncovered)],
        [t('indicator.students_uncovered'), format.count(national.students_uncovered)],
        [t('indicator.devices'), format.count(national.devices_delivered)],
      ]
    : [];
  return (
    <div className="strip">
      {national && summary ? (
        <p className="strip__main">
          <strong className="strip__number" data-testid="uncovered-count">
            {format.count(national.uncovered)}
          </strong>
          <span>
            {t('headline.title')}
            <span className="caption">
              {t(isFiltered ? 'filters.ofFiltered' : 'headline.ofAll', {
                total: format.count(national.villages),
                share: format.share(
                  national.villages > 0 ? national.uncovered / national.villages : 0,
                ),
              })}
              {' · '}
              {format.date(summary.as_of)}
            </span>
          </span>
          <IndicatorProvenance
            indicator="uncovered"
            row={national}
            place={null}
            date={summary.as_of}
            size="mark"
          />
        </p>
      ) : null}
      <dl className="strip__figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt className="caption">{label}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        id="panel-toggle"
        className="button button--outline"
        aria-expanded={panelOpen}
        aria-controls="panel"
        onClick={onTogglePanel}
      >
        <PanelLeft aria-hidden="true" />
        {t('controls.more')}
      </button>
    </div>
  );
}
