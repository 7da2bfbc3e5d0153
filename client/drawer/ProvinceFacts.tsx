import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { StatusSplit } from '../panel/StatusSplit.tsx';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import { type IndicatorId, writeIndicator } from '../parts/indicator-formulas.ts';
import { RankText } from '../parts/RankText.tsx';
import type { ProvinceId } from '../state/view.ts';
import { Fact } from './Fact.tsx';

interface Props {
  province: Summary['provinces'][number];
  summary: Summary;
  place: ProvinceId;
}

/** The indicators of a province in short; the others, and how they came about, are on its page. */
const GROUPS: readonly { id: 'coverage' | 'schools'; indicators: readonly IndicatorId[] }[] = [
  {
    id: 'coverage',
    indicators: [
      'uncovered',
      'coverage_rate',
      'population_uncovered',
      'students_uncovered',
      'uncovered_without_grid_power',
      'unknown',
    ],
  },
  {
    id: 'schools',
    indicators: ['schools_connected', 'students_in_need', 'devices_per_student_in_need'],
  },
];

/** What an indicator is a part of, where the whole says more than a rate. */
const WHOLE: Partial<Record<IndicatorId, 'villages' | 'schools'>> = {
  uncovered: 'villages',
  schools_connected: 'schools',
};

/** Coverage and schools of a province, each number with its rank, its source and how it was worked out. */
export function ProvinceFacts({ province, summary, place }: Props) {
  const { t, format } = useWords();
  const value = (id: IndicatorId) => {
    const written = writeIndicator(id, province, format);
    const whole = WHOLE[id];
    if (written === null) return null;
    return (
      <>
        {whole
          ? t('indicator.of', { part: written, whole: format.count(province[whole]) })
          : written}
        <RankText provinces={summary.provinces} code={place.code} indicator={id} />
      </>
    );
  };
  return GROUPS.map(({ id, indicators }) => (
    <section key={id} className="drawer__part" aria-labelledby={`${id}-title`}>
      <h3 className="drawer__subtitle" id={`${id}-title`}>
        {t(`drawer.${id}`)}
      </h3>
      {id === 'coverage' ? <StatusSplit indicators={province} /> : null}
      <dl className="facts">
        {indicators.map((indicator) => (
          <Fact
            key={indicator}
            label={t(`provincePage.label.${indicator}`)}
            value={value(indicator)}
            chip={
              <IndicatorProvenance
                indicator={indicator}
                row={province}
                place={place}
                date={summary.as_of}
                size="mark"
              />
            }
          />
        ))}
      </dl>
    </section>
  ));
}
