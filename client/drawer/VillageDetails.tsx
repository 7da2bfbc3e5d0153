import { useQuery } from '@tanstack/react-query';
import { villageQuery } from '../api/queries.ts';
import type { VillageFeature } from '../api/schemas.ts';
import { useWords } from '../i18n/useWords.ts';
import { Provenance } from '../parts/Provenance.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { DetailsState } from './DetailsState.tsx';
import { Fact } from './Fact.tsx';
import { FitButton } from './FitButton.tsx';
import { History } from './History.tsx';

/** Everything the register knows of one village, and how its coverage changed. */
export function VillageDetails({ code, date }: { code: string; date: string | null }) {
  const { t } = useWords();
  const village = useQuery(villageQuery(code, date));
  if (!village.data) {
    return (
      <DetailsState
        kind={t('drawer.village')}
        code={code}
        error={village.error}
        isAbsent={village.data === null}
        onRetry={() => void village.refetch()}
      />
    );
  }
  const { properties, geometry } = village.data;
  return (
    <>
      <DetailsHead kind={t('drawer.village')} name={properties.name}>
        <p>{[properties.commune_name, properties.province_name].filter(Boolean).join(', ')}</p>
        <p className="drawer__status">
          <StatusBadge status={properties.status} />
          <span className="caption">{t(`statusMeaning.${properties.status}`)}</span>
        </p>
        <div className="drawer__acts">
          <FitButton target={{ point: geometry.coordinates }} />
        </div>
      </DetailsHead>
      <Facts village={village.data} />
      <section className="drawer__part" aria-labelledby="history-title">
        <h3 className="drawer__subtitle" id="history-title">
          {t('drawer.history')}
        </h3>
        <History code={code} />
      </section>
    </>
  );
}

function Facts({ village }: { village: VillageFeature }) {
  const { t, format } = useWords();
  const { properties, geometry } = village;
  const yesNo = (value: boolean | null) =>
    value === null ? null : t(value ? 'value.yes' : 'value.no');
  const count = (value: number | null) => (value === null ? null : format.count(value));
  const day = (value: string | null) => (value === null ? null : format.date(value));
  const chip = (what: string, date: string | null) => (
    <Provenance
      what={what}
      definition={t('definition.village')}
      date={date}
      bases={[properties.basis]}
      sources={[properties.source]}
      size="mark"
    />
  );
  const [lng, lat] = geometry.coordinates;
  const observed = properties.observed_on;
  const rows: [label: string, value: React.ReactNode, date?: string | null][] = [
    [
      t('field.technology'),
      properties.technology === null ? null : t(`technology.${properties.technology}`),
      observed,
    ],
    [t('field.operator'), properties.operator, observed],
    [t('field.observed_on'), day(observed) ?? t('value.never'), observed],
    [t('field.covered_on'), properties.covered_on === null ? '–' : day(properties.covered_on)],
    [t('field.households'), count(properties.households)],
    [t('field.population'), count(properties.population)],
    [t('field.students'), count(properties.students)],
    [t('field.grid_power'), yesNo(properties.grid_power)],
    [t('field.especially_disadvantaged'), yesNo(properties.especially_disadvantaged)],
    [
      t('field.phase'),
      properties.phase === null
        ? '–'
        : [t(`phase.${properties.phase}`), properties.listed_again ? t('field.listed_again') : null]
            .filter(Boolean)
            .join(', '),
    ],
    [t('field.listed_on'), properties.listed_on === null ? '–' : day(properties.listed_on)],
    [t('field.code'), <code key="code">{properties.code}</code>],
    [
      t('field.position'),
      <span key="position" className="number">
        {t('value.position', { north: format.decimal(lat, 3), east: format.decimal(lng, 3) })}
      </span>,
    ],
  ];
  return (
    <dl className="drawer__part facts">
      {rows.map(([label, value, date]) => (
        <Fact key={label} label={label} value={value} chip={chip(label, date ?? null)} />
      ))}
    </dl>
  );
}
