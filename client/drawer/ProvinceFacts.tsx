import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { StatusSplit } from '../panel/StatusSplit.tsx';
import { Provenance } from '../parts/Provenance.tsx';
import { Fact } from './Fact.tsx';

interface Props {
  province: Summary['provinces'][number];
  date: string;
}

/** Coverage and schools of a province, each number with its source. */
export function ProvinceFacts({ province, date }: Props) {
  const { t, format } = useWords();
  const { provenance } = province;
  const chip = (what: string, definition: string, group: keyof typeof provenance) => (
    <Provenance
      what={what}
      definition={definition}
      date={date}
      {...provenance[group]}
      size="mark"
    />
  );
  const ratio = (value: number | null) => (value === null ? null : format.share(value));
  const of = (part: number, whole: number) =>
    whole === 0
      ? null
      : t('indicator.of', { part: format.count(part), whole: format.count(whole) });
  const coverage = (label: string, value: React.ReactNode, definition: string) => (
    <Fact label={label} value={value} chip={chip(label, definition, 'coverage')} />
  );
  const known = province.villages > 0;
  const count = (value: number) => (known ? format.count(value) : null);
  return (
    <>
      <section className="drawer__part" aria-labelledby="coverage-title">
        <h3 className="drawer__subtitle" id="coverage-title">
          {t('drawer.coverage')}
        </h3>
        <StatusSplit indicators={province} />
        <dl className="facts">
          {coverage(
            t('indicator.uncovered'),
            of(province.uncovered, province.villages),
            t('definition.uncovered'),
          )}
          {coverage(
            t('indicator.coverage_rate'),
            ratio(province.coverage_rate),
            t('definition.coverage_rate'),
          )}
          {coverage(
            t('indicator.population_uncovered'),
            count(province.population_uncovered),
            t('definition.population_uncovered'),
          )}
          {coverage(
            t('indicator.students_uncovered'),
            count(province.students_uncovered),
            t('definition.students_uncovered'),
          )}
          {coverage(
            t('indicator.uncovered_without_grid_power'),
            count(province.uncovered_without_grid_power),
            t('definition.grid_power'),
          )}
          {coverage(t('indicator.unknown'), count(province.unknown), t('definition.villages'))}
        </dl>
      </section>
      <section className="drawer__part" aria-labelledby="schools-title">
        <h3 className="drawer__subtitle" id="schools-title">
          {t('drawer.schools')}
        </h3>
        <dl className="facts">
          <Fact
            label={t('indicator.schools_connected')}
            value={of(province.schools_connected, province.schools)}
            chip={chip(t('indicator.schools_connected'), t('definition.schools'), 'schools')}
          />
          <Fact
            label={t('indicator.students_in_need')}
            value={province.schools > 0 ? format.count(province.students_in_need) : null}
            chip={chip(
              t('indicator.students_in_need'),
              t('definition.students_in_need'),
              'schools',
            )}
          />
          <Fact
            label={t('indicator.devices_per_student_in_need')}
            value={
              province.devices_per_student_in_need === null
                ? null
                : format.decimal(province.devices_per_student_in_need)
            }
            chip={chip(
              t('indicator.devices_per_student_in_need'),
              t('definition.devices'),
              'devices',
            )}
          />
        </dl>
      </section>
    </>
  );
}
