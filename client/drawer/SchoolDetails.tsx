import { useQuery } from '@tanstack/react-query';
import { isConnected } from '../../data/model/index.ts';
import { schoolQuery } from '../api/queries.ts';
import type { SchoolFeature } from '../api/schemas.ts';
import { useWords } from '../i18n/useWords.ts';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import { Provenance } from '../parts/Provenance.tsx';
import { changeView } from '../state/useView.ts';
import { DetailsHead } from './DetailsHead.tsx';
import { DetailsState } from './DetailsState.tsx';
import { Fact } from './Fact.tsx';
import { FitButton } from './FitButton.tsx';

/** Everything the register knows of one school. */
export function SchoolDetails({ code }: { code: string }) {
  const { t } = useWords();
  const school = useQuery(schoolQuery(code));
  if (!school.data) {
    return (
      <DetailsState
        kind={t('drawer.school')}
        code={code}
        error={school.error}
        isAbsent={school.data === null}
        onRetry={() => void school.refetch()}
      />
    );
  }
  const { properties, geometry } = school.data;
  return (
    <>
      <DetailsHead kind={t('drawer.school')} name={properties.name}>
        <p>{[properties.commune_name, properties.province_name].filter(Boolean).join(', ')}</p>
        <p className="drawer__status">
          <LayerSymbol layer="schools" hollow={!isConnected(properties.internet)} />
          <strong>
            {t('field.internet')}: {t(`internet.${properties.internet}`)}
          </strong>
        </p>
        {properties.in_uncovered_village ? (
          <p className="drawer__status">
            <LayerSymbol layer="none" size={0.875} /> {t('drawer.uncoveredVillage')}
          </p>
        ) : null}
        <div className="drawer__acts">
          <FitButton target={{ point: geometry.coordinates }} />
        </div>
      </DetailsHead>
      <Facts school={school.data} />
    </>
  );
}

function Facts({ school: { properties } }: { school: SchoolFeature }) {
  const { t, format } = useWords();
  const count = (value: number | null) => (value === null ? null : format.count(value));
  const village = properties.village_code;
  const rows: [label: string, value: React.ReactNode][] = [
    [t('field.level'), t(`level.${properties.level}`)],
    [t('field.students'), count(properties.students)],
    [t('indicator.students_in_need'), count(properties.students_in_need)],
    [
      t('drawer.villageOfSchool'),
      village ? (
        <button
          key="village"
          type="button"
          className="textlink"
          onClick={() => changeView({ selection: { kind: 'village', code: village } })}
        >
          {village}
        </button>
      ) : null,
    ],
    [t('field.code'), <code key="code">{properties.code}</code>],
  ];
  return (
    <dl className="drawer__part facts">
      {rows.map(([label, value]) => (
        <Fact
          key={label}
          label={label}
          value={value}
          chip={
            <Provenance
              what={label}
              definition={t('definition.school')}
              date={null}
              bases={[properties.basis]}
              sources={[properties.source]}
              size="mark"
            />
          }
        />
      ))}
    </dl>
  );
}
